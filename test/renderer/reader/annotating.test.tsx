/** Annotations of the open report: marking, writing, tagging, deleting, taking back. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { saveAnnotation } from '../../../electron/db/annotation-repository.ts'
import { raiseRevision } from '../../../electron/db/revision-repository.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { AppError } from '../../../shared/result.ts'
import {
  bookmarkOn,
  cards,
  cell,
  enter,
  nextFrame,
  noteText,
  open,
  press,
  run,
  stored,
} from './open-reader.tsx'

test('a card shows quote, note and tags; its note stays text, and the mark is told in words and at the other edge', async () => {
  await open()
  const [card] = cards()
  if (card === undefined) throw new Error('no card')
  expect(card.querySelector('.annotation-note')?.textContent).toContain(noteText)
  expect(card.querySelector('img')).toBeNull()
  expect(within(card).getByText('soft targets')).toBeTruthy()
  expect(cell('en', 'p23').querySelector('.edge-amber')).toBeTruthy()
  expect(cell('zh', 'p23').querySelector('.edge')).toBeNull()
  const list = screen.getByRole('list', { name: 'Annotations on this passage' })
  expect(list.textContent).toContain('Amber annotation')
  await userEvent.click(within(list).getByRole('button'))
  expect(document.activeElement).toBe(card)
})

test('a note is edited and stored; a draft stays when the editor is left', async () => {
  const app = await open()
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Edit note' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  await userEvent.clear(field)
  await userEvent.type(field, 'my words')
  fireEvent.keyDown(field, { key: 'Escape' })
  await nextFrame()
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
  expect(stored(app)[0]?.note).toBe(noteText)
  await userEvent.click(screen.getByRole('button', { name: 'Draft not saved' }))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('my words')
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull())
  expect(stored(app)[0]?.note).toBe('my words')
  expect(screen.queryByRole('button', { name: 'Draft not saved' })).toBeNull()
})

test('a note that the disk has no room for stays on screen with the reason, and is saved when there is room', async () => {
  const app = await open()
  const { change } = app.fake.services.annotations
  app.fake.services.annotations.change = () => {
    throw new AppError('disk-full')
  }
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Edit note' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  await userEvent.clear(field)
  await userEvent.type(field, 'my words')
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(cards()[0]?.textContent).toContain('Not saved'))
  await waitFor(() => expect(cards()[0]?.textContent).toContain('my words'))
  expect(stored(app)[0]?.note).toBe(noteText)
  const notice = document.querySelector<HTMLElement>('.unsaved-notice')
  expect(notice?.textContent).toContain('1 change is not saved yet')
  expect(notice?.textContent).toContain('The disk is full')

  app.fake.services.annotations.change = change
  await userEvent.click(within(notice as HTMLElement).getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(stored(app)[0]?.note).toBe('my words'))
  await waitFor(() => expect(document.querySelector('.unsaved-notice')).toBeNull())
})

test('a mark that cannot be stored is on the page all the same, and so is the note written on it', async () => {
  const app = await open(false)
  const { add } = app.fake.services.annotations
  app.fake.services.annotations.add = () => {
    throw new AppError('notebook-read-only', { file: 'notes.db' })
  }
  enter('zh', 'p23')
  await run(app, 'sentence.select')
  await nextFrame()
  await run(app, 'selection.note')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), 'typed while it was locked')
  app.fake.services.annotations.add = add
  window.dispatchEvent(new Event('focus'))
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  expect(field.value).toBe('typed while it was locked')
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(stored(app)[0]?.note).toBe('typed while it was locked'))
})

test('tags are added by comma or Enter and taken off', async () => {
  const app = await open()
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Edit tags' }))
  const field = screen.getByRole('combobox', { name: 'Add a tag' })
  await userEvent.type(field, '比较，')
  await waitFor(() => expect(stored(app)[0]?.tags).toEqual(['soft targets', '比较']))
  await userEvent.type(field, 'check{Enter}')
  await waitFor(() => expect(stored(app)[0]?.tags).toEqual(['soft targets', '比较', 'check']))
  await userEvent.click(screen.getByRole('button', { name: 'Remove the tag “比较”' }))
  await waitFor(() => expect(stored(app)[0]?.tags).toEqual(['soft targets', 'check']))
})

/** The first card and its bin, by mouse. */
async function deleteFirst(left: number): Promise<void> {
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(cards()).toHaveLength(left))
}

