/** Cards beside the page: what they say of an annotation, and what they ask for when they are used. */
import '../setup.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { describeBlock } from '../../../shared/anchor/describe.ts'
import type { Reply } from '../../../shared/model/annotation.ts'
import type { LayerId, ReplyId } from '../../../shared/model/ids.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { annotation, block, button, show } from './card-panel.tsx'

test('a card says kind, place, language, author and what its colour means', async () => {
  const { card } = await show(annotation({ kind: 'underline', tags: ['exercise 2'] }), {
    settings: { colourMeanings: { amber: 'evidence' } },
  })
  expect(card.getAttribute('aria-label')).toBe('Underline, Amber (evidence), Paragraph 23')
  expect(card.textContent).toContain('造成大规模伤亡的袭击')
  for (const word of ['Underline', 'Paragraph 23', 'Reviewer', 'evidence', 'exercise 2'])
    expect(within(card).getByText(word)).toBeTruthy()
  // Nobody waits for an answer, and there is one layer only.
  expect(card.textContent).not.toContain('Open')
  expect(card.textContent).not.toContain('My annotations')
})

test('the menu changes kind and status by keyboard alone, and gives the focus back', async () => {
  const { asked, user } = await show(annotation())
  button('More actions').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('Mark as resolved')
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Question')
  expect(screen.getByRole('menuitemradio', { name: 'Highlight', checked: true })).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(button('More actions'))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(asked).toEqual([
    ['changeKind', 'question'],
    ['setStatus', 'resolved'],
  ])
  await user.keyboard('{Enter}{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button('More actions'))
})

test('a note on a whole block cannot become a mark of words', async () => {
  const { asked, user } = await show(annotation({ kind: 'note', anchors: [describeBlock(block)] }))
  await user.click(button('More actions'))
  const highlight = screen.getByRole('menuitemradio', { name: 'Highlight' })
  expect(highlight.getAttribute('aria-disabled')).toBe('true')
  await user.click(highlight)
  await user.click(screen.getByRole('menuitemradio', { name: 'Bookmark' }))
  expect(asked).toEqual([['changeKind', 'bookmark']])
})

const answer: Reply = {
  id: '00000000-0000-4000-8000-00000000000a' as ReplyId,
  note: 'Agreed, **see** paragraph 48',
  author: 'Trainer',
  created: '2026-01-06T08:00:00.000Z',
  modified: '2026-01-07T08:00:00.000Z',
}

test('replies are shown with author and times, changed and deleted', async () => {
  const { asked, user } = await show(annotation({ replies: [answer] }))
  const list = screen.getByRole('list', { name: 'Replies' })
  expect(within(list).getByText('see').tagName).toBe('STRONG')
  expect(within(list).getByText('Trainer')).toBeTruthy()
  expect(list.querySelectorAll('time')).toHaveLength(2)
  await user.click(button('Edit reply'))
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), ' of 2018')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(button('Delete reply'))
  expect(asked).toEqual([
    ['changeReply', answer.id, 'Agreed, **see** paragraph 48 of 2018'],
    ['removeReply', answer.id],
  ])
})

test('a reply is written, looked at and saved', async () => {
  const { asked, user } = await show(annotation(), { editing: 'reply' })
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'A *good* question')
  await user.click(button('Preview'))
  expect(within(screen.getByRole('group', { name: 'Preview' })).getByText('good').tagName).toBe('EM')
  await user.click(button('Save'))
  expect(asked).toEqual([['reply', 'A *good* question'], ['closeEditor']])
})

test('what could not be saved stays in its field, and says so', async () => {
  const { user, asked } = await show(annotation(), { editing: 'note', acts: { saveNote: async () => false } })
  const field = screen.getByRole('textbox', { name: 'Note' })
  await user.type(field, 'Weeks of work')
  await user.click(button('Save'))
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved')
  expect(field).toHaveProperty('value', 'Weeks of work')
  expect(button('Try again')).toBeTruthy()
  expect(asked).toEqual([])
  await user.click(button('Discard'))
})

