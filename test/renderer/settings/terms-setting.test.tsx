/** Terms in the text are underlined or not, as the reader sets it. */
import '../setup.ts'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SettingsScreen } from '../../../renderer/settings/index.ts'
import { renderApp } from '../render-app.tsx'

test('switched off and on again, with the key that looks a term up', async () => {
  const user = userEvent.setup()
  const { app, fake } = await renderApp(<SettingsScreen />)
  expect(screen.getByText(/press Alt\+K, to look it up/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Plain' }))
  expect(app().settings.termsShown).toBe(false)
  expect(fake.start().settings.termsShown).toBe(false)
  await user.click(screen.getByRole('radio', { name: 'Underlined' }))
  expect(app().settings.termsShown).toBe(true)
})
