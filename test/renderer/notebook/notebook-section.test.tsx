import '../setup.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { saveSettings } from '../../../electron/db/setting-repository.ts'
import { NotebookSection } from '../../../renderer/notebook/index.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { AnnotationId } from '../../../shared/model/ids.ts'
import type { Backup, DamagedAnnotation, Restored } from '../../../shared/model/notebook.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { AppError } from '../../../shared/result.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

const newest: Backup = {
  name: 'notes-2026-03-02T090000-r000012.db',
  made: '2026-03-02T09:00:00.000Z',
  bytes: 245_760,
  annotations: 127,
}
const oldest: Backup = {
  name: 'notes-2026-03-01T180000-r000009.db',
  made: '2026-03-01T18:00:00.000Z',
  bytes: 1_245_760,
  annotations: 1,
}
const kept = 'notes-2026-03-02T093000-r000013.db'
const restored: Restored = { annotations: 127, before: kept, restart: false }

async function open(prepare: (fake: FakeBridge) => void = () => undefined) {
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  fake.services.notebook.backups = () => [newest, oldest]
  fake.services.notebook.restore = () => restored
  prepare(fake)
  const rendered = await renderApp(<NotebookSection />, { fake })
  const section = await screen.findByRole('region', { name: 'Notebook and backups' })
  await within(section).findByRole('list', { name: 'Automatic backups' })
  return { ...rendered, section, user: userEvent.setup() }
}

const called = (fake: FakeBridge, name: string) =>
  fake.calls.filter((call) => call.name === name).map(({ args }) => args)
const restoreNewest = () => screen.getByRole('button', { name: /^Restore the backup of 2 March 2026/ })
const question = () => screen.getByRole('group', { name: /^Restore the backup of 2 March 2026.*\?$/ })

test('every backup says when it was made, how large it is and what is in it', async () => {
  await open()
  const rows = within(screen.getByRole('list', { name: 'Automatic backups' })).getAllByRole('listitem')
  expect(rows.map((row) => row.querySelector('.field-hint')?.textContent)).toEqual([
    `127 annotations · 246 kB · ${newest.name}`,
    `1 annotation · 1.2 MB · ${oldest.name}`,
  ])
  expect(rows[0]?.textContent).toContain('2 March 2026')
  expect(screen.getByText(/^The notebook is in order/)).toBeTruthy()
})

test('where there is no backup yet, it says when the first is made', async () => {
  const fake = createFakeBridge({ settings: defaultSettings })
  fake.services.notebook.backups = () => []
  await renderApp(<NotebookSection />, { fake })
  expect(await screen.findByText(/^No backup yet/)).toBeTruthy()
})

test('a copy made now says where it is; closing the dialog says nothing', async () => {
  let answer: { file: string; bytes: number } | null = null
  const { user, fake } = await open(({ services }) => {
    services.notebook.backUp = () => answer
  })
  const button = screen.getByRole('button', { name: 'Back up now…' })
  await user.click(button)
  expect(called(fake, 'notebook.backUp')).toHaveLength(1)
  expect(screen.queryByText(/^Backed up to/)).toBeNull()
  answer = { file: '/media/stick/notes.db', bytes: 300_000 }
  await user.click(button)
  // In its place in the section, and as a message.
  expect(await screen.findAllByText('Backed up to /media/stick/notes.db (300 kB)')).toHaveLength(2)
})

