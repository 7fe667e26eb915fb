/** A trainer on screen: an assignment is written part by part, kept while it is, and made into a file. */
import '../setup.ts'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keptForms } from '../../../renderer/assignments/kept-forms.ts'
import { newFolder, openApp, saveAs } from './open-app.tsx'
import type { OpenedApp } from './open-app.tsx'

const user = userEvent.setup()
beforeEach(() => keptForms.forget('new'))

const dialog = (): HTMLElement => screen.getByRole('dialog')
const field = (name: string): HTMLElement => within(dialog()).getByRole('textbox', { name })
const write = (): HTMLElement => within(dialog()).getByRole('button', { name: 'Save as a file…' })
const tab = (name: RegExp): Promise<void> => user.click(within(dialog()).getByRole('tab', { name }))
const missing = (): string => dialog().querySelector('.make-missing')?.textContent ?? ''

async function begin(app: OpenedApp): Promise<void> {
  await app.command('assignment.make')
  await screen.findByRole('dialog', { name: 'Make an assignment' }, { timeout: 5000 })
}

test('what is missing is said, until all is there; the file has what was written', async () => {
  const app = await openApp('Trainer')
  await begin(app)
  expect(missing()).toBe('Give the assignment a title')
  expect(write()).toHaveProperty('disabled', true)
  await user.type(field('Title'), 'Day 1')
  expect(field('Your name')).toHaveProperty('value', 'Trainer')
  await user.type(field('Instructions'), 'Mark **all**')
  await user.click(within(dialog()).getByRole('button', { name: 'Preview' }))
  expect(within(dialog()).getByText('all').tagName).toBe('STRONG')

  await tab(/Questions/)
  await user.click(within(dialog()).getByRole('button', { name: 'Add a question' }))
  expect(document.activeElement).toBe(field('Text of the question'))
  await user.keyboard('Where?')
  await user.type(field('Paragraphs'), '23, 6 (a), 99')
  expect(within(dialog()).getByText('Not in this report: 99')).toBeTruthy()
  expect(missing()).toBe('Question 1 names paragraphs that its report does not have: 99')
  await user.type(field('Paragraphs'), '{Backspace}{Backspace}{Backspace}{Backspace}')
  expect(await within(dialog()).findByText('2 passages')).toBeTruthy()

  await user.click(within(dialog()).getByRole('button', { name: 'Add a question' }))
  const [, second] = within(dialog()).getAllByRole('textbox', { name: 'Tag' })
  if (second === undefined) throw new Error('there are two questions')
  await user.clear(second)
  await user.type(second, 'Q1')
  expect(missing()).toBe('Two questions have the tag Q1')
  await user.type(second, '0')
  await user.click(within(dialog()).getByRole('button', { name: 'Move Q10 up' }))

  await tab(/Words/)
  await user.type(field('Tags to offer'), 'evidence，doubt')
  await user.type(field('Rose'), 'doubtful')
  await user.click(field('Glossary'))
  await user.paste('soft target\t软目标\nonly English')
  expect(within(dialog()).getByText(/only English/, { selector: '.make-unread' })).toBeTruthy()

  const file = join(newFolder(), 'day 1.assignment')
  saveAs(app.fake, file)
  await user.click(write())
  expect(
    await screen.findByText('The assignment is in “day 1.assignment”. Give this file to the participants.'),
  ).toBeTruthy()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    title: 'Day 1',
    trainer: 'Trainer',
    instructions: 'Mark **all**',
    questions: [
      { tag: 'Q10', text: '' },
      { tag: 'Q1', text: 'Where?', keys: ['p6.a', 'p23'] },
    ],
    tags: ['evidence', 'doubt'],
    colourMeanings: { rose: 'doubtful' },
    glossary: [{ en: 'soft target', zh: '软目标', note: '' }],
  })
})

test('a dialog that is closed loses nothing; starting again does', async () => {
  const app = await openApp('Trainer')
  await begin(app)
  await user.type(field('Title'), 'Half written')
  await user.click(within(dialog()).getByRole('button', { name: 'Cancel' }))
  await begin(app)
  expect(field('Title')).toHaveProperty('value', 'Half written')
  await user.click(within(dialog()).getByRole('button', { name: 'Discard changes' }))
  expect(field('Title')).toHaveProperty('value', '')
})

test('a failure is told in the dialog, and what was written stays', async () => {
  const app = await openApp('Trainer')
  await begin(app)
  await user.type(field('Title'), 'Day 1')
  saveAs(app.fake, join(newFolder(), 'no', 'such', 'folder.assignment'))
  await user.click(write())
  expect(await within(dialog()).findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('cannot be written'),
  )
  expect(field('Title')).toHaveProperty('value', 'Day 1')
  expect(await app.fake.services.assignments.list()).toEqual([])
})

test('a newer edition begins as the last one, and takes its place', async () => {
  const app = await openApp('Trainer')
  const folder = newFolder()
  await begin(app)
  await user.type(field('Title'), 'Day 1')
  saveAs(app.fake, join(folder, 'first.assignment'))
  await user.click(write())
  await user.click(await screen.findByRole('button', { name: 'Done' }))
  await app.command('assignment.open')
  expect(await screen.findByText('Made by you')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Make a newer edition…' }))
  await screen.findByRole('dialog', { name: 'A newer edition of “Day 1”' })
  await user.type(field('Title'), ', corrected')
  saveAs(app.fake, join(folder, 'second.assignment'))
  await user.click(write())
  await user.click(await screen.findByRole('button', { name: 'Done' }))
  expect(await screen.findByRole('heading', { name: 'Day 1, corrected' })).toBeTruthy()
  expect(screen.getByText(/edition 2/)).toBeTruthy()
  await waitFor(async () => expect(await app.fake.services.assignments.list()).toHaveLength(1))
})
