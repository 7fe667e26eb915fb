/** A participant on screen: the file is opened, questions are answered, the answers handed in. */
import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { AssignmentState } from '../../../shared/model/assignment.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { enter, nextFrame } from '../reader/open-reader.tsx'
import { give, madeFile, newFolder, openApp, saveAs } from './open-app.tsx'
import type { OpenedApp } from './open-app.tsx'

const marks = ({ fake }: OpenedApp) =>
  (fake.services.annotations.list(null) as readonly Annotation[]).filter(({ kind }) => kind !== 'question')
const only = async ({ fake }: OpenedApp): Promise<AssignmentState> => {
  const [assignment] = await fake.services.assignments.list()
  if (assignment === undefined) throw new Error('there is an assignment')
  return assignment
}
const user = userEvent.setup()
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
const question = (tag: string): HTMLElement =>
  screen.getByText(tag, { selector: '.assignment-question bdi' }).closest('li') as HTMLElement

/** Writes a note on the first paragraph, as Alt+P does. */
async function noteOn(app: OpenedApp, key: string): Promise<void> {
  await waitFor(() => expect(document.getElementById(`text-zh-${key}`)).not.toBeNull())
  enter('zh', key)
  await app.command('paragraph.note')
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'an answer')
  await user.click(button('Save'))
  await nextFrame()
}

test('a file given to the app is opened, shown and told; the same again changes nothing and is told too', async () => {
  const app = await openApp('Participant')
  const file = await madeFile(newFolder())
  await give(app, file)
  expect(screen.getByRole('heading', { name: 'Soft targets' })).toBeTruthy()
  expect(screen.getByText('Trainer: Trainer')).toBeTruthy()
  expect(screen.getByText('“Soft targets” is open. New marks now go to its layer.')).toBeTruthy()
  expect(screen.getByText('Same text as the trainer’s')).toBeTruthy()
  expect(screen.getByText(/<img src=x/)).toBeTruthy()
  expect(document.querySelector('article img')).toBeNull()
  expect(within(question('Q1')).getByText('No marks yet')).toBeTruthy()
  expect(screen.getByRole('cell', { name: '软目标' })).toBeTruthy()
  const state = await only(app)
  expect((app.fake.services.settings.get() as Settings).activeLayer).toBe(state.layer)
  await give(app, file)
  expect(await screen.findByText('“Soft targets” was already here. Nothing was changed.')).toBeTruthy()
})

test('a damaged file is told in words, and nothing is changed', async () => {
  const app = await openApp('Participant')
  const file = join(newFolder(), 'cut.assignment')
  writeFileSync(file, '{"type": "Assignment"')
  app.fake.services.exchange.given = () => [file]
  await act(async () => app.fake.emit('given', null))
  expect(await screen.findByText(/^cut\.assignment is no assignment, or it is damaged/)).toBeTruthy()
  expect(await app.fake.services.assignments.list()).toEqual([])
})

test('the question being answered puts its tag on new marks, until it is switched off', async () => {
  const app = await openApp('Participant')
  await give(app, await madeFile(newFolder()))
  await user.click(button('Answer Q1'))
  expect(button('Stop answering Q1').getAttribute('aria-pressed')).toBe('true')
  await user.click(button('Mark in the text'))
  const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Question being answered' })
  expect(choice.value).toBe('Q1')
  await noteOn(app, 'p23')
  expect(marks(app)).toMatchObject([{ tags: ['Q1'], note: 'an answer' }])
  await waitFor(async () => expect((await only(app)).answers).toEqual({ Q1: 1, Q2: 0 }))
  expect(await screen.findByText('1 mark', { selector: '.answering-count' })).toBeTruthy()

  await user.click(button('Next question'))
  expect(choice.value).toBe('Q2')
  // There is none after it: the button says so and keeps the keyboard.
  expect(document.activeElement).toBe(button('Next question'))
  expect(button('Next question').getAttribute('aria-disabled')).toBe('true')
  await user.keyboard('{Enter}')
  expect(choice.value).toBe('Q2')
  // F6 goes round the parts of the reader from here, and comes back.
  await user.keyboard('{F6}')
  expect(document.activeElement?.closest('.reader')).not.toBeNull()
  await user.keyboard('{Shift>}{F6}{/Shift}')
  expect(document.activeElement).toBe(choice)
  enter('zh', 'p6')
  await app.command('paragraph.bookmark')
  await waitFor(() => expect(marks(app)).toHaveLength(2))
  expect(marks(app).find(({ kind }) => kind === 'bookmark')?.tags).toEqual([])

  await app.command('assignment.open')
  await user.click(await screen.findByRole('button', { name: 'Stop answering Q2' }))
  await app.command('screen.reader')
  await noteOn(app, 'p56')
  expect(marks(app).find(({ anchors }) => anchors[0]?.key === 'p56')?.tags).toEqual([])
})

