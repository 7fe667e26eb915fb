/** The notebook's section over a real notebook with real backups: what the reader sees is what is on disk. */
import '../setup.ts'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../../electron/db/backup.ts'
import { NotebookSection } from '../../../renderer/notebook/index.ts'
import { describeBlock } from '../../../shared/anchor/describe.ts'
import { defaultSettings } from '../../../shared/model/settings.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

async function write(fake: FakeBridge, note: string): Promise<void> {
  const { blocks } = await fake.services.library.text(unicri2024)
  const block = blocks.find(({ key }) => key === 'p23')
  if (block === undefined) throw new Error('the fixture has paragraph 23')
  const anchors = [describeBlock(block)]
  await fake.services.annotations.add({
    report: unicri2024,
    kind: 'note',
    anchors,
    colour: 'amber',
    note,
    tags: [],
  })
}

const folderOf = (fake: FakeBridge): string => dirname(fake.deps.notebook.file)
const notes = async (fake: FakeBridge) => (await fake.services.annotations.list(null)).map(({ note }) => note)
const rows = () =>
  within(screen.getByRole('list', { name: 'Automatic backups' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.field-hint')?.textContent?.replace(/ · .* · .*/, ''))

async function open(beforeShown: (fake: FakeBridge) => void = () => undefined) {
  const fake = createFakeBridge({ settings: { ...defaultSettings, interfaceLang: 'en' } })
  await write(fake, 'first')
  const backup = backUp(folderOf(fake), '2026-03-01T08:00:00.000Z')
  if (backup === null) throw new Error('a changed notebook is backed up')
  await write(fake, 'second')
  beforeShown(fake)
  await renderApp(<NotebookSection />, { fake })
  await screen.findByRole('list', { name: 'Automatic backups' })
  return { fake, backup, user: userEvent.setup() }
}

test('a backup is restored, and the notebook as it was is put back', async () => {
  const { fake, user } = await open()
  expect(rows()).toEqual(['1 annotation'])
  await user.click(screen.getByRole('button', { name: /^Restore the backup of 1 March 2026/ }))
  const question = screen.getByRole('group', { name: /\?$/ })
  await waitFor(() => expect(question.textContent).toContain('as it is now (2 annotations)'))
  await user.click(within(question).getByRole('button', { name: 'Restore' }))

  const result = await screen.findByRole('group', { name: 'Restored' })
  expect(result.textContent).toContain('The notebook now holds 1 annotation.')
  expect(await notes(fake)).toEqual(['first'])
  const [, kept = ''] = /kept as (notes-\S+\.db)\./.exec(result.textContent) ?? []
  expect(existsSync(join(folderOf(fake), 'backups', kept))).toBe(true)
  // The copy of what was there is among the backups at once.
  await waitFor(() => expect(rows()).toEqual(['2 annotations', '1 annotation']))

  await user.click(within(result).getByRole('button', { name: /^Put back/ }))
  await screen.findByText('The notebook now holds 2 annotations.')
  expect(await notes(fake)).toEqual(['first', 'second'])
})

test('a backup that has been damaged since is refused, and nothing is changed', async () => {
  const { fake, backup, user } = await open()
  writeFileSync(join(folderOf(fake), 'backups', backup), 'no notebook')
  await user.click(screen.getByRole('button', { name: /^Restore the backup of 1 March 2026/ }))
  await user.click(screen.getByRole('button', { name: 'Restore' }))
  expect(await screen.findByText(/is damaged or is not a notebook of Duizhao/)).toBeTruthy()
  expect(await notes(fake)).toEqual(['first', 'second'])
})

test('an annotation that the disk has changed is taken from the backup', async () => {
  const { fake, user } = await open(({ deps }) =>
    deps.notebook.writable
      ?.prepare(`UPDATE annotations SET content = replace(content, 'first', 'fürst')`)
      .run(),
  )
  const list = await screen.findByRole('list', { name: '1 annotation is damaged on the disk' })
  expect(await notes(fake)).toEqual(['second'])
  const item = within(list).getByRole('listitem', { name: /^Damaged annotation/ })
  expect(item.textContent).toContain('fürst')
  expect(within(item).getByText('first')).toBeTruthy()
  await user.click(within(item).getByRole('button', { name: 'Take the one from the backup' }))
  await waitFor(() => expect(screen.queryByRole('list', { name: /damaged/ })).toBeNull())
  expect((await notes(fake)).toSorted()).toEqual(['first', 'second'])
})
