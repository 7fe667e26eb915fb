import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { beginPlace } from '../../../renderer/geography-desk.ts'
import { GeographyScreen } from '../../../renderer/geography/index.ts'
import type { Geography } from '../../../shared/model/geography.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { SubjectBlock } from '../../../shared/model/subject.ts'
import { AppError } from '../../../shared/result.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'
import '../subjects/popovers.ts'
import { geography } from './geography-fixture.ts'

const terrorism = {
  subject: 'terrorism',
  report: unicri2024,
  key: 'p23' as BlockKey,
  reasons: [],
  choice: null,
} as unknown as SubjectBlock

type Options = {
  readonly all?: Geography
  readonly settings?: Partial<Settings>
  readonly fake?: FakeBridge
}

async function shown({
  all = geography,
  settings = {},
  fake = createFakeBridge(),
}: Options = {}): Promise<Rendered> {
  fake.services.geography.list = () => all
  fake.services.subjects.entries = () => [{ ...terrorism, byRules: true }]
  return renderApp(<GeographyScreen />, { fake, settings })
}

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.place-row')]
const rowNames = (): readonly (string | null)[] =>
  rows().map((row) => row.querySelector('.place-name')?.textContent ?? null)
const passages = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.passage')]
const area = (code: string): SVGElement | null =>
  document.querySelector<SVGElement>(`.map [data-code="${code}"]`)
const drawn = () => waitFor(() => expect(document.querySelectorAll('.map .area').length).toBeGreaterThan(200))

test('the map is shaded by how many passages name a country; small ones have a mark', async () => {
  await shown()
  await drawn()
  // Classes 1, 2 and 3 lie as far apart as they can.
  expect(area('LY')?.dataset['shade']).toBe('5')
  expect(area('CI')?.dataset['shade']).toBe('1')
  expect(area('FR')?.dataset['shade']).toBe('0')
  expect(screen.getByRole('button', { name: 'Libya, 利比亚, passages: 3' })).toBe(area('LY'))
  expect(screen.getByRole('button', { name: /^Malta/ }).tagName).toBe('circle')
  // Without a shape in the atlas.
  expect(screen.getByRole('button', { name: /^Tuvalu/ }).tagName).toBe('circle')
  expect(document.querySelectorAll('.map [role=button]')).toHaveLength(4)
  // A city is seen, and can be chosen where cities are listed.
  expect(document.querySelectorAll('.mark-city')).toHaveLength(1)
  const legend = screen.getByRole('list', { name: 'Legend' })
  expect(legend.textContent).toContain('Not namedPassages123')
  expect(screen.getByText(/do not imply official endorsement or acceptance/)).toBeTruthy()
  expect(document.querySelector('.geography-summary')?.textContent).toBe(
    '4 countries and areas · 1 region · 1 city',
  )
})

test('a click on a country lists its passages with the words; each opens in the reader, and leads back', async () => {
  const rendered = await shown()
  await drawn()
  fireEvent.click(area('LY') ?? document.body)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Libya 利比亚')
  expect(area('LY')?.getAttribute('aria-pressed')).toBe('true')
  expect(rows().find((row) => row.getAttribute('aria-selected') === 'true')?.dataset['place']).toBe('LY')
  await waitFor(() => expect(document.querySelectorAll('.passage mark').length).toBe(5))
  expect(passages().map((row) => row.querySelector('.passage-address')?.textContent)).toEqual([
    'para. 23',
    'para. 56',
    'para. 34',
  ])
  const marked = within(passages()[1] ?? document.body)
  expect(marked.getByText('Libya').tagName).toBe('MARK')
  expect(marked.getByText('利比亚').closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans')
  // Named in one language only.
  expect(within(passages()[0] ?? document.body).getByText('The English does not name it here')).toBeTruthy()
  await userEvent.click(passages()[1] ?? document.body)
  expect(rendered.app().state).toMatchObject({
    screen: 'reader',
    report: unicri2024,
    place: { key: 'p56', lang: 'en' },
  })
  expect(rendered.app().state.place?.ranges).toHaveLength(1)
  act(() => rendered.app().back())
  expect(rendered.app().state.screen).toBe('geography')
})

test('where the language of the interface does not name it, the other one is opened', async () => {
  const rendered = await shown()
  await drawn()
  fireEvent.click(area('LY') ?? document.body)
  await userEvent.click(passages()[0] ?? document.body)
  expect(rendered.app().state.place).toMatchObject({ key: 'p23', lang: 'zh' })
})

test('coming back from a passage is coming back to it', async () => {
  const fake = createFakeBridge()
  await shown({ fake })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Report' }), unicri2024)
  fireEvent.click(rows()[0] ?? document.body)
  await userEvent.click(passages()[1] ?? document.body)
  document.body.replaceChildren()
  await shown({ fake })
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Report' }).value).toBe(unicri2024)
  await waitFor(() => expect(document.activeElement).toBe(passages()[1]))
})

test('by keys alone: along the list, into the passages, back, into the reader', async () => {
  const rendered = await shown()
  await drawn()
  expect(document.activeElement).toBe(rows()[0])
  await userEvent.keyboard('{ArrowDown}')
  // The first key chooses the row that the keyboard is on.
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Libya 利比亚')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('Côte d’Ivoire')
  await userEvent.keyboard('{Home}{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(passages()[0]))
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(passages()[1])
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(rows()[0])
  // Back to the passage that was left.
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(passages()[1]))
  await userEvent.keyboard('{Enter}')
  expect(rendered.app().state.screen).toBe('reader')
})

test('by keys on the map: to the next country that way, near and far, into the passages', async () => {
  await shown()
  await drawn()
  act(() => area('LY')?.focus())
  await userEvent.keyboard('{ArrowUp}')
  // The first key chooses the country that the keyboard is on.
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Libya 利比亚')
  await userEvent.keyboard('{ArrowUp}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Malta/ })))
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Malta 马耳他')
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(document.activeElement).toBe(area('LY')))
  const group = document.querySelector('.map > g')
  const before = group?.getAttribute('transform')
  await userEvent.keyboard('+')
  expect(group?.getAttribute('transform')).not.toBe(before)
  const near = group?.getAttribute('transform')
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  expect(group?.getAttribute('transform')).not.toBe(near)
  await userEvent.keyboard('0')
  expect(group?.getAttribute('transform')).toBe(before)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(passages()[0]))
})

