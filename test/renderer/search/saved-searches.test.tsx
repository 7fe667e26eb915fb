/** Searches kept for later: saved under a name, or remembered as the last ones. */
import '../setup.ts'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Settings } from '../../../shared/model/settings.ts'
import { SearchScreen } from '../../../renderer/search/index.ts'
import { renderApp } from '../render-app.tsx'
import { field, rows } from './search-page.ts'

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