test('an annotation of a locked layer can be read and followed, not changed', async () => {
  const { card, asked, app, user } = await show(annotation({ replies: [answer] }))
  await app.fake.services.layers.change('personal' as LayerId, { locked: true })
  app.fake.emit('changed', { domain: 'layers', report: null })
  expect(await within(card).findByText('Layer locked, read only')).toBeTruthy()
  // It can be gone to and copied.
  expect(within(card).getByRole('group', { name: 'Annotation actions' }).childElementCount).toBe(2)
  expect(screen.queryByRole('button', { name: 'Delete reply' })).toBeNull()
  card.focus()
  await user.keyboard('{Delete}')
  expect(asked).toEqual([])
})

test('its words are copied with their citation, in one language, in both, and as Markdown', async () => {
  const { card, asked, user } = await show(annotation())
  for (const name of [
    'Copy with reference',
    'Copy in both languages with reference',
    'Copy as Markdown with reference',
  ]) {
    await user.click(within(card).getByRole('button', { name: 'More actions' }))
    await user.click(screen.getByRole('menuitem', { name }))
  }
  expect(asked).toEqual([
    ['copy', {}],
    ['copy', { both: true }],
    ['copy', { both: true, form: 'markdown' }],
  ])
})

test('with a second layer the card names its own, and can be moved', async () => {
  const { card, app, asked, user } = await show(annotation())
  const layer = { name: 'Nairobi workshop', owner: 'Trainer', colour: 'mint', description: '' } as const
  const { id } = await app.fake.services.layers.add(layer)
  app.fake.emit('changed', { domain: 'layers', report: null })
  expect(await within(card).findByText('My annotations')).toBeTruthy()
  await user.click(button('More actions'))
  await user.click(screen.getByRole('menuitemradio', { name: 'Nairobi workshop' }))
  expect(asked).toEqual([['moveToLayer', id]])
})

test('a note of a megabyte shows its beginning; all of it comes when asked for, as typed', async () => {
  const note = `**beginning** ${'文'.repeat(1_000_000)} end`
  const { card, user } = await show(annotation({ note }))
  const shown = (): string => card.querySelector('.annotation-note')?.textContent ?? ''
  expect(shown().length).toBeLessThan(1000)
  await user.click(button(/Show all/))
  expect(shown()).toBe(note)
  await user.click(button('Show less'))
  expect(shown().length).toBeLessThan(1000)
})

test('what would turn or hide text is spelt out in note, tag and author', async () => {
  const { card } = await show(
    annotation({ note: 'a\u202Eb<script>alert(1)</script>', tags: ['t\u202E'], author: 'R\u0007' }),
  )
  expect(card.querySelector('.annotation-note')?.textContent).toBe('a⟨U+202E⟩b<script>alert(1)</script>')
  expect(card.textContent).not.toMatch(/[\u202e\u0007]/)
  expect(card.querySelector('script')).toBeNull()
})

test('tags are completed from the whole library, slips forgiven, by keyboard', async () => {
  const fake = createFakeBridge()
  const draft = { report: unicri2024, kind: 'note', colour: 'sky', note: '' } as const
  const anchors = [describeBlock(block)]
  await fake.services.annotations.add({ ...draft, anchors, tags: ['soft targets', 'kept'] })
  const { asked, user } = await show(annotation({ tags: ['kept'] }), { editing: 'tags', fake })
  await user.type(screen.getByRole('combobox', { name: 'Add a tag' }), 'sotf tar')
  expect(await screen.findByRole('option', { name: 'soft targets' })).toBeTruthy()
  // What has been added already is not offered.
  expect(screen.queryByRole('option', { name: 'kept' })).toBeNull()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: 'soft targets', selected: true })).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(asked).toEqual([['saveTags', ['kept', 'soft targets']]])
})
