import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SharingDialog, SharingSection, SharingStatus } from '../../../renderer/sharing/index.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import type { SharedFile, SharingState } from '../../../shared/model/sharing.ts'
import { notSharing } from '../../../shared/model/sharing.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { renderApp } from '../render-app.tsx'
import { defaultSettings } from '../../../shared/model/settings.ts'

const off: SharingState = { settings: notSharing, ownFile: null, failure: null, files: [], lookedAt: null }
const on: SharingState = {
  settings: { folder: '/media/stick/course', on: true, layers: null },
  ownFile: 'duizhao-Reviewer-0a1b2c3d.annotation',
  failure: null,
  files: [],
  lookedAt: '2026-03-01T08:00:00.000Z',
}
const joined: SharedFile = {
  name: 'duizhao-Trainer-9f8e7d6c.annotation',
  state: 'joined',
  failure: null,
  authors: ['Trainer'],
  annotations: 12,
  at: '2026-03-01T08:00:00.000Z',
}

/** The services with a folder of this state; what is asked of it is answered as the real ones do. */
function bridgeWith(state: SharingState) {
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  const now = { state }
  fake.services.sharing.state = () => now.state
  fake.services.sharing.look = () => now.state
  fake.services.sharing.change = (change) => {
    now.state = { ...now.state, settings: { ...now.state.settings, ...change } }
    return now.state
  }
  fake.services.sharing.choose = () => {
    now.state = on
    return on
  }
  return { fake, now }
}

async function openDialog(state: SharingState) {
  const onOpenFile = vi.fn<(path: string) => void>()
  const onClose = vi.fn<() => void>()
  const { fake, now } = bridgeWith(state)
  await renderApp(<SharingDialog onClose={onClose} onOpenFile={onOpenFile} />, { fake })
  return { fake, now, onOpenFile, onClose, user: userEvent.setup() }
}

const called = (fake: FakeBridge, name: string) =>
  fake.calls.filter((call) => call.name === name).map(({ args }) => args)

test('before a folder is chosen it says who will see what, and asks for the folder only', async () => {
  const { user } = await openDialog(off)
  expect(screen.getByText(/^Everyone who can open the folder/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
  expect(await screen.findByText('/media/stick/course')).toBeTruthy()
  expect(screen.getByText(/duizhao-Reviewer-0a1b2c3d/)).toBeTruthy()
  expect(screen.getByText(/^There are no files of others yet/)).toBeTruthy()
})

test('a dialog that was closed changes nothing', async () => {
  const { fake, user } = await openDialog(off)
  fake.services.sharing.choose = () => null
  await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
  expect(screen.getByRole('button', { name: 'Choose a folder…' })).toBeTruthy()
})

test('sharing is turned off and on, and is stopped', async () => {
  const { fake, user } = await openDialog(on)
  const sharing = screen.getByRole('radiogroup', { name: 'Sharing' })
  // What is being done is done to the end before the next is begun.
  const atRest = () =>
    waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Stop using this folder' }).getAttribute('aria-disabled'),
      ).toBe('false'),
    )
  await user.click(within(sharing).getByRole('radio', { name: 'Paused' }))
  await atRest()
  expect(screen.queryByRole('button', { name: 'Look now' })).toBeNull()
  await user.click(within(sharing).getByRole('radio', { name: 'On' }))
  await user.click(await screen.findByRole('button', { name: 'Look now' }))
  await atRest()
  await user.click(screen.getByRole('button', { name: 'Stop using this folder' }))
  expect(called(fake, 'sharing.change')).toEqual([[{ on: false }], [{ on: true }], [{ folder: null }]])
  expect(called(fake, 'sharing.look')).toHaveLength(1)
  expect(await screen.findByRole('button', { name: 'Choose a folder…' })).toBeTruthy()
})

