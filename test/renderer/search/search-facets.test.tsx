/** What narrows an answer: facets and chips, which are the query said in another way. */
import '../setup.ts'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'
import { field, rowIds, rows, type } from './search-page.ts'

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