test('work under way is said, and not begun twice', async () => {
  let finish: (value: null) => void = () => undefined
  const { user, fake } = await open(({ services }) => {
    services.notebook.backUp = () => new Promise((done) => (finish = done))
  })
  await user.click(screen.getByRole('button', { name: 'Back up now…' }))
  const busy = screen.getByRole('button', { name: 'Backing up…' })
  expect(busy.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(busy)
  expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Backing up…')).toBe(true)
  await user.click(busy)
  await user.click(restoreNewest())
  expect(called(fake, 'notebook.backUp')).toHaveLength(1)
  expect(screen.queryByRole('group')).toBeNull()
  await act(async () => finish(null))
  expect(screen.getByRole('button', { name: 'Back up now…' }).getAttribute('aria-disabled')).toBe('false')
})

test('restoring asks once, in its place: what will be there, and that the present one is kept', async () => {
  const { user, fake } = await open()
  await user.click(restoreNewest())
  expect(restoreNewest().getAttribute('aria-expanded')).toBe('true')
  expect(question().textContent).toContain('then hold the 127 annotations of that backup')
  expect(question().textContent).toContain('as it is now (0 annotations) is copied first')
  expect(document.activeElement).toBe(question())
  expect(called(fake, 'notebook.restore')).toEqual([])
  await user.click(within(question()).getByRole('button', { name: 'Restore' }))
  expect(called(fake, 'notebook.restore')).toEqual([[newest.name]])

  const result = await screen.findByRole('group', { name: 'Restored' })
  expect(document.activeElement).toBe(result)
  expect(result.textContent).toContain('The notebook now holds 127 annotations.')
  expect(result.textContent).toContain(`The notebook as it was is kept as ${kept}.`)
  expect(screen.queryByRole('group', { name: /\?$/ })).toBeNull()

  await user.click(within(result).getByRole('button', { name: 'Put back the notebook as it was' }))
  expect(called(fake, 'notebook.restore').at(-1)).toEqual([kept])
  await user.click(
    within(screen.getByRole('group', { name: 'Restored' })).getByRole('button', { name: 'Done' }),
  )
  expect(screen.queryByRole('group', { name: 'Restored' })).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Notebook and backups' }))
})

test('by keyboard alone: to the backup, the question, back out of it, and through it', async () => {
  const { user, fake } = await open()
  while (document.activeElement !== restoreNewest()) await user.tab()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(question())
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('group')).toBeNull()
  expect(document.activeElement).toBe(restoreNewest())
  await user.keyboard('{Enter}')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(called(fake, 'notebook.restore')).toEqual([[newest.name]])
  expect(document.activeElement).toBe(await screen.findByRole('group', { name: 'Restored' }))
})

test.each([
  [
    'backup-damaged',
    /is damaged or is not a notebook of Duizhao, so it was not restored\. The notebook is as it was\./,
  ],
  ['backup-newer', /was written by a newer version of Duizhao, so it was not restored/],
  ['backup-not-found', /is not there\. Nothing was changed\./],
  ['disk-full', /^The disk is full/],
] as const)('%s is told in its words, and the question stays', async (code, sentence) => {
  const { user } = await open(({ services }) => {
    services.notebook.restore = () => {
      throw new AppError(code, { file: newest.name })
    }
  })
  await user.click(restoreNewest())
  await user.click(within(question()).getByRole('button', { name: 'Restore' }))
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(question()).toBeTruthy()
  expect(screen.queryByRole('group', { name: 'Restored' })).toBeNull()
})

test('after a restore everything on screen is read again, the settings too', async () => {
  const { user, fake, app } = await open((bridge) => {
    bridge.services.notebook.restore = () => {
      const { writable } = bridge.deps.notebook
      if (writable !== null)
        saveSettings(writable, { ...defaultSettings, interfaceLang: 'zh', theme: 'dark' })
      return restored
    }
  })
  const before = called(fake, 'notebook.backups').length
  await user.click(restoreNewest())
  await user.click(within(question()).getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(app().settings.theme).toBe('dark'))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(await screen.findByRole('group', { name: '已恢复' })).toBeTruthy()
  expect(called(fake, 'notebook.backups').length).toBeGreaterThan(before)
  expect(called(fake, 'notebook.health').length).toBeGreaterThan(0)
})

test('when the app has to start anew it says so and offers it', async () => {
  const { user, fake } = await open(({ services }) => {
    services.notebook.restore = () => ({ ...restored, restart: true })
    services.notebook.restart = () => null
  })
  await user.click(restoreNewest())
  await user.click(within(question()).getByRole('button', { name: 'Restore' }))
  const result = await screen.findByRole('group', { name: 'Restored' })
  expect(result.textContent).toContain('Duizhao has to restart')
  expect(within(result).queryByRole('button', { name: /^Put back/ })).toBeNull()
  await user.click(within(result).getByRole('button', { name: 'Restart' }))
  expect(called(fake, 'notebook.restart')).toHaveLength(1)
})

test('from a file: the question comes before the dialog, and stays when that is closed', async () => {
  let chosen: Restored | null = null
  const { user, fake } = await open(({ services }) => {
    services.notebook.restoreFile = () => chosen
  })
  await user.click(screen.getByRole('button', { name: 'Restore from a file…' }))
  const group = screen.getByRole('group', { name: 'Restore from a file?' })
  expect(called(fake, 'notebook.restoreFile')).toEqual([])
  await user.click(within(group).getByRole('button', { name: 'Choose the file…' }))
  expect(called(fake, 'notebook.restoreFile')).toHaveLength(1)
  expect(screen.getByRole('group', { name: 'Restore from a file?' })).toBeTruthy()
  chosen = restored
  await user.click(within(group).getByRole('button', { name: 'Choose the file…' }))
  expect(await screen.findByRole('group', { name: 'Restored' })).toBeTruthy()
})

