/** The page of a subject, as the reader's hands and ears have it. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { begunPlace } from '../../../renderer/geography-desk.ts'
import { SubjectsScreen } from '../../../renderer/subjects/index.ts'
import type { SubjectBlock, SubjectId } from '../../../shared/model/subject.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { RenderOptions, Rendered } from '../render-app.tsx'
import './popovers.ts'

async function shown(options: RenderOptions = {}): Promise<Rendered> {
  const rendered = await renderApp(<SubjectsScreen />, options)
  await screen.findByRole('navigation', { name: 'Types of crime' })
  return rendered
}

const entry = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Types of crime' })).getByRole('button', { name })
const passages = () => [...document.querySelectorAll<HTMLElement>('.subject-block')]
const passage = (at: number): HTMLElement => passages()[at] ?? document.body
const names = () => passages().map((each) => each.querySelector('h4')?.textContent)
const tab = (name: RegExp) => screen.getByRole('tab', { name })
const open = async (subject: RegExp): Promise<void> => {
  await userEvent.click(entry(subject))
  await waitFor(() => expect(passages().length).toBeGreaterThan(0))
}
const stored = async ({ fake }: Rendered, subject: SubjectId): Promise<readonly SubjectBlock[]> =>
  (await fake.services.subjects.list()).filter((block) => block.subject === subject)

test('fifteen types of crime in both languages with their counts; a page has headings for each level', async () => {
  await shown()
  const entries = within(screen.getByRole('navigation', { name: 'Types of crime' })).getAllByRole('button')
  expect(entries).toHaveLength(15)
  expect(entry(/^Terrorism/).textContent).toBe('Terrorism4 passages恐怖主义1 report')
  expect(entry(/^Corruption/).textContent).toBe('Corruption0 passages腐败')
  await open(/^Money-laundering/)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Money-laundering 洗钱')
  expect(screen.getByText('2 passages · 2 reports')).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2)
  expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
    'para. 56',
    'para. 34',
  ])
})

test('both texts with the words marked, and the reason in words: term, word, heading above', async () => {
  await shown()
  await open(/^Terrorism/)
  const last = passage(3)
  expect(names()[3]).toBe('para. 23')
  const texts = [...last.querySelectorAll<HTMLElement>('.subject-text')]
  expect(texts.map(({ lang }) => lang)).toEqual(['zh-Hans', 'en'])
  expect(texts.map((text) => [...text.querySelectorAll('mark')].map((mark) => mark.textContent))).toEqual([
    ['易受攻击的目标', '软目标'],
    ['vulnerable targets', 'soft targets'],
  ])
  const reasons = within(last).getAllByRole('list', { name: 'Why it stands here:' })
  expect(reasons.map((list) => within(list).getAllByRole('listitem').at(-1)?.textContent)).toEqual([
    expect.stringMatching(/^heading above .*软目标/),
    expect.stringMatching(/^heading above .*soft targets/i),
  ])
})

test('one report only, and one that has none', async () => {
  await shown()
  await open(/^Money-laundering/)
  const select = screen.getByRole('combobox', { name: 'Report' })
  expect(within(select).getByRole('option', { name: /^All reports \(2\)/ })).toBeTruthy()
  await userEvent.selectOptions(select, unicri2024)
  expect(names()).toEqual(['para. 56'])
  await userEvent.selectOptions(select, 'unodc-untoc-2024')
  expect(screen.getByText('This report has none; others have.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show all reports' }))
  await waitFor(() => expect(passages()).toHaveLength(2))
})

test('taken away, a passage is kept beside; it is put back from there, or at once', async () => {
  const rendered = await shown()
  await open(/^Terrorism/)
  act(() => passage(1).focus())
  await userEvent.keyboard('{Delete}')
  await waitFor(() => expect(passages()).toHaveLength(3))
  expect(await stored(rendered, 'terrorism')).toMatchObject([{}, { choice: 'removed' }, {}, {}])
  // The next one has the keyboard.
  expect(document.activeElement).toBe(passage(1))
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(passages()).toHaveLength(4))

  await userEvent.click(within(passage(0)).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(tab(/^Removed1/)).toBeTruthy())
  await userEvent.click(tab(/^Removed/))
  expect(passages()).toHaveLength(1)
  expect(within(passage(0)).getByText('removed by you')).toBeTruthy()
  await userEvent.click(within(passage(0)).getByRole('button', { name: 'Put back' }))
  expect(await screen.findByText('Nothing was removed')).toBeTruthy()
  expect((await stored(rendered, 'terrorism')).every(({ choice }) => choice === null)).toBe(true)
  // The key of undo works as well.
  await act(async () => void rendered.registry.run('history.undo'))
  await waitFor(() => expect(passages()).toHaveLength(1))
})

test('a passage is added by its address: it is there, by the reader’s choice, and goes without a trace', async () => {
  const rendered = await shown()
  await userEvent.click(entry(/^Corruption/))
  expect(screen.getByText('No passage stands under this subject')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Add a passage…' }))
  const dialog = screen.getByRole('dialog', { name: 'Add a passage', hidden: true })
  const field = within(dialog).getByRole('textbox', { name: 'Paragraph or citation', hidden: true })
  await userEvent.type(field, '99999{Enter}')
  expect(await within(dialog).findByText(/no such paragraph\. Nothing was added\./)).toBeTruthy()
  await userEvent.clear(field)
  await userEvent.type(field, 'para. 23{Enter}')
  await waitFor(() => expect(names()).toEqual(['para. 23']))
  expect(document.activeElement).toBe(passage(0))
  expect(within(passage(0)).getByText('added by you')).toBeTruthy()
  expect(screen.getByText(/1 passage · 1 report · 1 added by you/)).toBeTruthy()
  expect(await stored(rendered, 'corruption')).toMatchObject([{ choice: 'added', reasons: [] }])

  await userEvent.click(within(passage(0)).getByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('No passage stands under this subject')).toBeTruthy()
  expect(await stored(rendered, 'corruption')).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(passages()).toHaveLength(1))
})

test('a failure is told, and what is shown stays as it is', async () => {
  const fake = createFakeBridge()
  fake.services.subjects.choose = () => Promise.reject(new Error('full'))
  await shown({ fake })
  await open(/^Terrorism/)
  await userEvent.click(within(passage(0)).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(document.querySelector('.toast-error')).toBeTruthy())
  expect(passages()).toHaveLength(4)
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('Enter opens the words in the report; coming back, the subject and the passage are there', async () => {
  const { app, fake } = await shown()
  await open(/^Terrorism/)
  act(() => passage(2).focus())
  fireEvent.keyDown(passage(2), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(passage(3))
  fireEvent.keyDown(passage(3), { key: 'Enter' })
  await waitFor(() => expect(app().state.screen).toBe('reader'))
  expect(app().state.place).toMatchObject({ report: unicri2024, key: 'p23', lang: 'en' })
  expect(app().state.place?.ranges).toHaveLength(2)
  expect(app().state.past.at(-1)?.screen).toBe('subjects')

  document.body.replaceChildren()
  await shown({ fake })
  await waitFor(() => expect(passages()).toHaveLength(4))
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Terrorism')
  expect(document.activeElement).toBe(passage(3))
})

test('its places with the passages that name them, its terms with their uses, and no figures', async () => {
  const { app } = await shown()
  await open(/^Money-laundering/)
  await userEvent.click(await screen.findByRole('tab', { name: 'Places1' }))
  await userEvent.click(screen.getByRole('button', { name: /^Libya 利比亚/ }))
  await userEvent.click(screen.getByRole('button', { name: 'See it on the map' }))
  expect(app().state.screen).toBe('geography')
  expect(begunPlace()).toEqual({ code: 'LY', kind: 'country', subject: 'money-laundering', report: null })
  await userEvent.click(screen.getByRole('button', { name: 'para. 56' }))
  expect(app().state.place).toMatchObject({ key: 'p56', lang: 'en', ranges: [[75, 80]] })

  await userEvent.click(tab(/^Terms/))
  const row = (await screen.findByRole('button', { name: 'asset recovery' })).closest('tr')
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
    '资产追回',
    '2',
    '3',
    '3',
  ])
  await userEvent.click(tab(/^Figures0/))
  expect(screen.getByText('No figures')).toBeTruthy()
})

test('a library without reports says so', async () => {
  await renderApp(<SubjectsScreen />, { stored: { reports: [], texts: new Map() } })
  expect(await screen.findByText('The library has no reports yet')).toBeTruthy()
})
