/** The screen of the figures over the four reports: found, narrowed, ordered, opened, written; series; differences. */
import '../setup.ts'
import '../subjects/popovers.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { FactsScreen } from '../../../renderer/facts/index.ts'
import type { FactWriteRequest } from '../../../shared/model/fact.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { AppError } from '../../../shared/result.ts'
import { bundledReport } from '../../shared/export/bundled-report.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2018 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

// jsdom lays nothing out: the list would take itself to be of no height and show no row.
for (const [name, size] of [
  ['clientHeight', 800],
  ['clientWidth', 800],
  ['offsetHeight', 800],
  ['offsetWidth', 800],
] as const)
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })

const bundled = (['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const).map(
  bundledReport,
)
const library = {
  reports: bundled.map(({ report }) => report),
  texts: new Map(bundled.map(({ report, text }) => [report.id, text])),
}

// Read once, however long that takes: no test is about that.
beforeAll(async () => {
  await Promise.all([
    import('../../../renderer/facts/SeriesView.tsx'),
    import('../../../renderer/facts/draw-series.ts'),
  ])
}, 60_000)

let fake: FakeBridge
beforeEach(() => {
  fake = createFakeBridge(library)
})

async function open(settings: Partial<Settings> = {}): Promise<Rendered> {
  const rendered = await renderApp(<FactsScreen />, { fake, settings })
  await waitFor(() => expect(screen.getAllByRole('tab').length).toBe(3))
  return rendered
}

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.long-row')]
const values = (): readonly string[] =>
  rows().map((row) => row.querySelector('.fact-value')?.textContent ?? '')
const summary = (): string => document.querySelector('.facts-summary')?.textContent ?? ''
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Find figures, in either language' })
const press = (key: string): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const user = userEvent.setup()
/** Figures of users, from the highest. */
const users = ['more than 390,000', '338,196', '17,300', 'more than 550']

async function choose(filter: string, choice: string | RegExp): Promise<void> {
  const group = screen.getByRole('group', { name: 'Filters' })
  await user.click(within(filter === 'Export' ? document.body : group).getByRole('button', { name: filter }))
  const name = typeof choice === 'string' ? new RegExp(`^${choice}$`) : choice
  await user.click(screen.getAllByRole('menuitem', { name })[0] ?? document.body)
}

test('all figures with their bounds; found by words of either language, in any form', async () => {
  await open()
  await waitFor(() => expect(summary()).toBe('214 figures'))
  expect(values()).toContain('more than 1,940,000')
  expect(values()).toContain('about 70')
  // In the sentence, or in the name of its series.
  await user.type(field(), 'ＳＨＥＲＬＯＣ')
  await waitFor(() => expect(values()).toEqual(expect.arrayContaining(['338,196', 'more than 390,000'])))
  await user.clear(field())
  await user.type(field(), '利益攸關方 criminal')
  await waitFor(() => expect(rows().length).toBeLessThan(5))
  for (const [words, found] of [
    ['利益攸关方用户', '0 of 214'],
    ['３３８,１９６名用户 VISITED', '2 of 214'],
  ]) {
    await user.clear(field())
    await user.type(field(), words ?? '')
    await waitFor(() => expect(summary()).toBe(found))
  }
  expect(values()).toEqual(['338,196', '20.8'])
  expect(rows()[0]?.querySelector('mark')?.textContent).toBe('338,196 users')
  expect(rows()[0]?.querySelector('[lang=zh-Hans] mark')?.textContent).toBe('338,196名用户')
})

test('the same in Chinese: numbers, bounds and units in its words', async () => {
  await open({ interfaceLang: 'zh' })
  await waitFor(() => expect(values()).toContain('逾1,940,000'))
  expect(rows()[0]?.querySelector('.fact-unit')?.textContent).toBe('区域')
  expect(rows()[0]?.querySelector('.fact-other')?.getAttribute('lang')).toBe('en')
})

test('filters are chips: several of a kind widen, kinds narrow; each goes with a click', async () => {
  await open()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  await choose('Report', /^2018/)
  await waitFor(() => expect(summary()).toBe('19 of 214'))
  await choose('Report', /^2024 Report/)
  await waitFor(() => expect(summary()).toBe('52 of 214'))
  await choose('Unit', 'countries')
  await choose('Exact or approximate', 'exactly')
  await waitFor(() => expect(summary()).toBe('10 of 214'))
  await choose('Year', '2017')
  await waitFor(() => expect(values()).toEqual(['10', '20', '57', '11', '3']))
  expect(screen.getByRole('button', { name: 'Remove the filter: from 2017' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Remove the filter: exactly' }))
  await user.click(screen.getByRole('button', { name: 'Remove all filters' }))
  await waitFor(() => expect(summary()).toBe('214 figures'))
  expect(document.activeElement).toBe(field())
})

test('ordered by each column, numbers from the highest, what has nothing last', async () => {
  await open()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  const head = (name: string): HTMLElement => screen.getByRole('columnheader', { name })
  const first = async (name: string): Promise<HTMLElement> => {
    await user.click(within(head(name)).getByRole('button'))
    return rows()[0] ?? document.body
  }
  expect((await first('Figure')).textContent).toContain('697,900,000')
  expect(head('Figure').getAttribute('aria-sort')).toBe('descending')
  await first('Figure')
  expect(head('Figure').getAttribute('aria-sort')).toBe('ascending')
  expect(values()[0]).toBe('projected 1.2')
  expect((await first('Unit')).querySelector('.fact-unit')?.textContent).toBe('%')
  expect((await first('Year')).querySelector('.fact-year')?.textContent).toBe('2024')
  expect(head('Figure').getAttribute('aria-sort')).toBeNull()
  await first('Year')
  expect(rows()[0]?.querySelector('.fact-year')?.textContent).toBe('2017')
  expect((await first('Report')).querySelector('.fact-report')?.textContent).toMatch(/^2018/)
  expect((await first('Paragraph')).querySelector('.fact-place')?.textContent).toBe('para. 5')
})

test('by keys: to the rows, along them, into the text with the words, and back to the row', async () => {
  const rendered = await open()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  await user.type(field(), 'official partner countries')
  await waitFor(() => expect(values()).toEqual(['57']))
  await user.clear(field())
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(rows()[0])
  press('ArrowDown')
  press('ArrowDown')
  await waitFor(() => expect(document.activeElement).toBe(rows()[2]))
  press('Enter')
  expect(rendered.app().state).toMatchObject({
    screen: 'reader',
    report: 'sg-crime-2020',
    place: { key: 'p13', lang: 'en' },
  })
  const [start, end] = rendered.app().state.place?.ranges[0] ?? [0, 0]
  const block = bundled[0]?.text.blocks.find(({ key }) => key === ('p13' as BlockKey))
  expect(block?.text.en?.slice(start, end)).toMatch(/^more than 1\.94 million judges/)
  act(() => rendered.app().back())
  expect(rendered.app().state.screen).toBe('facts')
})

test('coming back finds words, filters, order and row as they were', async () => {
  const first = await open()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  await choose('Unit', 'users')
  await user.click(within(screen.getByRole('columnheader', { name: 'Figure' })).getByRole('button'))
  await waitFor(() => expect(values()).toEqual(users))
  await user.click(rows()[1] ?? document.body)
  expect(first.app().state.screen).toBe('reader')
  document.body.replaceChildren()
  await renderApp(<FactsScreen />, { fake })
  await waitFor(() => expect(values()).toEqual(users))
  expect(document.activeElement).toBe(rows()[1])
})

test('what is shown goes into the file, in its order; what fails is told', async () => {
  await open()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  const asked: FactWriteRequest[] = []
  fake.services.facts.write = (request) => {
    asked.push(request)
    return { file: '/home/reader/figures.csv', bytes: 1, facts: 3 }
  }
  await choose('Unit', 'users')
  await user.click(within(screen.getByRole('columnheader', { name: 'Figure' })).getByRole('button'))
  await waitFor(() => expect(values()).toEqual(users))
  await choose('Export', 'CSV table…')
  expect(await screen.findByText('3 figures written to figures.csv')).toBeTruthy()
  const all = await fake.services.facts.list(null)
  expect(asked[0]?.rows?.map((row) => all[row]?.value)).toEqual([390_000, 338_196, 17_300, 550])
  fake.services.facts.write = () => {
    throw new AppError('disk-full')
  }
  await choose('Export', /XLSX/)
  expect(await screen.findByText(/disk/i)).toBeTruthy()
})

test('a report with no figures says so', async () => {
  const [first] = bundled
  if (first === undefined) throw new Error('no report')
  const texts = new Map(library.texts).set(unicri2018, { ...first.text, blocks: [] })
  fake = createFakeBridge({ ...library, texts })
  await open()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5))
  await choose('Report', /^2018/)
  expect(await screen.findByText(/^This report gives no figures: 2018/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show all figures' }))
  await user.type(field(), 'qqq')
  expect(await screen.findByText('No figure fits')).toBeTruthy()
})

test('no report at all', async () => {
  fake = createFakeBridge({ reports: [], texts: new Map() })
  await renderApp(<FactsScreen />, { fake })
  expect(await screen.findByText('No report in the library')).toBeTruthy()
})

test('series: not like for like is said and not joined; each point leads to its sentence', async () => {
  const rendered = await open()
  await user.click(screen.getByRole('tab', { name: /^Series/ }))
  const plot = await screen.findByRole('group', { name: 'Plot: SHERLOC users' }, { timeout: 10_000 })
  expect(screen.getByText(/^The sentences do not count the same/)).toBeTruthy()
  expect(plot.querySelector('.plot-line')).toBeNull()
  const points = (): readonly Element[] => [...document.querySelectorAll('[data-point]')]
  expect(points().map((point) => point.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^2019: 338,196\. Open 2020 .* para\. 24$/),
    expect.stringMatching(/^2023: more than 390,000\. Open 2024 .* para\. 9$/),
  ])
  const list = within(screen.getByRole('list', { name: 'Points of the series, with their sentences' }))
  expect(list.getByText(/更?2019年，有/)).toBeTruthy()
  expect(list.getByText('more than 390,000 stakeholders', { selector: 'mark' })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: /^Partner countries of the CBRN/ }))
  await screen.findByRole('group', { name: /^Plot: Partner countries/ }, { timeout: 10_000 })
  expect(points().map((point) => point.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^2017: 57\. /),
    expect.stringMatching(/^2023 \(from the report; the sentence names no year\): 64\. /),
  ])
  await user.click(screen.getByRole('button', { name: /^Regions of the CBRN/ }))
  const joined = await screen.findByRole('group', { name: /^Plot: Regions/ }, { timeout: 10_000 })
  expect(joined.querySelector('.plot-line path')).not.toBeNull()

  await user.click(screen.getByRole('button', { name: /^Criminal justice practitioners/ }))
  await screen.findByRole('group', { name: /^Plot: Criminal justice practitioners/ }, { timeout: 10_000 })
  expect([...document.querySelectorAll('[aria-label="y-axis tick label"] text')].at(-1)?.textContent).toMatch(
    /^\d,000$/,
  )

  await user.click(screen.getByRole('button', { name: /^Regions of the CBRN/ }))
  await screen.findByRole('group', { name: /^Plot: Regions/ }, { timeout: 10_000 })
  const last = points()[1]
  if (!(last instanceof SVGElement)) throw new Error('no point')
  last.focus()
  press('Enter')
  expect(rendered.app().state).toMatchObject({
    screen: 'reader',
    report: 'unicri-2024',
    place: { key: 'p33' },
  })
  act(() => rendered.app().back())
  expect(rendered.app().state.screen).toBe('facts')
})

