/** The workshop's screen over the real services: the strip, a passage, taking over, questions, people, names hidden. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { WorkshopScreen } from '../../../renderer/workshop/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'
import { draftAt, markedCourse, stored } from './course.ts'

async function open(fake = markedCourse()): Promise<Rendered> {
  const app = await renderApp(<WorkshopScreen />, { fake: await fake })
  await waitFor(() => expect(screen.queryByRole('tablist')).not.toBeNull())
  return app
}

const strip = (): HTMLElement => screen.getByRole('navigation', { name: 'Who marked what' })
const entries = (): readonly string[] =>
  within(strip())
    .getAllByRole('button')
    .map((entry) => entry.getAttribute('title') ?? '')
const run = async ({ registry }: Rendered, id: string): Promise<void> =>
  act(async () => void registry.run(id))
const allButton = (): HTMLElement => screen.getByRole('button', { name: 'Copy all to my layer' })
const tab = async (name: string): Promise<void> => userEvent.click(screen.getByRole('tab', { name }))

test('the strip says of each marked passage who agrees, and counts those between', async () => {
  await open()
  expect(entries()).toEqual([
    'para. 6: 2 people, Agreed. Amber 2',
    'Heading: 1 person, Only one. Sky blue 1',
    'para. 23: 3 people, Different. Amber 1; Mint 1; Rose 1',
  ])
  expect(within(strip()).getByText('2 unmarked')).toBeTruthy()
})

test('arrow keys go along the strip, Enter opens the passage with its marks', async () => {
  await open()
  act(() => within(strip()).getAllByRole('button')[0]?.focus())
  await userEvent.keyboard('{End}{Enter}')
  const passage = await screen.findByRole('article', { name: /^para\. 23/ })
  await waitFor(() =>
    expect(within(passage).getAllByRole('button', { name: /^Copy to my layer/ })).toHaveLength(3),
  )
  expect(passage.textContent).toContain('犯罪司法所协助会员国采取必要措施')
  expect(within(passage).getByText('broad').tagName).toBe('STRONG')
  expect(within(passage).getByText('Reader 9f8e')).toBeTruthy()
})

test('by person the strip names those who marked, with their colours', async () => {
  await open()
  await userEvent.click(screen.getByRole('radio', { name: 'By person' }))
  expect(entries()[2]).toBe('para. 23: 3 people, Different. Reader 9f8e Mint; Reviewer Amber; Trainer Rose')
})

test('the commands step through what people differ on, and say when there is no more', async () => {
  const app = await open()
  await run(app, 'workshop.next')
  expect(screen.getByRole('article', { name: /^para\. 23/ })).toBeTruthy()
  await run(app, 'workshop.next')
  expect(screen.getByText('No further passage: Different')).toBeTruthy()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Step through' }), 'Nobody')
  await run(app, 'workshop.previous')
  expect(screen.getByRole('article', { name: /^Heading: 0 people, Nobody/ })).toBeTruthy()
  expect(screen.getByText('Nobody marked this passage.')).toBeTruthy()
})

test('a mark is taken over into the reader’s layer once, and undo takes it back', async () => {
  const app = await open()
  await run(app, 'workshop.next')
  await userEvent.click(await screen.findByRole('button', { name: 'Copy to my layer: the mark of Trainer' }))
  const taken = await screen.findByRole('button', { name: '“My annotations” has this already' })
  // The keyboard stays where it was.
  expect(document.activeElement).toBe(taken)
  const own = () => stored(app.fake).filter(({ layer }) => layer === 'personal')
  expect(own()).toMatchObject([{ colour: 'rose', tags: ['Q1'], author: '' }])
  await userEvent.click(screen.getByRole('button', { name: 'Copy all to my layer' }))
  await waitFor(() => expect(own()).toHaveLength(3))
  await waitFor(() => expect(allButton().getAttribute('aria-disabled')).toBe('true'))
  expect(document.activeElement).toBe(allButton())
  await run(app, 'history.undo')
  await waitFor(() => expect(own()).toHaveLength(1))
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Copy to my layer/ })).toHaveLength(2))
})

test('questions are counted in a table, and a tag narrows everything to its marks', async () => {
  await open()
  await tab('Questions')
  const cells = within(screen.getByRole('table', { name: 'Agreement by question' })).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['2', '1', '0', '1', '1', '50%'])
  await userEvent.click(screen.getByRole('button', { name: 'Q1' }))
  await waitFor(() => expect(entries()).toHaveLength(2))
  expect(screen.getByRole('combobox', { name: 'Marks counted' })).toHaveProperty('value', 'Q1')
})

test('people and layers can be left out', async () => {
  await open()
  await tab('People')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Trainer' }))
  await waitFor(() => expect(entries()[0]).toBe('para. 6: 1 person, Only one. Amber 1'))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Reader 9f8e \d annotation/ }))
  await waitFor(() => expect(entries()[2]).toBe('para. 23: 1 person, Only one. Amber 1'))
  await userEvent.click(screen.getByRole('button', { name: 'All layers of others' }))
  await waitFor(() => expect(entries()[2]).toContain('2 people'))
})

test('with names hidden no name is anywhere in the window, nor in what is read out', async () => {
  const app = await open()
  await run(app, 'workshop.next')
  await screen.findByRole('button', { name: 'Copy to my layer: the mark of Trainer' })
  await userEvent.click(screen.getByRole('radio', { name: 'By person' }))
  await run(app, 'workshop.names')
  for (const name of ['Passage', 'Questions', 'People']) {
    await tab(name)
    expect(document.documentElement.outerHTML).not.toMatch(/Reviewer|Trainer|9f8e/)
  }
  expect(screen.getByRole('checkbox', { name: 'Participant 1' })).toBeTruthy()
  expect(entries()[2]).toMatch(
    /^para\. 23: 3 people, Different\. Participant 1 .*; Participant 2 .*; Participant 3 /,
  )
  await run(app, 'workshop.names')
  expect(document.documentElement.outerHTML).toContain('Trainer')
})

test('the table is written with the names or without', async () => {
  const app = await open()
  const asked: unknown[] = []
  app.fake.services.workshop.write = (...args) => {
    asked.push(args[1])
    return { file: '/tmp/table.csv', bytes: 12 }
  }
  await userEvent.click(screen.getByRole('button', { name: 'Save as a table…' }))
  expect(await screen.findByText('Table saved: /tmp/table.csv')).toBeTruthy()
  await run(app, 'workshop.names')
  await run(app, 'workshop.write')
  expect(asked).toEqual([
    { anonymous: false, interfaceLang: 'en' },
    { anonymous: true, interfaceLang: 'en' },
  ])
})

test('before any file was taken in it says how marks of others get here; own layers can be compared', async () => {
  const fake = createFakeBridge()
  await fake.services.annotations.add(draftAt('p6', 'zh', 6))
  const app = await open(Promise.resolve(fake))
  expect(screen.getByText('There are no marks of others in this report yet')).toBeTruthy()
  let taken = 0
  act(() => void app.registry.register('exchange.open', () => (taken += 1)))
  await userEvent.click(screen.getByRole('button', { name: 'Import files…' }))
  expect(taken).toBe(1)
  await userEvent.click(screen.getByRole('checkbox', { name: /^My annotations/ }))
  await waitFor(() => expect(entries()).toEqual(['para. 6: 1 person, Only one. Amber 1']))
})
