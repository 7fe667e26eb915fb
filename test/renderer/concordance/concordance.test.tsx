/** Key words in context and renderings, as the reader's hands and ears have them. */
import '../setup.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ConcordanceView, RenderingsView } from '../../../renderer/concordance/index.ts'
import { useWalk } from '../../../renderer/terms-desk.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'

// jsdom lays nothing out: the list would take itself to be of no height and show no row.
for (const [name, size] of [
  ['clientHeight', 800],
  ['offsetHeight', 800],
  ['clientWidth', 900],
  ['offsetWidth', 900],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })
}
// It has no popovers either.
HTMLElement.prototype.showPopover = function () {
  this.style.display = 'block'
}
HTMLElement.prototype.hidePopover = function () {
  this.style.display = 'none'
}

const lines = () => screen.findAllByRole('row')
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent)

test('a row for each place, with the match in a cell of its own and its place in words', async () => {
  await renderApp(<ConcordanceView text="资产追回" />)
  const rows = await lines()
  expect(rows.length).toBeGreaterThan(1)
  expect(screen.getByText(`${rows.length} places`)).toBeTruthy()
  for (const row of rows) expect(cells(row)[2]).toBe('资产追回')
  const p56 = rows.find((row) => cells(row)[0] === '2024 · 56')
  expect(p56 === undefined ? [] : cells(p56)).toEqual([
    '2024 · 56',
    '犯罪司法所为来自利比亚和欧洲联盟东部伙伴关系区域的',
    '资产追回',
    '从业人员举办了一次区域讲习班，会上讨论了国际合作方面的实际问题。',
  ])
})

test('the current line is shown whole with its pair; keys move, copy and open it, from where the others are a step away', async () => {
  const walks: unknown[] = []
  function Walk() {
    walks.push(useWalk())
    return null
  }
  const { fake, app } = await renderApp(
    <>
      <ConcordanceView text="犯罪" />
      <Walk />
    </>,
  )
  const [first, second] = await lines()
  if (first === undefined || second === undefined) throw new Error('two lines at least')
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('2'))
  expect(document.activeElement?.getAttribute('aria-selected')).toBe('true')
  const aside = screen.getByRole('complementary', { name: 'The line with its pair' })
  expect(aside.querySelector('mark')?.textContent).toBe('犯罪')
  expect(aside.querySelector('[lang=en]')?.textContent).toBeTruthy()

  fireEvent.keyDown(document.activeElement ?? first, { key: 'c', ctrlKey: true })
  await waitFor(() =>
    expect(fake.calls.find(({ name }) => name === 'app.copy')?.args[0]).toMatch(/犯罪.*\t[A-Z]/),
  )
  fireEvent.keyDown(document.activeElement ?? first, { key: 'Enter' })
  await waitFor(() => expect(app().state.screen).toBe('reader'))
  expect(app().state.place?.ranges).toHaveLength(1)
  expect(walks.at(-1)).toMatchObject({ name: '犯罪', at: 1, from: 'search' })
})

test('the order is chosen with radio buttons, and kept for the next question', async () => {
  const { fake } = await renderApp(<ConcordanceView text="犯罪" />)
  const before = (await lines()).map((row) => cells(row).join('|'))
  await userEvent.click(screen.getByRole('radio', { name: 'By the words after' }))
  const after = (await lines()).map((row) => cells(row).join('|'))
  expect(after).not.toEqual(before)
  expect(after.toSorted()).toEqual(before.toSorted())
  await userEvent.click(screen.getByRole('button', { name: 'Copy as a table' }))
  await waitFor(() =>
    expect(fake.calls.find(({ name }) => name === 'search.copy')?.args).toEqual([
      { of: 'concordance', query: { text: '犯罪' }, sort: 'right' },
    ]),
  )
})

test('export names the file and what is in it; a failure is told and nothing is said to be written', async () => {
  const fake = createFakeBridge()
  fake.services.search.write = () => ({ file: '/home/reader/Concordance.csv', bytes: 10, lines: 2 })
  await renderApp(<ConcordanceView text="资产追回" />, { fake })
  await userEvent.click(await screen.findByRole('button', { name: 'Export…' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Table (CSV)' }))
  expect(await screen.findByText('Written: Concordance.csv, 2 lines')).toBeTruthy()
  expect(fake.calls.find(({ name }) => name === 'search.write')?.args[0]).toMatchObject({ format: 'csv' })
})

test('nothing found, fields alone, stopped: each is said', async () => {
  await renderApp(<ConcordanceView text="kind:paragraph" />)
  expect(await screen.findByText('No place answers')).toBeTruthy()
  const fake = createFakeBridge()
  let ask = fake.services.search.concordance
  const real = ask
  ask = () => Promise.reject(new Error('broken'))
  fake.services.search.concordance = (query) => ask(query)
  await renderApp(<ConcordanceView text="资产追回" />, { fake })
  const again = await screen.findByRole('button', { name: 'Ask again' })
  ask = real
  await userEvent.click(again)
  expect((await lines()).length).toBeGreaterThan(1)
})

test('renderings with their counts and where they come from; the places of the one chosen open in the text', async () => {
  const { app } = await renderApp(<RenderingsView text="asset recovery" />)
  expect(await screen.findByRole('heading', { name: 'How is it translated: asset recovery' })).toBeTruthy()
  const forms = screen.getByRole('navigation', { name: 'Renderings' })
  const [first] = within(forms).getAllByRole('button')
  expect(first?.getAttribute('aria-pressed')).toBe('true')
  expect(first?.textContent).toMatch(/^资产追回\d+glossary$/)
  const places = within(screen.getByRole('region')).getAllByRole('button')
  expect(places[0]?.textContent).toContain('资产追回')
  expect(places[0]?.querySelectorAll('mark')).toHaveLength(2)
  places[0]?.focus()
  if (places[0] !== undefined) fireEvent.click(places[0])
  await waitFor(() => expect(app().state.place).toMatchObject({ lang: 'en' }))
})

test('a term that nobody has: what to do about it', async () => {
  await renderApp(<RenderingsView text="没有这样的词" />)
  expect(await screen.findByText('No place has “没有这样的词”')).toBeTruthy()
})