test('by report, by subject, by both; what names nothing says so', async () => {
  const { fake } = await shown()
  await drawn()
  expect(fake.calls.some(({ name }) => name === 'subjects.entries')).toBe(false)
  const report = screen.getByRole('combobox', { name: 'Report' })
  const subject = screen.getByRole('combobox', { name: 'Subject' })
  await userEvent.selectOptions(report, sgCrime2020)
  expect(rowNames()).toEqual(['Libya', 'Tuvalu'])
  expect(area('CI')?.dataset['shade']).toBe('0')
  await userEvent.selectOptions(report, '')
  await userEvent.selectOptions(subject, 'terrorism')
  await waitFor(() => expect(rowNames()).toEqual(['Libya', 'Malta']))
  await userEvent.selectOptions(report, sgCrime2020)
  expect(screen.getByText('The passages of this subject in this report name no places')).toBeTruthy()
  await userEvent.selectOptions(subject, '')
  await userEvent.selectOptions(report, unicri2018)
  expect(screen.getByText('This report names no places')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show all reports and subjects' }))
  expect(rowNames()).toEqual(['Libya', 'Côte d’Ivoire', 'Malta', 'Tuvalu'])
})

test('countries, regions and cities; found in both languages', async () => {
  await shown()
  await drawn()
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'Countries and areas4',
    'Regions1',
    'Cities1',
  ])
  await userEvent.click(screen.getByRole('tab', { name: /Regions/ }))
  fireEvent.click(rows()[0] ?? document.body)
  expect(screen.getByText('The map outlines the 5 countries and areas of the region.')).toBeTruthy()
  expect(document.querySelector('.map-chosen')?.getAttribute('data-kind')).toBe('region')
  await userEvent.click(screen.getByRole('tab', { name: /Cities/ }))
  expect(screen.getByRole('button', { name: /^Tripoli/ }).tagName).toBe('circle')
  fireEvent.click(rows()[0] ?? document.body)
  await userEvent.click(screen.getByRole('button', { name: 'Libya · 3 passages' }))
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Libya 利比亚')
  await userEvent.click(screen.getByRole('button', { name: 'Tripoli · 1 passage' }))
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Tripoli 的黎波里')
  // Tab reaches something on the map, whatever is chosen.
  expect(document.querySelector('.map [tabindex="0"]')?.getAttribute('data-code')).toBe('Tripoli')
  await userEvent.click(screen.getByRole('tab', { name: /Countries/ }))
  expect(document.querySelector('.map [tabindex="0"]')?.getAttribute('data-code')).toBe('LY')
  await userEvent.click(screen.getByRole('tab', { name: /Cities/ }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Find a place' }), '利比')
  expect(screen.getByText('No such place')).toBeTruthy()
  await userEvent.click(screen.getByRole('tab', { name: /Countries/ }))
  expect(rowNames()).toEqual(['Libya'])
})

test('the notes of the map open and close at their button', async () => {
  await shown()
  const button = screen.getByRole('button', { name: 'Notes' })
  await userEvent.click(button)
  expect(screen.getByText(/Natural Earth/)).toBeTruthy()
  expect(screen.getByText('Dotted lines show boundaries that have not been determined.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Notes' }))
  await userEvent.click(button)
  expect(screen.queryByText(/Natural Earth/)).toBeNull()
  await userEvent.click(button)
  expect(screen.getByText(/Natural Earth/)).toBeTruthy()
})

test('a place that another screen asks for is chosen, in passages of a subject, whatever narrowed the map before', async () => {
  const fake = createFakeBridge()
  await shown({ fake })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Report' }), sgCrime2020)
  document.body.replaceChildren()
  beginPlace({ code: 'MT', kind: 'country', report: null, subject: 'terrorism' })
  await shown({ fake })
  await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Malta 马耳他'))
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Report' }).value).toBe('')
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Subject' }).value).toBe('terrorism')
  // Once: from then on the screen is as it was left.
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  document.body.replaceChildren()
  await shown({ fake })
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})

test('names and words in Chinese', async () => {
  await shown({ settings: { interfaceLang: 'zh' } })
  await drawn()
  expect(rowNames()[0]).toBe('利比亚')
  expect(
    screen.getByText('本地图上显示的边界和名称以及所使用的称谓并不意味着联合国的正式认可或接受。'),
  ).toBeTruthy()
  fireEvent.click(rows()[0] ?? document.body)
  expect(screen.getByRole('heading', { level: 2 }).querySelector('span')?.lang).toBe('en')
})

test('no reports, and a failure that can be tried again', async () => {
  const fake = createFakeBridge({ reports: [] })
  await shown({ fake, all: { places: [], mentions: [] } })
  expect(screen.getByText('The library has no reports yet')).toBeTruthy()

  document.body.replaceChildren()
  const failing = createFakeBridge()
  await renderApp(<GeographyScreen />, {
    fake: Object.assign(failing, {
      services: Object.assign(failing.services, {
        geography: {
          list: () => {
            throw new AppError('pack-damaged')
          },
        },
      }),
    }),
  })
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
})
