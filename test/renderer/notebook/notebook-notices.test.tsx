import '../setup.ts'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { App } from '../../../renderer/App.tsx'
import type { NotebookHealth } from '../../../shared/model/notebook.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'

const healthy: NotebookHealth = { state: { mode: 'ready' }, warnings: [], damaged: [] }
const file = '/home/reader/notes.db'

/** The whole window, in English, over a notebook in that health. */
async function open(health: Partial<NotebookHealth>, prepare: (fake: FakeBridge) => void = () => undefined) {
  const fake = createFakeBridge({
    settings: { ...defaultSettings, interfaceLang: 'en' },
    ...(health.state === undefined ? {} : { notebook: health.state }),
  })
  fake.services.notebook.health = () => ({ ...healthy, ...health })
  prepare(fake)
  Object.assign(window, { bridge: fake.bridge })
  await act(async () => {
    render(<App start={fake.start()} />)
  })
  const command = (id: string): Promise<void> => act(async () => fake.emit('command', id))
  return { fake, command, user: userEvent.setup() }
}

const section = () => screen.findByRole('region', { name: 'Notebook and backups' })
const names = (fake: FakeBridge) => fake.calls.map(({ name }) => name)

test('the health is asked for only when text can be read, and again when the notebook changes', async () => {
  const { fake } = await open({})
  await waitFor(() => expect(names(fake)).toContain('notebook.health'))
  expect(names(fake).indexOf('app.ready')).toBeGreaterThanOrEqual(0)
  expect(names(fake).indexOf('app.ready')).toBeLessThan(names(fake).indexOf('notebook.health'))
  const asked = () => names(fake).filter((name) => name === 'notebook.health').length
  const before = asked()
  act(() => fake.emit('changed', { domain: 'notebook', report: null }))
  await waitFor(() => expect(asked()).toBe(before + 1))
  act(() => fake.emit('changed', { domain: 'annotations', report: unicri2024 }))
  act(() => fake.emit('changed', { domain: 'annotations', report: unicri2024 }))
  await waitFor(() => expect(asked()).toBe(before + 2), { timeout: 5000 })
})

test.each(['notebook-damaged', 'notebook-missing'] as const)(
  '%s: the banner leads to the backups, and the focus goes along',
  async (code) => {
    const { user } = await open({
      state: { mode: 'read-only', file, failure: { code, details: { file: 'notes.db' } } },
    })
    await user.click(screen.getByRole('button', { name: 'Restore a backup' }))
    const shown = await section()
    await waitFor(() => expect(document.activeElement).toBe(shown))
  },
)

test.each(['notebook-newer', 'notebook-read-only'] as const)(
  '%s: a backup would not help, so none is offered in the banner',
  async (code) => {
    await open({ state: { mode: 'read-only', file, failure: { code, details: { file: 'notes.db' } } } })
    expect(screen.getByRole('region', { name: 'Your notebook is open for reading only' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Restore a backup' })).toBeNull()
  },
)

test('a notebook that could be restored is no longer called read-only', async () => {
  const state = {
    mode: 'read-only',
    file,
    failure: { code: 'notebook-damaged', details: { file: 'notes.db' } },
  } as const
  const { fake } = await open({ state })
  expect(screen.getByText('Notebook is read-only')).toBeTruthy()
  fake.services.notebook.health = () => healthy
  act(() => fake.emit('changed', { domain: 'notebook', report: null }))
  await waitFor(() => expect(screen.queryByText('Notebook is read-only')).toBeNull())
  expect(screen.queryByRole('region', { name: 'Your notebook is open for reading only' })).toBeNull()
})

test('damage is told first, then the folder; what is dismissed stays away', async () => {
  const { user } = await open({
    warnings: [{ code: 'network-folder', by: 'NFS', folder: '/net/notes' }],
    damaged: [{ id: crypto.randomUUID() as never, report: unicri2024, readable: 'x', backup: null }],
  })
  const damage = await screen.findByRole('region', { name: '1 annotation is damaged on the disk' })
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(damage.textContent),
  )
  expect(screen.queryByRole('region', { name: /network folder/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Dismiss until the next start' }))
  expect(screen.getByRole('region', { name: 'The notebook is in a network folder (NFS)' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Details' }))
  const shown = await section()
  expect(within(shown).getByRole('list', { name: '1 annotation is damaged on the disk' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Dismiss until the next start' }))
  expect(screen.queryByRole('button', { name: 'Dismiss until the next start' })).toBeNull()
})

test('the commands of the menu back up from any screen, and open the backups', async () => {
  const { fake, command } = await open({}, ({ services }) => {
    services.notebook.backUp = () => ({ file: '/media/stick/notes.db', bytes: 300_000 })
  })
  await command('notebook.backUp')
  expect(names(fake)).toContain('notebook.backUp')
  expect(await screen.findByText('Backed up to /media/stick/notes.db (300 kB)')).toBeTruthy()
  await command('notebook.restore')
  const shown = await section()
  await waitFor(() => expect(document.activeElement).toBe(shown))
  act(() => shown.blur())
  // Asked for again while it is on screen.
  await command('notebook.restore')
  expect(document.activeElement).toBe(shown)
})

test('the settings opened the ordinary way begin at their start', async () => {
  const { command } = await open({})
  await command('notebook.restore')
  await section()
  await command('screen.library')
  await command('settings.open')
  expect(document.activeElement).not.toBe(await section())
})
