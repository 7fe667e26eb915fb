import '../setup.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../../shared/model/search.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { useApp } from '../../../renderer/app-state.ts'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { HitBar } from '../../../renderer/search/HitBar.tsx'
import { setHitWalk } from '../../../renderer/search-state.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import type { Rendered } from '../render-app.tsx'

afterEach(() => setHitWalk(null))

// jsdom has no top layer.
HTMLElement.prototype.showPopover = function () {
  this.style.display = 'block'
}
/** The bar's own words, not those that are read out. */
const count = { selector: '.walk-count' }

const field = (): HTMLInputElement => screen.getByRole('textbox')
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.hit')]
const rowIds = (): readonly (string | undefined)[] => rows().map((row) => row.dataset['row'])
const type = (text: string): boolean => fireEvent.change(field(), { target: { value: text } })

function asked({ fake }: Rendered): readonly string[] {
  return fake.calls
    .filter(({ name }) => name === 'search.find')
    .map(({ args }) => (args[0] as { readonly text: string }).text)
}

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

test('a facet changes the query, the others stay to be chosen, and it goes off again', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  await user.type(field(), '助')
  await waitFor(() => expect(rows().length).toBe(3))
  const kinds = await screen.findByRole('region', { name: 'Kind' })
  await user.click(within(kinds).getByRole('button', { name: /Heading/ }))
  expect(field().value).toBe('助 kind:heading')
  await waitFor(() => expect(rowIds()).toEqual([`${sgCrime2020} h4`]))
  expect(within(kinds).getByRole('button', { name: /Paragraph/ }).textContent).toContain('2')
  await user.click(within(kinds).getByRole('button', { name: /Heading/, pressed: true }))
  expect(field().value).toBe('助')
  await waitFor(() => expect(rows()).toHaveLength(3))
})

test('what was understood stands in chips; taking one away changes the query', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  type('资产追回 -网络 kind:paragraph')
  await waitFor(() => expect(rowIds()).toEqual([`${unicri2024} p56`]))
  await user.click(screen.getByRole('button', { name: 'Remove “not 网络”' }))
  expect(field().value).toBe('资产追回 kind:paragraph')
  await waitFor(() => expect(rows()).toHaveLength(2))
})

