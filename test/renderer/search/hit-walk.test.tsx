/** Hits from outside of the screen: the way through them in the reader, and what is kept until one comes back. */
import '../setup.ts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { useApp } from '../../../renderer/app-state.ts'
import { HitBar } from '../../../renderer/search/HitBar.tsx'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import { asked, manyHits, rows } from './search-page.ts'

/** The bar's own words, not those that are read out. */
const count = { selector: '.walk-count' }

function SearchOrReader() {
  return useApp().state.screen === 'search' ? <SearchScreen /> : <HitBar />
}

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
