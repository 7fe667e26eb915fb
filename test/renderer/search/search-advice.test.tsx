/** What helps a query that is not heeded in whole or finds nothing. */
import '../setup.ts'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { renderApp } from '../render-app.tsx'
import { field, rows, type } from './search-page.ts'

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
