import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ConsistencyScreen } from '../../../renderer/consistency/index.ts'
import { AppError } from '../../../shared/result.ts'
import type { ConsistencyCheck, FindingId, FindingKind } from '../../../shared/model/consistency.ts'
import type { BlockKey, TermId } from '../../../shared/model/ids.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2018, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const id = (name: string) => name.padStart(16, '0') as FindingId
const key = (name: string) => name as BlockKey

const found: ConsistencyCheck = {
  reports: [sgCrime2020, unicri2018, unicri2024],
  forms: [
    {
      id: id('a1'),
      kind: 'forms',
      term: 'pack:action-oriented research' as TermId,
      en: 'action-oriented research',
      expected: '以行动为导向的研究',
      forms: [
        {
          text: '以行动为导向的研究',
          count: 3,
          places: [
            {
              report: unicri2024,
              key: key('p6'),
              lang: 'zh',
              ranges: [
                [3, 12],
                [20, 29],
              ],
            },
            { report: unicri2024, key: key('p7'), lang: 'zh', ranges: [[0, 9]] },
          ],
        },
        {
          text: '行动导向型研究',
          count: 1,
          places: [{ report: unicri2018, key: key('p4'), lang: 'zh', ranges: [[1, 8]] }],
        },
      ],
      spread: 'between',
    },
    {
      id: id('a2'),
      kind: 'forms',
      term: 'pack:asset recovery' as TermId,
      en: 'asset recovery',
      expected: '资产追回',
      forms: [
        {
          text: '资产追回',
          count: 1,
          places: [{ report: sgCrime2020, key: key('p1'), lang: 'zh', ranges: [[0, 4]] }],
        },
        {
          text: '追回资产',
          count: 1,
          places: [{ report: sgCrime2020, key: key('p2'), lang: 'zh', ranges: [[0, 4]] }],
        },
      ],
      spread: 'inside',
    },
  ],
  names: [],
  lacking: [
    {
      id: id('c1'),
      kind: 'lacking',
      term: 'pack:asset recovery' as TermId,
      en: 'asset recovery',
      zh: '资产追回',
      place: { report: unicri2024, key: key('p34'), lang: 'en', ranges: [[0, 14]] },
      text: 'asset recovery',
      near: null,
      confidence: 'medium',
    },
  ],
  totals: { forms: 2, names: 0, lacking: 1 },
  excepted: [],
}

async function shown(change: Partial<ConsistencyCheck> = {}): Promise<Rendered> {
  const fake = createFakeBridge()
  fake.services.terms.check = () => ({ ...found, ...change })
  const rendered = await renderApp(<ConsistencyScreen />, { fake })
  await screen.findByRole('tablist')
  return rendered
}

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.finding')]
const names = (): readonly (string | null)[] =>
  rows().map((row) => row.querySelector('h2')?.textContent ?? null)
const row = (at: number): HTMLElement => rows()[at] ?? document.body
const tab = (kind: FindingKind): HTMLElement =>
  screen.getByRole('tab', {
    name: { forms: /Several Chinese forms/, names: /Names alike/, lacking: /Term not found/ }[kind],
  })
const calls = ({ fake }: Rendered, name: string) =>
  fake.calls.filter((each) => each.name === name).map(({ args }) => args)

test('three lists with their counts; each form with its uses and places', async () => {
  await shown()
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'Several Chinese forms2',
    'Names alike0',
    'Term not found1',
  ])
  expect(names()).toEqual(['action-oriented research', 'asset recovery'])
  expect(within(row(0)).getByText('preferred')).toBeTruthy()
  const places = within(row(0)).getAllByRole('button', { name: /^Open / })
  expect(places.map(({ textContent }) => textContent)).toEqual(['para. 6 ×2', 'para. 7', 'para. 4'])
  await userEvent.click(tab('names'))
  expect(screen.getByText('Nothing was found in the reports chosen.')).toBeTruthy()
  await userEvent.click(tab('lacking'))
  expect(within(row(0)).getByText('资产追回').getAttribute('lang')).toBe('zh-Hans')
})

test('each place opens in the reader, from where the others are a step away', async () => {
  const rendered = await shown()
  await userEvent.click(within(row(0)).getByRole('button', { name: /para\. 7/ }))
  expect(rendered.app().state).toMatchObject({
    screen: 'reader',
    report: unicri2024,
    place: { key: 'p7', lang: 'zh', ranges: [[0, 9]] },
  })
  act(() => rendered.app().back())
  expect(rendered.app().state).toMatchObject({ screen: 'consistency', past: [] })
})

