import '../setup.ts'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { App } from '../../../renderer/App.tsx'
import { createFakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'

type Options = Parameters<typeof createFakeBridge>[0]

/** The whole window, in English. */
async function openApp(options: Options = {}) {
  const fake = createFakeBridge({
    ...options,
    settings: { ...defaultSettings, interfaceLang: 'en', ...options.settings },
  })
  Object.assign(window, { bridge: fake.bridge })
  await act(async () => {
    render(<App start={fake.start()} />)
  })
  const command = (id: string): Promise<void> => act(async () => fake.emit('command', id))
  return { fake, command }
}

test('opens at the library when nothing has been read, and says so in the title', async () => {
  await openApp()
  expect(await screen.findByRole('list', { name: 'Library' })).toBeTruthy()
  expect(document.title).toBe('Library · Duizhao')
  expect(screen.getByRole('button', { name: 'Read' })).toHaveProperty('disabled', true)
  expect(screen.getByText('Offline · 4 reports · 349 paragraphs')).toBeTruthy()
})

test('commands of the menu lead to every screen; the rail shows which', async () => {
  const { command } = await openApp()
  for (const [id, name] of [
    ['settings.open', 'Settings'],
    ['screen.search', 'Search'],
    ['screen.annotations', 'Annotations'],
    ['screen.library', 'Library'],
  ] as const) {
    await command(id)
    await waitFor(() => expect(document.title).toBe(`${name} · Duizhao`))
    expect(screen.getByRole('button', { name, current: 'page' })).toBeTruthy()
  }
})

test('the window is never empty between two screens', async () => {
  const { command } = await openApp()
  await screen.findByRole('list', { name: 'Library' })
  const empty: string[] = []
  const stage = document.querySelector('.stage')
  const observer = new MutationObserver(() => {
    if (stage?.childElementCount === 0) empty.push(document.title)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  await command('settings.open')
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy()
  observer.disconnect()
  expect(empty).toEqual([])
})

test('the interface changes its language from the menu', async () => {
  const { command } = await openApp()
  await command('lang.zh')
  expect(screen.getByRole('navigation', { name: '主导航' })).toBeTruthy()
  expect(document.title).toBe('书架 · 对照')
  expect(document.documentElement.lang).toBe('zh-Hans')
})

test('text size and line width keep within their bounds', async () => {
  const { fake, command } = await openApp({ settings: { ...defaultSettings, textSize: 200, lineWidth: 60 } })
  await command('text.larger')
  await command('line.narrower')
  await command('text.smaller')
  const changes = fake.calls.filter(({ name }) => name === 'settings.change').map(({ args }) => args[0])
  expect(changes).toEqual([{ textSize: 200 }, { lineWidth: 60 }, { textSize: 190 }])
})

test('dialogs open by command and close by Escape', async () => {
  const { command } = await openApp()
  for (const [id, name] of [
    ['palette.open', 'Go to or search'],
    ['help.keys', 'Keyboard shortcuts'],
    ['help.about', 'About Duizhao'],
  ] as const) {
    await command(id)
    const dialog = await screen.findByRole('dialog', { name })
    fireEvent(dialog, new Event('cancel', { cancelable: true }))
    expect(screen.queryByRole('dialog')).toBeNull()
  }
})

test('the skip link puts the focus on the content without touching the address', async () => {
  await openApp()
  await screen.findByRole('list', { name: 'Library' })
  const address = window.location.href
  fireEvent.click(screen.getByText('Skip to the content'))
  expect(document.activeElement).toBe(screen.getByRole('main'))
  expect(window.location.href).toBe(address)
})

test('a read-only notebook is told of for as long as it is so: the reason, what works, the file', async () => {
  await openApp({
    notebook: {
      mode: 'read-only',
      file: '/home/reader/notes.db',
      failure: { code: 'notebook-damaged', details: { file: 'notes.db' } },
    },
  })
  const banner = screen.getByRole('region', { name: 'Your notebook is open for reading only' })
  expect(banner.textContent).toContain('notes.db is damaged')
  expect(banner.textContent).toContain('You can read, search and export.')
  expect(banner.textContent).toContain('/home/reader/notes.db')
  fireEvent.click(screen.getByRole('button', { name: 'Less' }))
  expect(banner.textContent).toBe('Your notebook is open for reading only')
  expect(screen.getByText('Notebook is read-only')).toBeTruthy()
})

test('says saved when the notebook has been written, not before', async () => {
  const { fake } = await openApp()
  expect(screen.getByText('All saved')).toBeTruthy()
  act(() => fake.emit('changed', { domain: 'annotations', report: unicri2024 }))
  expect(screen.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeTruthy()
})

test('what fails without anybody catching it is told in words', async () => {
  await openApp()
  const event = Object.assign(new Event('unhandledrejection'), { reason: new Error('odd') })
  act(() => void window.dispatchEvent(event))
  expect(screen.getByText(/^Something went wrong inside Duizhao/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText(/^Something went wrong/)).toBeNull()
})
