import '../setup.ts'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CompareScreen } from '../../../renderer/compare/index.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { SubjectBlock } from '../../../shared/model/subject.ts'
import { bundledReport } from '../../shared/export/bundled-report.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { reports, texts, unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const found: readonly SubjectBlock[] = [
  {
    subject: 'terrorism',
    report: unicri2018,
    key: 'p4' as BlockKey,
    reasons: [{ kind: 'word', lang: 'en', text: 'The', range: [0, 3] }],
    choice: null,
  },
  { subject: 'terrorism', report: unicri2024, key: 'p23' as BlockKey, reasons: [], choice: 'added' },
  { subject: 'corruption', report: unicri2024, key: 'p24' as BlockKey, reasons: [], choice: 'added' },
]

const real = new Map([
  ...texts,
  [unicri2018, bundledReport('unicri-2018').text],
  [unicri2024, bundledReport('unicri-2024').text],
])

async function openScreen(fake: FakeBridge = createFakeBridge({ texts: real })): Promise<Rendered> {
  fake.services.subjects.of = (report) => found.filter((block) => block.report === report)
  return renderApp(<CompareScreen />, { fake })
}

const list = () => screen.findByRole('navigation', { name: 'What the reports speak of' })
const current = async () => within(await list()).getByRole('button', { current: true })

test('two reports of one title are compared first, the older on the left, by what both treat', async () => {
  await openScreen()
  expect((await current()).textContent).toContain('Terrorism')
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'First report' }).value).toBe(unicri2018)
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Second report' }).value).toBe(unicri2024)
  const view = screen.getByRole('article', { name: 'What each report says' })
  expect(within(view).getByRole('button', { name: 'para. 4' })).toBeDefined()
  expect(within(view).getByRole('button', { name: 'para. 23' })).toBeDefined()
  expect(within(view).getByText('The', { selector: 'mark' })).toBeDefined()
})

test('what only one report treats says so of the other, and stays chosen when the sides change', async () => {
  const user = userEvent.setup()
  await openScreen()
  await user.click(within(await list()).getByRole('button', { name: /Corruption/ }))
  expect(screen.getByText('This report does not speak of it.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Change sides' }))
  expect((await current()).textContent).toContain('Corruption')
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'First report' }).value).toBe(unicri2024)
})

test('a report cannot be compared with itself: choosing the other one changes sides', async () => {
  const user = userEvent.setup()
  await openScreen()
  await user.selectOptions(await screen.findByRole('combobox', { name: 'First report' }), unicri2024)
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Second report' }).value).toBe(unicri2018)
})

test('by sections, those that treat the same stand together; arrow keys go along the list', async () => {
  const user = userEvent.setup()
  await openScreen()
  await user.click(await screen.findByRole('radio', { name: 'Sections' }))
  await waitFor(async () => expect(within(await list()).getAllByRole('button').length).toBeGreaterThan(3))
  const [first, second] = within(await list()).getAllByRole('button')
  first?.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(second)
})

test('an address opens its place in the reader, and coming back is coming back to the item', async () => {
  const user = userEvent.setup()
  const fake = createFakeBridge({ texts: real })
  const { app } = await openScreen(fake)
  await user.click(within(await list()).getByRole('button', { name: /Corruption/ }))
  await user.click(screen.getByRole('button', { name: 'para. 24' }))
  expect(app().state).toMatchObject({
    screen: 'reader',
    place: { report: unicri2024, key: 'p24' },
    past: [{ screen: 'compare' }],
  })
  document.body.replaceChildren()
  await openScreen(fake)
  const item = await current()
  expect(item.textContent).toContain('Corruption')
  expect(document.activeElement).toBe(item)
})

test('words narrow the list in either language; none found is said', async () => {
  const user = userEvent.setup()
  await openScreen()
  const field = await screen.findByRole('textbox', { name: 'Find in the list' })
  await user.type(field, '腐败')
  expect(within(await list()).getAllByRole('button')).toHaveLength(1)
  await user.clear(field)
  await user.type(field, 'lighthouse')
  expect(screen.getByText('Nothing in the list has these words.')).toBeDefined()
})

test('the figures of both stand next to each other, what only one counts under them', async () => {
  const user = userEvent.setup()
  const { app } = await openScreen()
  await user.click(await screen.findByRole('radio', { name: 'Figures' }))
  const table = await screen.findByRole('table', { name: 'Figures' })
  const partners = within(table)
    .getAllByRole('row')
    .find((row) => row.textContent?.includes('57'))
  expect(partners?.textContent).toContain('64 Member States')
  expect(partners?.textContent).toContain('Not like for like')
  await user.click(within(table).getByRole('button', { name: /560 prisoners/ }))
  expect(app().state.place).toMatchObject({ report: unicri2018, key: 'p15', lang: 'en' })
})

test('a library of one report says what a comparison needs', async () => {
  await openScreen(createFakeBridge({ reports: reports.slice(0, 1) }))
  expect(screen.getByText('A comparison needs two reports.')).toBeDefined()
})
