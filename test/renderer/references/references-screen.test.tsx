/** The screen of the references over real services: four views, keys, the way there and back, symbols that come to be known. */
import '../setup.ts'
import '../reader/jsdom-page.ts'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { useApp } from '../../../renderer/app-state.ts'
import { ReferencesScreen } from '../../../renderer/references/index.ts'
import type { Block, ReportText } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2018, unicri2024, untoc2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { RenderOptions, Rendered } from '../render-app.tsx'

// jsdom lays nothing out: the list would take itself to be of no height and show no row.
for (const [name, size] of [
  ['clientHeight', 800],
  ['offsetHeight', 800],
  ['offsetWidth', 700],
] as const)
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })

const paragraph = (number: number, zh: string, en: string): Block => ({
  key: `p${number}` as BlockKey,
  kind: 'paragraph',
  level: null,
  label: null,
  number,
  parent: null,
  text: { zh, en },
  printed: { zh: `${number}.`, en: `${number}.` },
  sentences: [],
})
const textOf = (...blocks: readonly Block[]): ReportText => ({ blocks, footnoteMarks: [] })

const texts: ReadonlyMap<string, ReportText> = new Map([
  [
    unicri2018,
    textOf(
      paragraph(1, '大会第74/177号决议提及此事。', 'General Assembly resolution 74/177 speaks of it.'),
      paragraph(2, '见A/75/90号文件和大会第74/177号决议。', 'See A/75/90 and Assembly resolution 74/177.'),
    ),
  ],
  [unicri2024, textOf(paragraph(1, '本段什么也不援引。', 'This one cites nothing.'))],
  [
    untoc2024,
    textOf(
      paragraph(5, '秘书处的报告（A/75/90）。', 'The report of the Secretariat.'),
      paragraph(6, '见上文第5段。', 'See paragraph 5 above.'),
    ),
  ],
  [
    sgCrime2020,
    textOf(
      paragraph(
        3,
        '大会第74/177号决议，经社理事会第2022/338号决定。',
        'General Assembly resolution 74/177, Economic and Social Council decision 2022/338.',
      ),
    ),
  ],
])

const open = (options: RenderOptions = {}): Promise<Rendered> =>
  renderApp(<ReferencesScreen />, { stored: { texts }, ...options })
const rows = () =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.ref-document')]
    expect(found.length).toBeGreaterThan(0)
    return found
  })
const names = async () => (await rows()).map((row) => row.querySelector('bdi')?.textContent)
const tab = (name: RegExp) => screen.getByRole('tab', { name })
const detail = () => screen.getByRole('region', { name: 'Where it is cited' })
const place = (name: string) => within(detail()).findByRole('button', { name })

const title2018 = '2018 Report of the United Nations Interregional Crime and Justice Research Institute'

test('missing documents, the most cited first, with the words that cite them; by key there and back', async () => {
  const user = userEvent.setup()
  const first = await open()
  expect(await names()).toEqual([
    'General Assembly resolution 74/177',
    'A/75/90',
    'Economic and Social Council decision 2022/338',
  ])
  expect(tab(/^Missing documents/).textContent).toContain('3')
  expect((await rows())[0]?.textContent).toContain('A/RES/74/177 · Resolution · 2 reports')
  expect((await rows())[0]?.textContent).toContain('cited 3 times')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('74/177'))

  await user.keyboard('{ArrowDown}')
  expect(within(detail()).getByRole('heading', { name: 'A/75/90' })).toBeTruthy()
  expect((await rows())[1]?.getAttribute('aria-selected')).toBe('true')
  await place(`Open ${title2018} para. 2`)
  await waitFor(() => expect(within(detail()).getAllByText('A/75/90', { selector: 'mark' })).toHaveLength(3))
  // One language only: the other is shown all the same.
  expect(detail().textContent).toContain('The report of the Secretariat.')

  await user.keyboard('{ArrowRight}{ArrowDown}')
  expect(document.activeElement).toBe(await place(`Open ${title2018} para. 2`))
  await user.keyboard('{ArrowUp}{Enter}')
  const { state } = first.app()
  expect(state).toMatchObject({ screen: 'reader', place: { report: untoc2024, key: 'p5', lang: 'zh' } })
  expect(state.place?.ranges).toEqual([[7, 14]])
  expect(state.past.at(-1)).toMatchObject({ screen: 'references' })
})