test('in either language the terms of the glossary are told in both', async () => {
  await renderApp(<SearchScreen />)
  type('资产追回 lang:any')
  expect(await screen.findByRole('button', { name: 'Remove “EN: asset recovery”' })).toBeTruthy()
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect([...(rows()[1]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toContain(
    '资产追回',
  )
})

test('what is not heeded is told in plain words', async () => {
  await renderApp(<SearchScreen />)
  type('资产 year:abc OR')
  expect(await screen.findByText(/“year:abc” was not heeded/)).toBeTruthy()
  expect(screen.getByText(/“OR” has no word/)).toBeTruthy()
  type('-资产')
  expect(await screen.findByText(/says only what not to find/)).toBeTruthy()
  expect(await screen.findByText('Nothing to look for yet')).toBeTruthy()
  type('-资产 kind:paragraph')
  await waitFor(() => expect(rows().length).toBeGreaterThan(0))
  expect(screen.queryByText(/says only what not to find/)).toBeNull()
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

test('nothing found: which part fails, words spelt alike, and Escape empties the box', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  await user.type(field(), 'asset reccovery')
  expect(await screen.findByText('Nothing found: asset reccovery')).toBeTruthy()
  const part = (await screen.findByText('reccovery', { selector: 'li bdi' })).closest('li')
  expect(part?.textContent).toContain('0 texts')
  await user.click(screen.getByRole('button', { name: 'recovery' }))
  expect(field().value).toBe('asset recovery')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.clear(field())
  await user.type(field(), '气候融资')
  expect(await screen.findByText('Nothing found: 气候融资')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(field().value).toBe('')
})

test('a quotation mark that is not closed is told, and what would not be heeded without it', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  type('"asset (reco lang:fr')
  expect(await screen.findByText(/The quotation mark " is not closed/)).toBeTruthy()
  expect(screen.getByText('“lang:fr” was not heeded. “Language” can be: zh, en, any.')).toBeTruthy()
  expect(document.querySelector('.search-summary')?.textContent).toBe('0 passages')
  await user.click(screen.getByRole('button', { name: 'Remove this quotation mark' }))
  expect(field().value).toBe('asset (reco lang:fr')
})

test('words that no report has: others to try', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  type('zzqqy 麒麟')
  await user.click(await screen.findByRole('button', { name: 'asset recovery' }))
  expect(field().value).toBe('asset recovery')
  await waitFor(() => expect(rows()).toHaveLength(2))
})

test('nothing in one language: how much there is in either', async () => {
  const user = userEvent.setup()
  await renderApp(<SearchScreen />)
  await user.type(field(), 'UNICRI 软目标')
  await user.click(await screen.findByRole('button', { name: /Look in either language/ }))
  expect(field().value).toBe('UNICRI 软目标 lang:any')
  await waitFor(() => expect(rows().length).toBeGreaterThan(0))
})

function manyHits({ offset = 0, limit = 0 }: SearchQuery, total: number): SearchResult {
  const numbers = Array.from({ length: Math.min(limit, total - offset) }, (_, index) => offset + index + 1)
  const hits = numbers.map((number): SearchHit => ({
    report: unicri2024,
    key: `p${number}` as SearchHit['key'],
    kind: 'paragraph',
    lang: 'zh',
    ranges: [[0, 2]],
    text: '安全规划',
    pair: null,
    section: null,
    counterpart: { terms: [], sentences: [] },
  }))
  return { total, hits, ranked: false, hints: [] }
}

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

test('a search is saved under a name, run, renamed, and removed with a way back', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<SearchScreen />)
  const saved = (): Settings['savedSearches'] => app().settings.savedSearches
  await user.type(field(), '资产追回')
  await user.click(screen.getByRole('button', { name: 'Saved and recent searches' }))
  await user.click(screen.getByText('Save this search…'))
  await user.type(screen.getByRole('textbox', { name: 'Name of the search' }), '追回{Enter}')
  expect(saved()).toEqual([{ name: '追回', text: '资产追回' }])

  await user.clear(field())
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('追回')
  await user.keyboard('{F2}')
  await user.type(screen.getByRole('textbox', { name: 'Name of the search' }), '二{Enter}')
  expect(saved()).toEqual([{ name: '追回二', text: '资产追回' }])
  await user.click(screen.getAllByRole('button', { name: 'Remove “追回二”' })[0] as HTMLElement)
  expect(saved()).toEqual([])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Saved and recent searches' }))
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(saved()).toEqual([{ name: '追回二', text: '资产追回' }])
})

test('what was looked for is remembered; down in an empty box leads to it; it can be cleared', async () => {
  const user = userEvent.setup()
  const { app } = await renderApp(<SearchScreen />, { settings: { searchHistory: ['安全'] } })
  await user.type(field(), '资产追回')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.keyboard('{ArrowDown}')
  expect(app().settings.searchHistory).toEqual(['资产追回', '安全'])
  await user.clear(field())
  await user.keyboard('{ArrowDown}{Enter}')
  expect(field().value).toBe('资产追回')
  await user.clear(field())
  await user.click(screen.getByText('Clear recent searches'))
  expect(app().settings.searchHistory).toEqual([])
})

test('in a notebook that cannot be written nothing is remembered, and nothing said about it', async () => {
  const user = userEvent.setup()
  const { fake } = await renderApp(<SearchScreen />, {
    stored: {
      notebook: {
        mode: 'read-only',
        file: 'notes.db',
        failure: { code: 'notebook-damaged', details: { file: 'notes.db' } },
      },
    },
  })
  await user.type(field(), '资产追回')
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.keyboard('{ArrowDown}')
  expect(fake.calls.filter(({ name }) => name === 'settings.change')).toEqual([])
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

test('coming back from a hit leads to that hit, without asking again', async () => {
  const user = userEvent.setup()
  const rendered = await renderApp(<SearchOrReader />)
  const { app } = rendered
  await act(async () => app().searchFor('资产追回'))
  await waitFor(() => expect(rows()).toHaveLength(2))
  await user.click(rows()[1] as HTMLElement)
  expect(rows()).toHaveLength(0)
  await act(async () => app().showScreen('search'))
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]))
  expect(asked(rendered)).toEqual(['资产追回'])
})

test('in the reader the way goes from hit to hit over the reports, back to the row, and ends with Escape', async () => {
  const user = userEvent.setup()
  const { app, registry } = await renderApp(<SearchOrReader />)
  await act(async () => app().searchFor('资产追回'))
  await waitFor(() => expect(rows()).toHaveLength(2))
  await screen.findByText('2 passages · 2 reports', { selector: '.search-summary' })
  await user.click(rows()[0] as HTMLElement)
  expect(screen.getByText('Hit 1 of 2', count)).toBeTruthy()
  await act(async () => void registry.run('find.next'))
  expect(app().state).toMatchObject({ report: unicri2024, place: { key: 'p56' } })
  expect(screen.getByText('Hit 2 of 2', count)).toBeTruthy()
  await act(async () => void registry.run('find.next'))
  expect(screen.getByText('Hit 2 of 2', count)).toBeTruthy()
  await act(async () => void registry.run('find.previous'))
  expect(app().state).toMatchObject({ report: sgCrime2020, place: { key: 'p34' } })
  await act(async () => void registry.run('find.next'))
  await user.click(screen.getByRole('button', { name: 'Back to the results' }))
  await waitFor(() => expect(document.activeElement).toBe(rows()[1]))
  await user.keyboard('{Enter}')
  expect(screen.getByText('Hit 2 of 2', count)).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.queryByText('Hit 2 of 2', count)).toBeNull()
})

test('a way that comes to the end of a page asks for the next one', async () => {
  const fake = createFakeBridge()
  fake.services.search.find = (query) => manyHits(query, 60)
  const { app, registry } = await renderApp(<SearchOrReader />, { fake })
  await act(async () => app().searchFor('安全'))
  await waitFor(() => expect(rows()).toHaveLength(50))
  fireEvent.click(rows()[49] as HTMLElement)
  await act(async () => void registry.run('find.next'))
  await waitFor(() => expect(app().state.place?.key).toBe('p51'))
})

function SearchOrReader() {
  return useApp().state.screen === 'search' ? <SearchScreen /> : <HitBar />
}

test('an answer that asks for annotations is another when they have changed, whatever screen is shown', async () => {
  const rendered = await renderApp(<SearchOrReader />)
  const { app, fake } = rendered
  await act(async () => app().searchFor('资产追回 has:mark'))
  await screen.findByText('Nothing found: 资产追回 has:mark')
  await act(async () => app().showScreen('library'))
  const before = asked(rendered).length
  await act(async () => fake.emit('changed', { domain: 'annotations', report: unicri2024 }))
  await waitFor(() => expect(asked(rendered).length).toBe(before + 1))
  await act(async () => fake.emit('changed', { domain: 'settings', report: null }))
  expect(asked(rendered).length).toBe(before + 1)
})