const sound: Annotation = {
  id: '6f4b6f0e-7c50-4a58-8f66-0f8d3a3f1c11' as AnnotationId,
  report: unicri2024,
  kind: 'highlight',
  anchors: [],
  colour: 'amber',
  note: '核对 <b>数字</b>',
  tags: ['软目标', '比较'],
  author: 'Reviewer',
  layer: 'personal' as Annotation['layer'],
  status: 'open',
  replies: [],
  created: '2026-03-01T08:00:00.000Z',
  modified: '2026-03-01T08:00:00.000Z',
}
const damaged: DamagedAnnotation = {
  id: sound.id,
  report: unicri2024,
  readable: '核对 <b>数X',
  backup: { name: newest.name, annotation: sound },
}

test('a damaged annotation stands beside its backup, which can be taken', async () => {
  let broken: readonly DamagedAnnotation[] = [damaged]
  const { user, fake } = await open(({ services }) => {
    services.notebook.health = () => ({ state: { mode: 'ready' }, warnings: [], damaged: broken })
    services.notebook.mend = () => {
      broken = []
      return sound
    }
  })
  const list = await screen.findByRole('list', { name: '1 annotation is damaged on the disk' })
  const item = within(list).getByRole('listitem', { name: /^Damaged annotation in Report of .*2024$/ })
  expect(within(item).getByText('核对 <b>数X')).toBeTruthy()
  expect(within(item).getByText(/^In the backup of 2 March 2026/)).toBeTruthy()
  expect(within(item).getByText('核对 <b>数字</b>')).toBeTruthy()
  expect(within(item).getByText('软目标, 比较')).toBeTruthy()

  await user.click(within(item).getByRole('button', { name: 'Copy what can be read' }))
  expect(called(fake, 'app.copy')).toEqual([[damaged.readable]])
  await user.click(within(item).getByRole('button', { name: 'Take the one from the backup' }))
  expect(called(fake, 'notebook.mend')).toEqual([[sound.id]])
  await waitFor(() => expect(screen.queryByRole('list', { name: /damaged/ })).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Notebook and backups' }))
  expect(screen.getByText(/^Taken from the backup/)).toBeTruthy()
})

test('a damaged annotation that no backup has can only be copied', async () => {
  await open(({ services }) => {
    services.notebook.health = () => ({
      state: { mode: 'ready' },
      warnings: [],
      damaged: [{ ...damaged, backup: null }],
    })
  })
  const item = await screen.findByRole('listitem', { name: /^Damaged annotation/ })
  expect(item.textContent).toContain('No backup has it whole.')
  expect(
    within(item)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['Copy what can be read'])
})

test('a synced folder is warned of with its name and what to do', async () => {
  await open(({ services }) => {
    services.notebook.health = () => ({
      state: { mode: 'ready' },
      warnings: [{ code: 'synced-folder', by: 'OneDrive', folder: '/home/reader/OneDrive/Duizhao' }],
      damaged: [],
    })
  })
  const title = await screen.findByText('The notebook is in a folder that OneDrive syncs')
  const warning = title.parentElement as HTMLElement
  expect(warning.textContent).toContain('work on one computer at a time')
  expect(warning.textContent).toContain('/home/reader/OneDrive/Duizhao')
})

test('before a damaged notebook is replaced, its file is said to be kept, without a number that nobody knows', async () => {
  const { user } = await open(({ services }) => {
    services.notebook.health = () => ({
      state: {
        mode: 'read-only',
        file: '/home/reader/notes.db',
        failure: { code: 'notebook-damaged', details: { file: 'notes.db' } },
      },
      warnings: [],
      damaged: [],
    })
  })
  await screen.findByText('Your notebook is open for reading only')
  await user.click(restoreNewest())
  expect(question().textContent).toContain('file as it is now is kept')
  expect(question().textContent).not.toContain('(0 annotations)')
})

test('the folder of the notebook can be copied', async () => {
  const { fake, user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Copy the path' }))
  expect(await screen.findByText('Path copied')).toBeTruthy()
  expect(called(fake, 'app.copy')).toEqual([[fake.deps.host.dataFolder]])
})