test('layers are chosen one by one, and that the own ones go along is said', async () => {
  const { fake } = bridgeWith(on)
  const layer = await fake.services.layers.add({ name: 'Course', owner: '', colour: 'mint', description: '' })
  await renderApp(
    <SharingDialog onClose={vi.fn<() => void>()} onOpenFile={vi.fn<(path: string) => void>()} />,
    {
      fake,
    },
  )
  const user = userEvent.setup()
  expect(screen.getByText(/^Your own annotations are shared too/)).toBeTruthy()
  await user.click(await screen.findByRole('radio', { name: 'Chosen layers' }))
  await user.click(await screen.findByRole('checkbox', { name: /^My annotations/ }))
  expect(called(fake, 'sharing.change')).toEqual([
    [{ layers: ['personal', layer.id] }],
    [{ layers: [layer.id as LayerId] }],
  ])
  expect(await screen.findByText(/^Only the chosen layers/)).toBeTruthy()
})

test('every file says whose it is and what became of it; those that want an answer come first', async () => {
  const failure = { code: 'shared-file-protected', details: { file: 'closed.annotation' } } as const
  const none = { failure: null, authors: [], annotations: 0, at: null }
  const { onOpenFile, onClose, user } = await openDialog({
    ...on,
    files: [
      joined,
      { ...none, name: 'new.annotation', state: 'waiting' },
      { ...none, name: 'closed.annotation', state: 'refused', failure },
      { ...joined, name: 'much.annotation', state: 'asking', authors: ['Reviewer'] },
    ],
  })
  const rows = within(screen.getByRole('list', { name: 'Files of others' })).getAllByRole('listitem')
  const words = rows.map((row) => [...row.querySelectorAll('p')].map(({ textContent }) => textContent))
  expect(words.map(([who, what]) => [who, what?.slice(0, 30)])).toEqual([
    ['Reviewer', 'Would remove more than a quart'],
    ['closed.annotation', 'closed.annotation is protected'],
    ['new.annotation', 'Not complete yet; it is read a'],
    ['Trainer', 'Annotations are in your notebo'],
  ])
  expect(words[3]?.[2]).toMatch(/^12 annotations in the file · .+ · duizhao-Trainer-9f8e7d6c\.annotation$/)
  await user.click(screen.getByRole('button', { name: 'Look at what much.annotation would change' }))
  expect(onOpenFile).toHaveBeenCalledWith('/media/stick/course/much.annotation')
  expect(onClose).toHaveBeenCalled()
})

test('a folder that is away is told in words', async () => {
  const failure = { code: 'folder-not-found', details: { folder: '/media/stick/course' } } as const
  await openDialog({ ...on, failure })
  expect(screen.getByText(/^The shared folder \/media\/stick\/course is not there/)).toBeTruthy()
})

test('the status line is silent while nothing is shared, and follows what is', async () => {
  const { fake, now } = bridgeWith(off)
  const { registry } = await renderApp(<SharingStatus />, { fake })
  expect(screen.queryByRole('button')).toBeNull()
  const tell = async (state: SharingState): Promise<void> => {
    now.state = state
    await act(async () => fake.emit('changed', { domain: 'sharing', report: null }))
  }
  await tell(on)
  expect(screen.getByRole('button', { name: 'Sharing is on' })).toBeTruthy()
  await tell({ ...on, files: [joined] })
  expect(screen.getByRole('button', { name: 'Shared with 1 person' })).toBeTruthy()
  await tell({ ...on, files: [joined, { ...joined, name: 'b', state: 'asking' }] })
  expect(screen.getByRole('button', { name: 'Sharing: 1 file waits for you' })).toBeTruthy()
  await tell({ ...on, failure: { code: 'folder-not-writable', details: { folder: '/x' } } })
  const button = screen.getByRole('button', { name: 'Sharing has stopped' })
  const opened = vi.fn<() => void>()
  registry.register('sharing.open', opened)
  await userEvent.setup().click(button)
  expect(opened).toHaveBeenCalled()
})

test('the settings say how sharing goes and lead to it', async () => {
  const { fake } = bridgeWith({ ...on, files: [joined, { ...joined, name: 'b' }] })
  const { registry } = await renderApp(<SharingSection />, { fake })
  const opened = vi.fn<() => void>()
  registry.register('sharing.open', opened)
  expect(await screen.findByText(/^Sharing is on. The annotations of 2 other people/)).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Shared folder…' }))
  expect(opened).toHaveBeenCalled()
})