test('differences: what each text prints, and the way there', async () => {
  const rendered = await open()
  await user.click(screen.getByRole('tab', { name: /^Differences/ }))
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]?.querySelector('.fact-zh mark')?.textContent).toBe('两个框架')
  expect(rows()[0]?.textContent).toContain('Only in the Chinese text')
  await user.click(rows()[0] ?? document.body)
  expect(rendered.app().state).toMatchObject({
    screen: 'reader',
    report: 'unicri-2018',
    place: { lang: 'zh' },
  })
})

test('numbers that are only worded alike make a series that says so', async () => {
  const [sample] = bundled
  if (sample === undefined) throw new Error('no report')
  const next = { ...sample.report, id: 'sg-crime-2021' as ReportId }
  fake = createFakeBridge({
    reports: [...library.reports, next],
    texts: new Map(library.texts).set(next.id, sample.text),
  })
  await open()
  await user.click(screen.getByRole('tab', { name: /^Series/ }))
  const [alike] = await screen.findAllByRole('button', { name: /Not checked$/ }, { timeout: 10_000 })
  await user.click(alike ?? document.body)
  expect(screen.getByText(/^The sentences are worded alike, but nobody has checked/)).toBeTruthy()
  expect(screen.queryByText(/^The sentences do not/)).toBeNull()
})
