import '../setup.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { commands } from '../../../shared/commands.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { AppError } from '../../../shared/result.ts'
import { AboutDialog, KeysDialog, SettingsScreen } from '../../../renderer/settings/index.ts'
import { shortcutKeys } from '../../../renderer/ui/index.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'

function changes(fake: ReturnType<typeof createFakeBridge>): readonly unknown[] {
  return fake.calls.filter(({ name }) => name === 'settings.change').map(({ args }) => args[0])
}

test('the interface changes its language while it runs', async () => {
  const user = userEvent.setup()
  const { fake } = await renderApp(<SettingsScreen />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings')
  await user.click(screen.getByRole('radio', { name: '中文' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('设置')
  expect(document.documentElement.lang).toBe('zh-Hans')
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings')
  expect(document.documentElement.lang).toBe('en')
  expect(changes(fake)).toEqual([{ interfaceLang: 'zh' }, { interfaceLang: 'en' }])
})

test('the theme is on the page at once and stored', async () => {
  const user = userEvent.setup()
  const { fake } = await renderApp(<SettingsScreen />)
  expect(document.documentElement.dataset['theme']).toBe('light')
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(changes(fake)).toEqual([{ theme: 'dark' }])
})

test('text size and line width are measures of the page', async () => {
  await renderApp(<SettingsScreen />)
  fireEvent.change(screen.getByRole('slider', { name: 'Text size' }), { target: { value: '150' } })
  fireEvent.change(screen.getByRole('slider', { name: 'Line width' }), { target: { value: '80' } })
  const { style } = document.documentElement
  expect(style.getPropertyValue('--text-scale')).toBe('1.5')
  expect(style.getPropertyValue('--line-scale')).toBe('0.8')
  fireEvent.click(screen.getAllByRole('button', { name: 'Reset' })[0] as HTMLElement)
  expect(style.getPropertyValue('--text-scale')).toBe('1')
})

test('the name is stored when the field is left, without the spaces around it', async () => {
  const user = userEvent.setup()
  const { fake } = await renderApp(<SettingsScreen />)
  await user.type(screen.getByRole('textbox', { name: /Your name/ }), ' Reviewer ')
  expect(changes(fake)).toEqual([])
  await user.tab()
  expect(changes(fake)).toEqual([{ author: 'Reviewer' }])
})

test('a setting that cannot be stored still holds for this window, and the user is told once', async () => {
  const user = userEvent.setup()
  const fake = createFakeBridge({ settings: defaultSettings })
  fake.services.settings.change = () => {
    throw new AppError('notebook-read-only')
  }
  const { app } = await renderApp(<SettingsScreen />, { fake })
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(app().settings.theme).toBe('dark')
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Dismiss' })).toHaveLength(1))
})

test('the folder of the notes is shown', async () => {
  const { fake } = await renderApp(<SettingsScreen />)
  expect(await screen.findByText(fake.deps.host.dataFolder)).toBeTruthy()
})

test('every command that has a key is in the list of keys, with that key', async () => {
  await renderApp(<KeysDialog onClose={() => undefined} />)
  const terms = within(screen.getByRole('dialog')).getAllByRole('term')
  const withKey = commands.filter(({ key }) => key !== null)
  expect(terms).toHaveLength(withKey.length)
  const find = terms.find((term) => term.textContent === 'Find in this report')
  expect(find?.nextElementSibling?.textContent).toBe('CtrlF')
})

test.each([
  ['CmdOrCtrl+Shift+C', false, ['Ctrl', 'Shift', 'C']],
  ['CmdOrCtrl+Shift+C', true, ['⌘', '⇧', 'C']],
  ['Alt+Left', false, ['Alt', '←']],
  ['CmdOrCtrl+-', false, ['Ctrl', '−']],
  ['F3', false, ['F3']],
])('%s (mac: %s) is printed as %s', (accelerator, mac, keys) => {
  expect(shortcutKeys(accelerator, mac)).toEqual(keys)
})

test('About gives the versions and licences, and says which texts are official', async () => {
  await renderApp(<AboutDialog onClose={() => undefined} />)
  const dialog = screen.getByRole('dialog', { name: 'About Duizhao' })
  await waitFor(() => expect(dialog.textContent).toContain('130.0.6723.137'))
  expect(within(dialog).getByRole('list', { name: 'Components and licences' }).textContent).toContain('MIT')
  expect(dialog.textContent).toContain('The Chinese texts are the official ones.')
})
