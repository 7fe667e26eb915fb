/** The search while it is typed: what is asked, found, shown and walked by keys, whatever stands in the box. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import { asked, field, manyHits, rowIds, rows, type } from './search-page.ts'

test('finds while the user types, in both languages, with hits and their counterparts marked', async () => {
  await renderApp(<SearchScreen />)
  expect(document.activeElement).toBe(field())
  await userEvent.type(field(), 'asset recovery')

  // The paragraph that has both words twice stands first.
  const marked = (): readonly string[] =>
    [...(rows()[0]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)
  await waitFor(() => expect(marked()).toEqual(['Asset', 'Recovery', 'Asset', 'Recovery']))
  expect(rows()).toHaveLength(2)
  const [first] = rows()
  const counterparts = [...(first?.querySelectorAll('.piece-term') ?? [])]
  expect(counterparts.map((piece) => piece.textContent)).toEqual(['资产追回', '资产追回'])
  expect(counterparts[0]?.closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans')
  expect(first?.textContent).toContain('34')
  expect(await screen.findByText('2 passages · 2 reports', { selector: '.search-summary' })).toBeTruthy()
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
  type('zi chan')
  await act(() => new Promise((resolve) => setTimeout(resolve, 250)))
  expect(field().value).toBe('zi chan')
  expect(asked(rendered)).toEqual([])

  type('资产')
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
  fake.services.search.find = async (query) => {
    const result = await find(query)
    return query.text === '资' ? new Promise((resolve) => waiting.push(() => resolve(result))) : result
  }
  await renderApp(<SearchScreen />, { fake })
  type('资')
  await waitFor(() => expect(waiting).toHaveLength(1))
  type('技术援助')
  await waitFor(() => expect(rows().length).toBeGreaterThan(0))
  const before = rowIds()
  await act(async () => waiting[0]?.())
  expect(rowIds()).toEqual(before)
})

test('a question that another one ended is asked again, and nobody hears of it', async () => {
  const fake = createFakeBridge()
  const find = fake.services.search.find
  let ended = false
  fake.services.search.find = (query) => {
    if (ended) return find(query)
    ended = true
    throw new AppError('search-cancelled')
  }
  await renderApp(<SearchScreen />, { fake })
  type('资产追回')
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(screen.queryByText(/cancel/i)).toBeNull()
})

test('a long answer says that it is under way; Escape stops it, and it can be asked for again', async () => {
  const user = userEvent.setup()
  const fake = createFakeBridge()
  const find = fake.services.search.find
  let slow = true
  fake.services.search.find = (query) => (slow ? new Promise(() => undefined) : find(query))
  await renderApp(<SearchScreen />, { fake })
  await user.type(field(), '资产追回')
  expect(await screen.findByRole('button', { name: 'Stop (Esc)' })).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(field().value).toBe('资产追回')
  expect(await screen.findByText('The search was stopped')).toBeTruthy()
  expect(fake.calls.some(({ name }) => name === 'search.cancel')).toBe(true)
  slow = false
  await user.click(screen.getByRole('button', { name: 'Search again' }))
  await waitFor(() => expect(rows()).toHaveLength(2))
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
  await user.keyboard('{ArrowDown}{End}')
  expect(document.activeElement).toBe(rows()[1])
  await user.keyboard('{Enter}')
  expect(app().state).toMatchObject({
    screen: 'reader',
    report: unicri2024,
    place: { key: 'p56', lang: 'zh', ranges: [[25, 29]] },
  })
})

test('Space shows the whole passage and does not open it', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<SearchScreen />)
  await user.type(field(), '软目标')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.keyboard('{ArrowDown}{End}[Space]')
  const preview = screen.getByRole('complementary', { name: 'Whole passage' })
  expect(preview.textContent).toContain('犯罪司法所协助会员国')
  expect(preview.textContent).toContain('crowded places and critical infrastructure')
  expect(app().state.screen).toBe('library')
  await user.keyboard('[Space]')
  expect(screen.queryByRole('complementary', { name: 'Whole passage' })).toBeNull()
})

test('Enter before the answer is there goes to its first hit when it has come', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  await user.type(field(), '软目标')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.clear(field())
  await user.type(field(), '资产追回{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(rows()[0]))
  expect(rows()[0]?.querySelector('mark')?.textContent).toBe('资产追回')
})

test('comes page by page, on request and before the keyboard is at the end; says when nothing was compared', async () => {
  const user = userEvent.setup()
  const fake = createFakeBridge()
  fake.services.search.find = (query) => manyHits(query, 120)
  await renderApp(<SearchScreen />, { fake })
  type('安全')
  await waitFor(() => expect(rows()).toHaveLength(50))
  expect(screen.getByText(/There are too many to compare/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show more (70 texts left)' }))
  await waitFor(() => expect(rows()).toHaveLength(100))
  rows()[0]?.focus()
  await user.keyboard('{End}')
  await waitFor(() => expect(rows()).toHaveLength(120))
  expect(document.activeElement).toBe(rows()[99])
  expect(screen.queryByRole('button', { name: /Show more/ })).toBeNull()
})

test('annotations with the words stand with the hits, and open where they are', async () => {
  const user = userEvent.setup()
  const rendered = await renderApp(<SearchScreen />)
  rendered.fake.services.search.notes = () => ({
    total: 1,
    hits: [
      {
        id: '0190a000-0000-7000-8000-000000000001' as never,
        report: unicri2024,
        key: 'p23' as never,
        note: '对照资产追回一段 <b>x</b>',
        ranges: [[2, 6]],
        tags: ['比较'],
      },
    ],
  })
  type('资产追回')
  const mine = await screen.findByRole('region', { name: 'My annotations' })
  expect(mine.querySelector('mark')?.textContent).toBe('资产追回')
  expect(mine.querySelector('b')).toBeNull()
  expect(mine.textContent).toContain('para. 23')
  await user.click(within(mine).getByRole('button'))
  expect(rendered.app().state.place).toMatchObject({
    key: 'p23',
    annotation: '0190a000-0000-7000-8000-000000000001',
  })
})

test.each([
  '"*" OR NEAR(',
  '“',
  '🙂🙃',
  '\u202Eabc\u202C',
  'NEAR/3 OR AND',
  '-',
  '*',
  'a'.repeat(12_000),
  'kind: lang:',
])('bad input %#: the screen stands', async (text) => {
  await renderApp(<SearchScreen />)
  type(text)
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
  await waitFor(() => expect(document.querySelector('[aria-busy="true"].search-main')).toBeNull())
  expect(field().value).toBe(text)
  expect(document.querySelector('.toast-error')).toBeNull()
})