test('marks that go to another layer are not tagged; the screen says so and leads back', async () => {
  const app = await openApp('Participant')
  await give(app, await madeFile(newFolder()))
  await user.click(button('Answer Q1'))
  await app.command('screen.reader')
  await screen.findByRole('combobox', { name: 'Question being answered' })
  await app.command('layers.open')
  await user.click(screen.getByRole('radio', { name: /My annotations/ }))
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Question being answered' })).toBeNull())
  await user.keyboard('{Escape}')
  await noteOn(app, 'p6')
  expect(marks(app)).toMatchObject([{ tags: [], layer: 'personal' }])
  await app.command('assignment.open')
  expect(await screen.findByText(/^New marks go to “My annotations” and do not count/)).toBeTruthy()
  await user.click(button('Work on this assignment'))
  expect(await screen.findByText('New marks count for this assignment.')).toBeTruthy()
})

test('colour meanings are taken over when asked to, and tags are offered', async () => {
  const app = await openApp('Participant')
  await app.fake.services.settings.change({ colourMeanings: { amber: 'mine' } })
  await give(app, await madeFile(newFolder()))
  await user.click(button('Use these meanings'))
  await waitFor(() =>
    expect((app.fake.services.settings.get() as Settings).colourMeanings).toMatchObject({ rose: 'doubtful' }),
  )
  expect(button('Use these meanings')).toHaveProperty('disabled', true)
  expect(await app.fake.services.annotations.tags()).toEqual(['Q1', 'Q2', 'evidence'])
})

test('handing in asks for a name, says what is unanswered, and gives the file’s name', async () => {
  const app = await openApp('')
  const folder = newFolder()
  await give(app, await madeFile(folder))
  await user.click(button('Answer Q1'))
  await user.click(button('Paragraphs 23'))
  await noteOn(app, 'p23')
  await app.command('assignment.open')
  await user.click(await screen.findByRole('button', { name: 'Hand in…' }))
  const dialog = screen.getByRole('dialog', { name: 'Hand in “Soft targets”' })
  expect(within(dialog).getByText('1 mark goes into the file.')).toBeTruthy()
  expect(within(dialog).getByText('Without a mark: Q2')).toBeTruthy()
  const write = within(dialog).getByRole('button', { name: 'Save as a file…' })
  expect(write).toHaveProperty('disabled', true)
  const name = within(dialog).getByRole('textbox', { name: 'Your name' })
  expect(document.activeElement).toBe(name)
  await user.type(name, 'Participant 7')
  const file = join(folder, 'answers.annotation')
  saveAs(app.fake, file)
  await user.click(write)
  expect(
    await screen.findByText('Your answers are in “answers.annotation”. Give this file to the trainer.'),
  ).toBeTruthy()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ title: 'Soft targets · Participant 7' })
  await user.click(button('Done'))
  expect(await screen.findByText(/^Handed in /)).toBeTruthy()
  const layers = app.fake.services.layers.list() as readonly Layer[]
  expect(layers.map(({ name: called }) => called)).toContain('Soft targets · Participant 7')
})

test('removing asks first; marks and layers stay', async () => {
  const app = await openApp('Participant')
  await give(app, await madeFile(newFolder()))
  const layers = app.fake.services.layers.list()
  await user.click(button('Remove from the list…'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }))
  expect(await only(app)).toBeTruthy()
  await user.click(button('Remove from the list…'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('No assignments yet')).toBeTruthy()
  expect(app.fake.services.layers.list()).toEqual(layers)
})
