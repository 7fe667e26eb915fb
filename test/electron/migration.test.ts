/** Notebooks of every version there was: brought up to date with all they hold, and copied first. */
import Database from 'better-sqlite3'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups } from '../../electron/db/backup-list.ts'
import { readOwner } from '../../electron/db/clock-repository.ts'
import { getVersions } from '../../electron/db/version-repository.ts'
import { listExceptions } from '../../electron/db/term-exception-repository.ts'
import { verifyCopy } from '../../electron/db/verify-copy.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import {
  alter,
  version1Notebook,
  version2Notebook,
  version3Notebook,
  version4Notebook,
} from './fixtures/notebooks.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

const id = (number: number) => `0f0e0d0c-0b0a-4908-8706-${String(number).padStart(12, '0')}`

test('version 1: every annotation, tag, layer, setting and position is there', async () => {
  const { folder } = version1Notebook()
  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state).toEqual({ mode: 'ready' })
  const annotations = await services.annotations.list(null)
  expect(annotations.map((annotation) => annotation.id).toSorted()).toEqual([id(1), id(2), id(3)])
  const [first, second, third] = annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(first).toMatchObject({
    kind: 'highlight',
    colour: 'violet',
    note: '与第34段核对。\n“引号”、<b>HTML</b>、\u202e反向\n再看。',
    tags: ['核对', 'review'],
    layer: 'personal',
    status: 'open',
    replies: [],
    placements: [{ state: 'exact' }],
  })
  expect(second).toMatchObject({
    author: 'Reviewer',
    layer: 'Nairobi workshop',
    anchors: [
      { key: 'p7', lang: 'zh' },
      { key: 'p7', lang: 'en' },
    ],
  })
  expect(third).toMatchObject({
    kind: 'note',
    note: '整段的备注 😀',
    tags: ['问题'],
    anchors: [{ lang: null }],
  })
  expect(await services.layers.list()).toMatchObject([
    { id: 'personal', annotations: 2 },
    { id: 'Nairobi workshop', name: 'Nairobi workshop', annotations: 1 },
  ])
  expect(await services.settings.get()).toMatchObject({ theme: 'dark', author: 'Trainer' })
  expect(await services.reading.positions()).toMatchObject([{ key: 'p34', fraction: 0.25 }])
  expect((await services.notebook.health()).damaged).toEqual([])
})

test('version 1: what had been done can still be taken back, and what had been taken back done again', async () => {
  const { services } = openTestStores(version1Notebook().folder)
  expect(await services.annotations.redo()).toMatchObject({ action: 'change' })
  expect(await tagsOf(services)).toEqual(['问题', 'second'])
  expect(await services.annotations.undo()).toMatchObject({ action: 'change' })
  expect(await services.annotations.undo()).toMatchObject({ action: 'remove', report: 'unicri-2018' })
  expect(await services.annotations.list('unicri-2018' as ReportId)).toMatchObject([
    { note: 'to be removed' },
  ])
})

async function tagsOf(services: ReturnType<typeof openTestStores>['services']): Promise<readonly string[]> {
  const annotations = await services.annotations.list('sg-crime-2020' as ReportId)
  return annotations[0]?.tags ?? []
}

test('a copy is made first, of the notebook as it was', async () => {
  const { folder, file } = version1Notebook()
  openTestStores(folder)
  const [copy] = listBackups(folder)
  expect(copy?.name).toMatch(/^notes-.*-v1\.db$/)
  expect(listBackups(folder)).toHaveLength(1)
  expect(verifyCopy(join(folder, 'backups', copy?.name ?? ''))).toEqual({
    revision: null,
    annotations: 3,
    damaged: 0,
  })
  expect(verifyCopy(file)).toMatchObject({ annotations: 3 })
  // Opened again there is nothing to migrate, and nothing to copy.
  openTestStores(folder)
  expect(listBackups(folder)).toHaveLength(1)
})

test('without room for the copy there is no migration: the notes are read, the file stays as it was', async () => {
  const { folder, file } = version1Notebook()
  // A file where the folder would have to be.
  writeFileSync(join(folder, 'backups'), '')
  const before = readFileSync(file)
  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state.mode).toBe('read-only')
  expect(await services.annotations.list(null)).toHaveLength(3)
  deps.notebook.db.close()
  expect(readFileSync(file)).toEqual(before)
  rmSync(join(folder, 'backups'))
  expect(openTestStores(folder).deps.notebook.state.mode).toBe('ready')
})

test('version 1 with an altered note: it stays known as damaged, and its backup of that version has it', async () => {
  const { folder, file } = version1Notebook()
  const old = temporaryFolder()
  copyFileSync(file, join(old, 'sound.db'))
  alter(file, '整段的备注', '整页的备注')
  const { services } = openTestStores(folder)
  expect(await services.annotations.list(null)).toHaveLength(2)
  const { damaged } = await services.notebook.health()
  expect(damaged).toMatchObject([{ id: id(3), report: 'sg-crime-2020', backup: null }])
  expect(damaged[0]?.readable).toContain('整页的备注')
  expect(listBackups(folder)).toMatchObject([{ damaged: true }])

  copyFileSync(join(old, 'sound.db'), join(folder, 'backups', 'notes-2026-03-01.db'))
  const again = openTestStores(folder).services
  expect((await again.notebook.health()).damaged).toMatchObject([
    { backup: { name: 'notes-2026-03-01.db', annotation: { note: '整段的备注 😀' } } },
  ])
  expect(await again.notebook.mend(damaged[0]?.id ?? ('' as never))).toMatchObject({ note: '整段的备注 😀' })
})

