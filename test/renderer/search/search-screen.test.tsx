import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { SearchResult } from '../../../shared/model/search.ts'
import { useApp } from '../../../renderer/app-state.ts'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

const field = (): HTMLInputElement => screen.getByRole('textbox')
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.hit')]

function asked({ fake }: Rendered): readonly string[] {
  return fake.calls
    .filter(({ name }) => name === 'search.find')
    .map(({ args }) => (args[0] as { readonly text: string }).text)
}

test('finds while the user types, in both languages, with the hits marked', async () => {
  await renderApp(<SearchScreen />)
  expect(document.activeElement).toBe(field())
  await userEvent.type(field(), 'asset recovery')
  await waitFor(() => expect(rows()).toHaveLength(2))

  // The paragraph that has both words twice stands first.
  const [first, second] = rows()
  const marked = [...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)
  expect(marked).toEqual(['Asset', 'Recovery', 'Asset', 'Recovery'])
  expect(
    within(second as HTMLElement)
      .getByText(/资产追回从业人员/)
      .closest('[lang]')
      ?.getAttribute('lang'),
  ).toBe('zh-Hans')
  expect(first?.textContent).toContain('34')
  expect(screen.getByText('2 passages · 2 reports', { selector: 'p' })).toBeTruthy()
})

test('says under which headings a hit stands', async () => {
  await renderApp(<SearchScreen />)
  await userEvent.type(field(), '资产追回从业')
  expect(
    await screen.findByText(
      'II. Preventing and countering transnational security threats, terrorism and points of nexus › A. Protecting public institutions, infrastructure and soft targets',
    ),
  ).toBeTruthy()
})

test('does not ask while an input method composes', async () => {
  const rendered = await renderApp(<SearchScreen />)
  fireEvent.compositionStart(field())
  fireEvent.change(field(), { target: { value: 'zi chan' } })
  await act(() => new Promise((resolve) => setTimeout(resolve, 250)))
  expect(field().value).toBe('zi chan')
  expect(asked(rendered)).toEqual([])

  fireEvent.change(field(), { target: { value: '资产' } })
  fireEvent.compositionEnd(field())
  await waitFor(() => expect(asked(rendered)).toEqual(['资产']))
  expect(field().value).toBe('资产')
})

test('Enter that ends a composition does not leave the field', async () => {
  await renderApp(<SearchScreen />)
  await userEvent.type(field(), '资产追回')
  await waitFor(() => expect(rows()).toHaveLength(2))
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(document.activeElement).toBe(field())
})

test('an answer that comes too late is not shown', async () => {
  const fake = createFakeBridge()
  const find = fake.services.search.find
  const waiting: (() => void)[] = []
  fake.services.search.find = (query) => {
    const result = find(query) as SearchResult
    return query.text === '资' ? new Promise((resolve) => waiting.push(() => resolve(result))) : result
  }
  await renderApp(<SearchScreen />, { fake })
  fireEvent.change(field(), { target: { value: '资' } })
  await waitFor(() => expect(waiting).toHaveLength(1))
  fireEvent.change(field(), { target: { value: '技术援助' } })
  await waitFor(() => expect(rows().length).toBeGreaterThan(0))
  const before = rows().map((row) => row.dataset['row'])
  await act(async () => waiting[0]?.())
  expect(rows().map((row) => row.dataset['row'])).toEqual(before)
})

test('arrow keys go from the field through the hits and back; Enter opens the place', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<SearchScreen />)
  await user.type(field(), '资产追回')
  await waitFor(() => expect(rows()).toHaveLength(2))

  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(rows()[0])
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(field())
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(rows()[1])
  await user.keyboard('{Enter}')
  expect(app().state).toMatchObject({
    screen: 'reader',
    report: unicri2024,
    place: { key: 'p56', lang: 'zh', ranges: [[25, 29]] },
  })
})

test('filters narrow the list, and their counts say what they leave', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  await user.type(field(), '助')
  await waitFor(() => expect(rows().length).toBe(3))
  const kinds = screen.getByRole('region', { name: 'Kind' })
  await user.click(within(kinds).getByRole('button', { name: /Heading/ }))
  expect(rows().map((row) => row.dataset['row'])).toEqual([`${sgCrime2020} h4`])
  await user.click(within(kinds).getByRole('button', { name: /Heading/, pressed: true }))
  expect(rows()).toHaveLength(3)
})

test('nothing found: says so, and what to try', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  await user.type(field(), '气候融资')
  expect(await screen.findByText('Nothing found for “气候融资”')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(field().value).toBe('')
})

test('shows 200 rows and more on request', async () => {
  const fake = createFakeBridge()
  const hits = Array.from({ length: 450 }, (_, index) => ({
    report: unicri2024,
    key: `p${index + 1}` as SearchResult['hits'][number]['key'],
    lang: 'zh' as const,
    ranges: [[0, 2]] as const,
    text: '安全规划',
    pair: null,
  }))
  fake.services.search.find = () => ({ total: 460, hits })
  await renderApp(<SearchScreen />, { fake })
  fireEvent.change(field(), { target: { value: '安全' } })
  await waitFor(() => expect(rows()).toHaveLength(200))
  fireEvent.click(screen.getByRole('button', { name: 'Show 200 more' }))
  expect(rows()).toHaveLength(400)
  expect(screen.getByRole('button', { name: 'Show 50 more' })).toBeTruthy()
  expect(screen.getByText(/^10 more hits were found/)).toBeTruthy()
})

test('coming back from a hit leads to that hit', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<SearchOrNothing />)
  await act(async () => app().searchFor('资产追回'))
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.click(rows()[1] as HTMLElement)
  expect(rows()).toHaveLength(0)
  await act(async () => app().showScreen('search'))
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]))
})

function SearchOrNothing() {
  return useApp().state.screen === 'search' ? <SearchScreen /> : null
}
