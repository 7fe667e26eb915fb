/** The screen of the terms over real services: found, ordered, changed by key, walked through, taken in. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { BlockKey, ReportId, TermId } from '../../../shared/model/ids.ts'
import type { TermUse } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { TermsScreen, WalkBar } from '../../../renderer/terms/index.ts'
import { askTerms, setWalk } from '../../../renderer/terms-desk.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { terms } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

// jsdom lays nothing out: the list would take itself to be of no height and show no row.
for (const [name, size] of [
  ['clientHeight', 800],
  ['offsetHeight', 800],
  ['offsetWidth', 700],
] as const)
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })

beforeEach(() => {
  setWalk(null)
  askTerms(null)
})

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.long-row')]
const english = (): readonly string[] =>
  rows().map((row) => row.querySelector('.term-text')?.textContent ?? '')
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Find terms, in either language' })
const detail = () => within(screen.getByRole('complementary', { name: 'The term in full' }))
const press = (key: string): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key })

async function open(fake: FakeBridge = createFakeBridge()): Promise<Rendered> {
  const rendered = await renderApp(<TermsScreen />, { fake, settings: { interfaceLang: 'en' } })
  await waitFor(() => expect(rows()).toHaveLength(terms.length))
  return rendered
}

test('shows all in the order of the alphabet, finds by Chinese and by acronym, and says how many', async () => {
  await open()
  expect(english()).toEqual([
    'action-oriented research',
    'asset recovery',
    'United Nations Interregional Crime and Justice Research Institute',
  ])
  expect(screen.getByText('3 terms')).toBeTruthy()
  const user = userEvent.setup()
  await user.type(field(), '资产')
  await waitFor(() => expect(english()).toEqual(['asset recovery']))
  expect(screen.getByText('1 of 3')).toBeTruthy()
  await user.clear(field())
  await user.type(field(), 'unicri')
  await waitFor(() => expect(rows()).toHaveLength(1))
  await user.clear(field())
  await user.type(field(), 'nothing of it')
  await waitFor(() => expect(screen.getByText('No term was found')).toBeTruthy())
  await user.click(screen.getByRole('button', { name: 'Clear all' }))
  await waitFor(() => expect(rows()).toHaveLength(3))
})

test('a column’s heading sorts, and says so', async () => {
  await open()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Chinese' }))
  expect(screen.getByRole('columnheader', { name: /Chinese/ }).getAttribute('aria-sort')).toBe('ascending')
  await waitFor(() => expect(english()[0]).toMatch(/^United/))
  await user.click(screen.getByRole('button', { name: 'Chinese' }))
  await waitFor(() => expect(english()[0]).toBe('asset recovery'))
})

test('keys alone: to the rows, down, into the form, saved, back on the row', async () => {
  const { fake } = await open()
  field().focus()
  press('ArrowDown')
  expect(document.activeElement).toBe(rows()[0])
  press('ArrowDown')
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]))
  expect(detail().getByRole('heading', { name: 'asset recovery' })).toBeTruthy()
  press('F2')
  const variants = await screen.findByRole('textbox', { name: 'Other Chinese forms' })
  fireEvent.change(variants, { target: { value: '追回资产；资产回收' } })
  fireEvent.keyDown(variants, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(detail().getByText('资产回收')).toBeTruthy())
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]))
  const saved = (await fake.services.terms.list()).find(({ en }) => en === 'asset recovery')
  expect(saved).toMatchObject({ origin: 'changed', variants: ['追回资产', '资产回收'] })
  press('Home')
  await waitFor(() => expect(document.activeElement).toBe(rows()[0]))
  press('ArrowUp')
  expect(document.activeElement).toBe(field())
})

test('a comment saves itself; the glossary’s again brings an undo', async () => {
  const { fake } = await open()
  const user = userEvent.setup()
  await user.click(screen.getByText('asset recovery'))
  const comment = await detail().findByRole('textbox', { name: 'Your comment' })
  await user.type(comment, '再查')
  fireEvent.blur(comment)
  const kept = async () => (await fake.services.terms.list()).find(({ en }) => en === 'asset recovery')
  await waitFor(async () => expect(await kept()).toMatchObject({ comment: '再查', origin: 'changed' }))
  await user.click(await detail().findByRole('button', { name: 'Back to the glossary’s' }))
  await waitFor(async () => expect(await kept()).toMatchObject({ comment: '', origin: 'pack' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await kept()).toMatchObject({ comment: '再查', origin: 'changed' }))
})

test('a term that is removed leaves the keyboard on its neighbour; undone, it is there again', async () => {
  const fake = createFakeBridge()
  await fake.services.terms.save(
    {
      en: 'audit trail',
      acronym: null,
      kind: 'concept',
      zh: '审计线索',
      variants: [],
      note: null,
      comment: '',
      of: null,
    },
    null,
  )
  await renderApp(<TermsScreen />, { fake })
  await waitFor(() => expect(rows()).toHaveLength(terms.length + 1))
  field().focus()
  press('ArrowDown')
  press('ArrowDown')
  press('ArrowDown')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('audit trail'))
  press('Delete')
  await waitFor(() => expect(rows()).toHaveLength(terms.length))
  await waitFor(() => expect(document.activeElement?.textContent).toContain('United Nations'))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(english()).toContain('audit trail'))
})

test('a comment that cannot be saved is told, and is there again with its term', async () => {
  const fake = createFakeBridge()
  const { save } = fake.services.terms
  await open(fake)
  const user = userEvent.setup()
  await user.click(screen.getByText('asset recovery'))
  fake.services.terms.save = () => {
    throw new AppError('disk-full', { file: 'notes.db' })
  }
  await user.type(await detail().findByRole('textbox', { name: 'Your comment' }), '写满')
  await user.click(screen.getByText('action-oriented research'))
  await screen.findByText(/disk/i)
  fake.services.terms.save = save
  await user.click(screen.getByText('asset recovery'))
  expect(detail().getByRole<HTMLTextAreaElement>('textbox', { name: 'Your comment' }).value).toBe('写满')
  await waitFor(async () =>
    expect((await fake.services.terms.list()).find(({ en }) => en === 'asset recovery')?.comment).toBe(
      '写满',
    ),
  )
})

test('a new term: what is missing or taken is said, what was typed stays', async () => {
  const { fake } = await open()
  await act(async () => askTerms('add'))
  const user = userEvent.setup()
  await user.type(screen.getByRole('textbox', { name: 'English' }), 'Asset Recovery')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByRole('alert').textContent).toMatch(/Give the English/)
  await user.type(screen.getByRole('textbox', { name: 'Preferred Chinese' }), '追回')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toMatch(/There is a term “asset recovery” already/),
  )
  await user.type(screen.getByRole('textbox', { name: 'English' }), ' unit')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(rows()).toHaveLength(terms.length + 1))
  expect((await fake.services.terms.list()).at(-1)).toMatchObject({ en: 'Asset Recovery unit', zh: '追回' })
})

test('a term that is begun on another screen has the focus in its form', async () => {
  askTerms('add')
  await open()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'English' }))
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' })
  await waitFor(() => expect(document.activeElement).toBe(rows()[0]))
})

test('uses are counted for each report and language, and Enter walks through them', async () => {
  const { app } = await open()
  const user = userEvent.setup()
  await user.click(screen.getByText('asset recovery'))
  await waitFor(() => expect(detail().getAllByRole('row')).toHaveLength(3))
  expect(
    detail()
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '1', '2', '2'])
  await user.click(detail().getByRole('button', { name: /^Walk through the 6 uses/ }))
  await waitFor(() =>
    expect(app().state).toMatchObject({ screen: 'reader', place: { key: 'p56', lang: 'zh' } }),
  )
})

test('the bar in the reader steps on, stops at the ends, and leads back', async () => {
  const { fake, app, registry } = await renderApp(<WalkBar />, {})
  const term = (await fake.services.terms.list())[0]
  const { uses } = await fake.services.terms.uses(term?.id ?? ('' as never))
  await act(async () =>
    setWalk({
      term: term?.id ?? ('' as never),
      name: term?.en ?? '',
      uses: uses.slice(0, 2),
      at: 0,
      from: 'terms',
    }),
  )
  expect(screen.getByText('1 of 2')).toBeTruthy()
  await act(async () => void registry.run('terms.nextUse'))
  expect(screen.getByText('2 of 2')).toBeTruthy()
  await act(async () => void registry.run('terms.nextUse'))
  expect(screen.getByText('2 of 2')).toBeTruthy()
  expect(app().state.place).toMatchObject({ lang: 'en', ranges: [uses[1]?.range] })
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText('2 of 2')).toBeNull()
})

test('the bar says when the reading has gone elsewhere, and goes with the report', async () => {
  const { fake, app } = await renderApp(<WalkBar />, {})
  const { uses } = await fake.services.terms.uses('pack:asset recovery' as TermId)
  const use = uses[0] as TermUse
  await act(async () => app().openPlace(use))
  await act(async () => setWalk({ term: null, name: 'asset recovery', uses: [use], at: 0, from: 'terms' }))
  expect(screen.getByText('1 of 1')).toBeTruthy()
  await act(async () => app().openPlace({ report: use.report, key: 'front.1' as BlockKey }))
  expect(screen.getByText('away from 1 of 1')).toBeTruthy()
  await act(async () => app().openPlace(use))
  expect(screen.getByText('1 of 1')).toBeTruthy()
  await act(async () => app().openReport('another' as ReportId))
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
})

test('what is found is what is shown, and what is not found can be added', async () => {
  await open()
  const user = userEvent.setup()
  await user.click(screen.getByText('action-oriented research'))
  await user.type(field(), 'asset')
  await waitFor(() => expect(detail().getByRole('heading', { name: 'asset recovery' })).toBeTruthy())
  await user.clear(field())
  await user.type(field(), 'qqqxyz')
  await user.click(await screen.findByRole('button', { name: 'Add “qqqxyz”' }))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'English' }).value).toBe('qqqxyz')
  await act(async () => askTerms(null))
})

test('a file is looked at, and taken in or left', async () => {
  const fake = createFakeBridge()
  const file = join(fake.deps.host.dataFolder, 'terms.csv')
  writeFileSync(file, 'English,Chinese\npaper trail,书面线索\nasset recovery,追回资产\n,没有\n')
  fake.services.terms.choose = () => file
  await open(fake)
  await act(async () => askTerms('import'))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText('书面线索')
  fireEvent.click(dialog.getByRole('radio', { name: '1 left out' }))
  expect(dialog.getByText('no English form')).toBeTruthy()
  fireEvent.click(dialog.getByRole('radio', { name: '1 changed' }))
  expect(dialog.getByText('资产追回').tagName).toBe('DEL')
  fireEvent.click(dialog.getByRole('button', { name: 'Import 2 terms' }))
  await waitFor(() => expect(rows()).toHaveLength(terms.length + 1))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('Terms imported: 1 added, 1 changed')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(rows()).toHaveLength(terms.length))
  expect((await fake.services.terms.list()).every(({ origin }) => origin === 'pack')).toBe(true)
})

test('a file that cannot be taken says why, and another one can be chosen', async () => {
  const fake = createFakeBridge()
  const file = join(fake.deps.host.dataFolder, 'bad.csv')
  writeFileSync(file, 'Titel,Seite\nVorwort,1\n')
  fake.services.terms.choose = () => file
  await open(fake)
  await act(async () => askTerms('import'))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/In line 1 of bad.csv/))
  expect(screen.getByRole('button', { name: 'Another file…' })).toBeTruthy()
})