/** The screen goes while the reader is shown, as in the window. */
function Window() {
  const { state } = useApp()
  return state.screen === 'reader' ? null : <ReferencesScreen />
}

test('coming back, the place that was left has the focus', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<Window />, { stored: { texts } })
  await rows()
  await waitFor(() => expect(document.activeElement?.textContent).toContain('74/177'))
  await user.keyboard('{ArrowDown}')
  await place(`Open ${title2018} para. 2`)
  await user.keyboard('{ArrowRight}{ArrowDown}{Enter}')
  expect(screen.queryByRole('tab')).toBeNull()
  act(() => app().back())
  await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).toBe(`${unicri2018} p2`))
})

test('coming back to the references of a report, the button that was pressed has the focus', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<Window />, { stored: { texts } })
  await rows()
  await user.click(tab(/^By report/))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Report' }), unicri2018)
  await user.click((await screen.findAllByRole('button', { name: /^Open para. 2: / }))[1] as HTMLElement)
  act(() => app().back())
  await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).toBe('p2 2'))
  expect(tab(/^By report/).getAttribute('aria-selected')).toBe('true')
})

test('narrowed by report, kind and words; nothing found says so and leads back', async () => {
  const user = userEvent.setup()
  await open()
  await rows()
  const [report, kind] = within(screen.getByRole('group', { name: 'Filters' })).getAllByRole('combobox')
  await user.selectOptions(report as HTMLElement, sgCrime2020)
  expect(await names()).toEqual([
    'General Assembly resolution 74/177',
    'Economic and Social Council decision 2022/338',
  ])
  expect((await rows())[0]?.textContent).toContain('cited 1 time')
  expect(document.querySelector('.ref-summary')?.textContent).toBe('2 of 3')
  // Only what this report says of it.
  await waitFor(() => expect(detail().querySelectorAll('.ref-open')).toHaveLength(1))
  await user.selectOptions(kind as HTMLElement, 'decision')
  expect(await names()).toEqual(['Economic and Social Council decision 2022/338'])
  const field = screen.getByRole('textbox', { name: 'Find a symbol or a name' })
  await user.type(field, '７４ / 177')
  expect(screen.getByText('No document like that')).toBeTruthy()
  expect(document.activeElement).toBe(field)
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  expect(await names()).toHaveLength(3)
  await user.type(field, '第74/177号')
  expect(await names()).toEqual(['General Assembly resolution 74/177'])
})

test('a symbol and the list are copied, printed and written as they are shown', async () => {
  const user = userEvent.setup()
  const { fake } = await open()
  await rows()
  const asked: unknown[] = []
  fake.services.references.write = (request) => {
    asked.push(request)
    return { file: '/home/reader/list.pdf', bytes: 1, documents: 1 }
  }
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('option'))
  await user.keyboard('c')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Report' }), sgCrime2020)
  await user.click(screen.getByRole('button', { name: 'Copy list' }))
  expect(fake.calls.filter(({ name }) => name === 'app.copy').map(({ args }) => args[0])).toEqual([
    'A/RES/74/177',
    'A/RES/74/177\nE/DEC/2022/338',
  ])
  await user.click(screen.getByRole('button', { name: 'Print list…' }))
  await screen.findByText('Written to /home/reader/list.pdf')
  await user.click(await screen.findByRole('button', { name: 'Save as CSV…' }))
  const request = { report: sgCrime2020, kind: null, text: '', interfaceLang: 'en' }
  await waitFor(() =>
    expect(asked).toEqual([
      { ...request, format: 'pdf' },
      { ...request, format: 'csv' },
    ]),
  )
})

test('while the list is made it can be cancelled', async () => {
  const user = userEvent.setup()
  const { fake } = await open()
  await rows()
  fake.services.references.write = () =>
    new Promise((_, reject) => {
      fake.services.references.cancel = () => {
        reject(new AppError('export-cancelled'))
        return null
      }
    })
  await user.click(screen.getByRole('button', { name: 'Print list…' }))
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('button', { name: 'Print list…' })).toBeTruthy()
})