test('deleting asks nothing and offers the way back; what it brings back is looked at', async () => {
  const app = await open()
  await deleteFirst(0)
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(cards()[0]?.dataset['active']).toBe('true'))
  expect(stored(app)).toHaveLength(1)
  expect(screen.queryByText('Annotation deleted')).toBeNull()
})

test('the way back is offered while the deletion is the last step, in the language of the moment', async () => {
  const app = await open()
  await deleteFirst(0)
  await act(async () => app.app().changeSettings({ interfaceLang: 'zh' }))
  expect(screen.getByText('批注已删除')).toBeTruthy()
  await act(async () => app.app().changeSettings({ interfaceLang: 'en' }))
  await run(app, 'history.undo')
  await waitFor(() => expect(screen.queryByText('Annotation deleted')).toBeNull())
  await deleteFirst(0)
  expect(screen.getByText('Annotation deleted')).toBeTruthy()
  await bookmarkOn(app, 'p56')
  await waitFor(() => expect(screen.queryByText('Annotation deleted')).toBeNull())
})

test('after a deletion by keyboard the next card has the focus; by mouse none takes its place', async () => {
  const app = await open()
  await bookmarkOn(app, 'p56')
  await bookmarkOn(app, 'p6')
  await waitFor(() => expect(cards()).toHaveLength(3))
  await deleteFirst(2)
  await nextFrame()
  expect(document.querySelector('.annotation[data-active]')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
  act(() => cards()[0]?.focus())
  await press('Delete')
  await waitFor(() => expect(cards()).toHaveLength(1))
  await waitFor(() => expect(document.activeElement).toBe(cards()[0]))
})

test('a note on a whole paragraph is stored only when it is saved, and shows on both sides', async () => {
  const app = await open(false)
  enter('zh', 'p23')
  await run(app, 'paragraph.note')
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'ask the group')
  expect(stored(app)).toHaveLength(0)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(stored(app)).toHaveLength(1))
  expect(stored(app)[0]).toMatchObject({
    kind: 'note',
    anchors: [{ key: 'p23', lang: null, textLang: 'zh', exact: expect.stringContaining('犯罪司法所') }],
    note: 'ask the group',
  })
  await waitFor(() => expect(document.querySelectorAll('#row-p23 .edge-amber')).toHaveLength(2))
})

test('walking the marks says what each is, and a colour key recolours the one looked at', async () => {
  const app = await open()
  await run(app, 'annotation.next')
  expect(cards()[0]?.dataset['active']).toBe('true')
  expect(
    screen
      .getAllByRole('status')
      .some((region) => region.textContent?.startsWith('“协助会员”; Highlight; Amber; Note: Compare')),
  ).toBe(true)
  await run(app, 'selection.rose')
  await waitFor(() => expect(stored(app)[0]?.colour).toBe('rose'))
})

test('a search for lost words that fails says so, not that there are none', async () => {
  const app = await open()
  const [annotation] = stored(app)
  const { writable } = app.fake.deps.notebook
  if (annotation === undefined || writable === null) throw new Error('nothing to lose')
  const [anchor] = annotation.anchors
  const lost = { ...anchor, exact: '海洋经济与渔业补贴', prefix: '', suffix: '', hash: '' }
  saveAnnotation(writable, { ...annotation, anchors: [lost as Annotation['anchors'][number]] })
  raiseRevision(writable)
  act(() => app.fake.emit('changed', { domain: 'annotations', report: null }))
  await waitFor(() => expect(cards()[0]?.textContent).toContain('Not placed'))
  app.fake.services.annotations.proposals = () => {
    throw new AppError('pack-damaged', { file: 'core.dzpack' })
  }
  await userEvent.click(cards()[0] as HTMLElement)
  await userEvent.click(screen.getByRole('button', { name: 'Find the passage' }))
  expect(await screen.findByText('The search failed')).toBeTruthy()
})