test.each(['a tag', 'an anchor', 'a colour'])(
  'version 1 with %s changed: that annotation is damaged',
  async (part) => {
    const { folder, file } = version1Notebook()
    const db = new Database(file)
    const changes: Readonly<Record<string, string>> = {
      'a tag': `UPDATE tags SET name = 'other' WHERE name = 'review'`,
      'an anchor': `DELETE FROM anchors WHERE annotation_id = '${id(1)}'`,
      'a colour': `UPDATE annotations SET colour = 'mint' WHERE id = '${id(1)}'`,
    }
    db.exec(changes[part] ?? '')
    db.close()
    const { services } = openTestStores(folder)
    expect((await services.notebook.health()).damaged.map((each) => each.id)).toEqual([id(1)])
    expect(await services.annotations.list(null)).toHaveLength(2)
  },
)

test('version 1 with a change in the log that cannot be read: the rest is there, that step cannot be taken back', async () => {
  const { folder, file } = version1Notebook()
  const db = new Database(file)
  db.exec(`UPDATE changes SET before = '7' WHERE undone = 0`)
  db.close()
  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state.mode).toBe('ready')
  expect(await services.annotations.list(null)).toHaveLength(3)
  expect(() => services.annotations.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
})

test('version 2: every annotation, reply, layer, setting and step is there', async () => {
  const { services, deps } = openTestStores(version2Notebook().folder)
  expect(deps.notebook.state).toEqual({ mode: 'ready' })
  expect(await services.annotations.list(null)).toMatchObject([
    {
      kind: 'highlight',
      note: '**看** 2018',
      tags: ['软目标'],
      author: 'Trainer',
      anchors: [
        { lang: 'zh', exact: '软目标' },
        { lang: 'en', exact: 'soft targets' },
      ],
      replies: [{ note: '同意 😀', author: 'Trainer' }],
      placements: [{ state: 'exact' }, { state: 'exact' }],
    },
    { kind: 'question', status: 'resolved', anchors: [{ key: 'p24', lang: null }], note: 'Why?' },
  ])
  expect(await services.layers.list()).toMatchObject([
    { id: 'personal', annotations: 1 },
    { name: 'Review round 2', owner: 'Reviewer', colour: 'sky', description: '第二轮', annotations: 1 },
  ])
  expect(await services.settings.get()).toMatchObject({ colourMeanings: { amber: '核对' } })
  expect(await services.annotations.history()).toEqual({ undo: 'change', redo: 'add' })
  await services.annotations.redo()
  expect(await services.annotations.list(null)).toHaveLength(3)
  expect((await services.notebook.health()).damaged).toEqual([])
})

test('version 3: marks, what others wrote in them, what was removed, and the names of the clock are there', async () => {
  const { services, deps } = openTestStores(version3Notebook().folder)
  const { db, state } = deps.notebook
  expect(state).toEqual({ mode: 'ready' })
  expect(await services.annotations.list(null)).toMatchObject([
    { note: '**看** 2018', author: '', layer: 'personal', colour: 'amber', replies: [{ note: '同意 😀' }] },
    { note: 'Why?', status: 'resolved', colour: 'rose', replies: [{ author: 'reader:5e5e5e5e5e5e' }] },
  ])
  expect(readOwner(db)).toEqual({ writer: '9f8e7d6c5b4a', earlier: ['1a2b3c4d5e6f'] })
  const stamp = '2026-11-21T10:00:00.000Z-0000-5e5e5e5e5e5e'
  expect(getVersions(db, 'annotation', id(5))).toMatchObject({
    stamps: { colour: stamp },
    removed: '',
    more: { 'oa:via': { value: 'https://example.org/set', stamp } },
  })
  expect(getVersions(db, 'annotation', id(4))).toMatchObject({
    removed: '2026-11-21T09:00:06.000Z-0000-9f8e7d6c5b4a',
    more: { note: { value: 'to be removed' } },
  })
  await services.annotations.redo()
  expect(await services.annotations.list(null)).toMatchObject([{ colour: 'violet' }, {}])
  // What is written now is later than what was seen, though the clock stands long before it.
  expect(getVersions(db, 'annotation', id(2))?.stamps['colour']).toMatch(/^2026-11-21T10:00:00\.000Z-/)
  expect((await services.notebook.health()).damaged).toEqual([])
})

test('version 4: the reader’s terms and what they ticked off are there, and blocks can be put under subjects', async () => {
  const { folder } = version4Notebook()
  const { services, deps } = openTestStores(folder)
  expect(deps.notebook.state).toEqual({ mode: 'ready' })
  expect(listBackups(folder)).toHaveLength(1)
  const terms = (await services.terms.list()).filter(({ origin }) => origin !== 'pack')
  expect(terms).toMatchObject([
    { id: 'pack:asset recovery', origin: 'changed', zh: '追回资产', variants: ['资产追回'] },
    { en: 'paper trail', zh: '书面线索', variants: ['书证线索'], comment: '待核' },
  ])
  expect(listExceptions(deps.notebook.db)).toHaveLength(1)
  expect(await services.annotations.list(null)).toHaveLength(2)
  const chosen = async () => (await services.subjects.list()).filter(({ choice }) => choice !== null)
  expect(await chosen()).toEqual([])
  await services.subjects.choose('firearms', 'unicri-2024' as ReportId, 'p1' as BlockKey, 'added')
  expect(await chosen()).toMatchObject([{ subject: 'firearms', key: 'p1' }])
})