test('by keys: along the findings and places, open, tick off, copy', async () => {
  const rendered = await shown()
  expect(document.activeElement).toBe(row(0))
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(row(1))
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}')
  expect(document.activeElement?.textContent).toBe('para. 7')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(document.activeElement).toBe(row(0))
  await userEvent.keyboard('c')
  await waitFor(() => expect(calls(rendered, 'app.copy')).toHaveLength(1))
  const copied = String(calls(rendered, 'app.copy')[0]?.[0])
  expect(copied).toContain(
    'action-oriented research · Preferred: 以行动为导向的研究\n以行动为导向的研究 · 3 uses\n',
  )
  expect(copied).toContain(
    '  Report of the United Nations Interregional Crime and Justice Research Institute (',
  )
  await userEvent.keyboard(' ')
  await waitFor(() => expect(names()).toEqual(['asset recovery']))
  expect(calls(rendered, 'terms.except')).toEqual([[id('a1'), true]])
  // The finding that comes in its place has the focus.
  await waitFor(() => expect(document.activeElement).toBe(row(0)))
  await userEvent.keyboard('{End}{Enter}')
  await waitFor(() => expect(rendered.app().state.screen).toBe('reader'))
})

test('what is ticked off is shown on demand and can be taken back', async () => {
  const rendered = await shown({ excepted: [id('a1'), id('a2')] })
  expect(screen.getByText('All that was found is ticked off.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show what is ticked off' }))
  expect(names()).toHaveLength(2)
  const box = within(row(1)).getByRole<HTMLInputElement>('checkbox')
  expect(box.checked).toBe(true)
  await userEvent.click(box)
  expect(box.checked).toBe(false)
  expect(calls(rendered, 'terms.except')).toEqual([[id('a2'), false]])
})

test('ticking off that cannot be stored is taken back and told', async () => {
  const fake = createFakeBridge()
  fake.services.terms.check = () => found
  fake.services.terms.except = () => {
    throw new AppError('disk-full')
  }
  await renderApp(<ConsistencyScreen />, { fake })
  await screen.findByRole('tablist')
  await userEvent.click(within(row(0)).getByRole('checkbox'))
  await waitFor(() => expect(names()).toHaveLength(2))
  expect(await screen.findByText(/disk/i)).toBeTruthy()
})

test('only what concerns one report', async () => {
  await shown()
  await userEvent.selectOptions(screen.getByRole('combobox'), unicri2018)
  expect(names()).toEqual(['action-oriented research'])
  expect(tab('lacking').textContent).toBe('Term not found0')
})

test('progress and cancel, and again', async () => {
  const fake = createFakeBridge()
  let fail: (error: unknown) => void = () => undefined
  fake.services.terms.check = () => new Promise((_, reject) => (fail = reject))
  fake.services.terms.cancelCheck = () => {
    fail(new AppError('check-cancelled'))
    return null
  }
  await renderApp(<ConsistencyScreen />, { fake })
  act(() => fake.emit('checkProgress', { fraction: 0.4 }))
  expect(screen.getByText('40%')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByText('The check was cancelled. Nothing was changed.')).toBeTruthy()
  fake.services.terms.check = () => found
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
  await waitFor(() => expect(names()).toHaveLength(2))
})

test('printing asks for what is shown', async () => {
  const rendered = await shown()
  rendered.fake.services.terms.writeCheck = () => ({ file: '/home/reader/findings.pdf', bytes: 1, pages: 1 })
  await userEvent.selectOptions(screen.getByRole('combobox'), unicri2024)
  await userEvent.click(screen.getByRole('button', { name: /Print/ }))
  expect(await screen.findByText('Written to /home/reader/findings.pdf')).toBeTruthy()
  expect(calls(rendered, 'terms.writeCheck')).toEqual([
    [
      {
        reports: [],
        kinds: ['forms', 'names', 'lacking'],
        concerning: unicri2024,
        excepted: false,
        interfaceLang: 'en',
      },
    ],
  ])
})

test('a library without reports', async () => {
  const fake = createFakeBridge({ reports: [], texts: new Map() })
  await renderApp(<ConsistencyScreen />, { fake })
  expect(await screen.findByText('No report in the library')).toBeTruthy()
})