test('a document that turns out to be here is no longer missing', async () => {
  const user = userEvent.setup()
  const { app } = await open()
  await waitFor(() => expect(document.activeElement?.textContent).toContain('74/177'))
  await user.keyboard('{ArrowDown}')
  await user.click(screen.getByRole('button', { name: 'It is in the library…' }))
  await user.click(screen.getByRole('menuitem', { name: title2018.replace('2018', '2024') }))
  await waitFor(async () => expect(await names()).not.toContain('A/75/90'))
  expect(app().settings.symbols).toEqual({ [unicri2024]: 'A/75/90' })
  expect(tab(/^Missing documents/).textContent).toContain('2')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await names()).toContain('A/75/90'))
  expect(app().settings.symbols).toEqual({})
})

test('cited by: reports and documents; a report without a symbol can be given one there', async () => {
  const user = userEvent.setup()
  await open()
  await rows()
  await user.click(tab(/^Cited by/))
  expect(await names()).toHaveLength(7)
  const field = screen.getByRole('textbox', { name: 'Find a symbol or a name' })
  await user.type(field, '2024 report')
  expect(await names()).toEqual([title2018.replace('2018', '2024')])
  expect(detail().textContent).toContain('This report has no symbol')
  await user.click(within(detail()).getByRole('button', { name: /^Enter symbol/ }))
  await user.keyboard('a/75/90{Enter}')
  expect(await place(`Open ${title2018} para. 2`)).toBeTruthy()
  expect((await rows())[0]?.textContent).toContain('cited 2 times')
  expect((await rows())[0]?.textContent).toContain('A/75/90 · In the library')
})

test('all of one report: both languages in a row, what it leads to, and what one language lacks', async () => {
  const user = userEvent.setup()
  const { app } = await open()
  await rows()
  await user.click(tab(/^By report/))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Report' }), untoc2024)
  const table = await screen.findByRole('table', { name: 'References of the report' })
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3))
  const [, missing, inside] = within(table).getAllByRole('row')
  expect(missing?.textContent).toContain('A/75/90')
  expect(missing?.textContent).toContain('not in the English')
  expect(missing?.textContent).toContain('Not in the library')
  expect(inside?.textContent).toContain('第5段')
  await user.click(within(inside as HTMLElement).getByRole('button', { name: 'Open para. 5' }))
  expect(app().state).toMatchObject({ screen: 'reader', report: untoc2024, place: { key: 'p5' } })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'sdg')
  expect(screen.getByText('No reference of this kind')).toBeTruthy()
})

test('differences of the two texts, by report', async () => {
  const user = userEvent.setup()
  const { app } = await open()
  await rows()
  expect(tab(/^Differences/).textContent).toContain('1')
  await user.click(tab(/^Differences/))
  const list = screen.getByRole('group', { name: 'Differences of the two texts' })
  expect(list.textContent).toContain('Only the Chinese cites it')
  await user.click(within(list).getByRole('button', { name: /para. 5$/ }))
  expect(app().state).toMatchObject({ place: { report: untoc2024, key: 'p5', lang: 'zh' } })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Report' }), unicri2018)
  expect(screen.getByText('Both texts cite the same')).toBeTruthy()
})

test('an empty library, nothing missing, and what cannot be read say so', async () => {
  await open({ stored: { reports: [] } })
  expect(screen.getByText('No report in the library')).toBeTruthy()
  cleanup()

  const quiet = new Map([...texts.keys()].map((id) => [id, textOf(paragraph(1, '无。', 'Nothing.'))]))
  await open({ stored: { texts: quiet } })
  expect(await screen.findByText('No document is missing')).toBeTruthy()
  cleanup()

  const user = userEvent.setup()
  const fake: FakeBridge = createFakeBridge({ texts })
  const { documents } = fake.services.references
  fake.services.references.documents = () => {
    throw new AppError('pack-damaged', { file: 'field.dzpack' })
  }
  await open({ fake })
  expect(await screen.findByText(/field\.dzpack/)).toBeTruthy()
  fake.services.references.documents = documents
  await user.click(screen.getByRole('button', { name: 'Read again' }))
  expect(await names()).toHaveLength(3)
})

test('a pack that cannot be read is named above what the others cite', async () => {
  const fake: FakeBridge = createFakeBridge({ texts })
  fake.services.references.unread = () => [
    { file: '/packs/field.dzpack', failure: { code: 'pack-damaged', details: { file: 'field.dzpack' } } },
  ]
  await open({ fake })
  expect(await screen.findByText(/field\.dzpack/)).toBeTruthy()
  expect(await names()).toHaveLength(3)
})
