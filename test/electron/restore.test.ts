/** Restoring: the backup's content whole, what was there before kept, and nothing changed when it is refused. */
import Database from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, copyNotebook } from '../../electron/db/backup.ts'
import { listBackups } from '../../electron/db/backup-list.ts'
import { migrations } from '../../electron/db/migrate.ts'
import { restoreNotebook } from '../../electron/db/restore.ts'
import { verifyCopy } from '../../electron/db/verify-copy.ts'
import { alter, version1Notebook, writtenNotebook } from './fixtures/notebooks.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

const refused = (code: string) => expect.objectContaining({ name: 'AppError', code })
const now = '2026-05-01T08:00:00.000Z'

/** Everything in the notebook but the count of its changes. */
function contentOf(file: string): unknown {
  const db = new Database(file, { readonly: true })
  try {
    return ['annotations', 'layers', 'changes', 'reading_positions', 'settings'].map((table) =>
      db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
    )
  } finally {
    db.close()
  }
}

/** A notebook of three notes, its backup, and then two more notes with other settings. */
async function changedSinceBackup() {
  const { folder, file } = await writtenNotebook(3)
  const name = backUp(folder, '2026-03-01T08:00:00.000Z') ?? ''
  const stores = openTestStores(folder)
  const draft = draftQuoting(stores, '战略')
  for (const note of ['后来一', '后来二']) await stores.services.annotations.add({ ...draft, note })
  await stores.services.settings.change({ theme: 'dark' })
  return { folder, file, name, backup: join(folder, 'backups', name), ...stores }
}

test('a sound notebook takes the content of a backup while it is open, and can be put back', async () => {
  const { folder, file, name, backup, services, deps } = await changedSinceBackup()
  const later = contentOf(file)
  const restored = await services.notebook.restore(name)
  expect(restored).toMatchObject({ annotations: 3, restart: false })
  expect(contentOf(file)).toEqual(contentOf(backup))
  expect((await services.annotations.list(null)).map(({ note }) => note)).toEqual(['第0条', '第1条', '第2条'])
  expect((await services.settings.get()).theme).toBe('system')
  expect(await services.annotations.history()).toMatchObject({ undo: 'add' })
  expect(contentOf(join(folder, 'backups', restored.before))).toEqual(later)
  await services.annotations.add(draftQuoting({ services }, '战略'))

  await services.notebook.restore(restored.before)
  expect(contentOf(file)).toEqual(later)
  const backups = listBackups(folder)
  expect(backups).toHaveLength(3)
  expect(new Set(backups.map(({ revision }) => revision)).size).toBe(3)
  expect(deps.notebook.state.mode).toBe('ready')
})

test('the revision goes on rising, so that the next backup is the newest', async () => {
  const { folder, name, services } = await changedSinceBackup()
  await services.notebook.restore(name)
  const next = backUp(folder, '2010-01-01T00:00:00.000Z')
  expect(listBackups(folder)[0]?.name).toBe(next)
})

const unacceptable: Readonly<Record<string, readonly [string, (file: string) => void]>> = {
  'is not there': ['backup-not-found', (file) => rmSync(file)],
  'is a folder': ['backup-not-found', (file) => (rmSync(file), mkdirSync(file))],
  'is empty': ['backup-damaged', (file) => truncateSync(file, 0)],
  'is no database': ['backup-damaged', (file) => writeFileSync(file, '不是'.repeat(3000))],
  'is cut short': ['backup-damaged', (file) => truncateSync(file, readFileSync(file).length - 5000)],
  'has an altered note': ['backup-damaged', (file) => alter(file, '第1条', '弟1条')],
  'belongs to another program': ['backup-damaged', (file) => change(file, 'PRAGMA application_id = 7')],
  'is an empty database': [
    'backup-damaged',
    (file) => (rmSync(file), change(file, 'CREATE TABLE t (x); DROP TABLE t')),
  ],
  'is of a newer version': [
    'backup-newer',
    (file) => change(file, `PRAGMA user_version = ${migrations.length + 1}`),
  ],
}

function change(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

test.each(Object.keys(unacceptable))('a backup that %s is refused and nothing is changed', async (name) => {
  const { folder, file, backup, services } = await changedSinceBackup()
  const given = join(temporaryFolder(), 'given.db')
  copyFileSync(backup, given)
  const [code = '', damage] = unacceptable[name] ?? []
  damage?.(given)
  const before = [contentOf(file), readdirSync(join(folder, 'backups'))]
  expect(() => restoreNotebook(folder, given, now)).toThrow(refused(code))
  expect([contentOf(file), readdirSync(join(folder, 'backups'))]).toEqual(before)
  expect(await services.annotations.list(null)).toHaveLength(5)
})

test('a backup of version 1 is brought up to date while it is restored, and stays as it is', async () => {
  const { folder, services } = await changedSinceBackup()
  const old = version1Notebook().file
  const bytes = readFileSync(old)
  expect(restoreNotebook(folder, old, now)).toMatchObject({ annotations: 3, restart: false })
  expect(readFileSync(old)).toEqual(bytes)
  const notes = (await services.annotations.list(null)).map(({ note }) => note)
  expect(notes).toContain('整段的备注 😀')
  expect((await services.layers.list()).map(({ name }) => name)).toEqual(['', 'Nairobi workshop'])
})

test('a notebook with its log beside it, copied from a running app, is restored with what the log holds', async () => {
  const { folder, file } = await writtenNotebook(1)
  const { services, deps } = openTestStores(folder)
  const draft = draftQuoting({ services }, '战略')
  deps.notebook.writable?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  await services.annotations.add({ ...draft, note: '在日志里' })
  const copy = temporaryFolder()
  for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, join(copy, `notes.db${ending}`))
  const other = temporaryFolder()
  expect(restoreNotebook(other, join(copy, 'notes.db'), now)).toMatchObject({ annotations: 2 })
})

const losses: Readonly<Record<string, (file: string) => void>> = {
  'cut short': (file) => truncateSync(file, readFileSync(file).length - 5000),
  'no database at all': (file) => writeFileSync(file, '这不是笔记本'.repeat(1000)),
  emptied: (file) => truncateSync(file, 0),
  'of a newer version': (file) => change(file, 'PRAGMA user_version = 99'),
  deleted: (file) => rmSync(file),
}

test.each(Object.keys(losses))(
  'a notebook that is %s opens read-only and is put back from its backup',
  async (name) => {
    const { folder, file } = await writtenNotebook(20)
    const backup = backUp(folder, '2026-03-01T08:00:00.000Z') ?? ''
    losses[name]?.(file)
    const damaged = existsSync(file) ? readFileSync(file) : null

    const { services, deps } = openTestStores(folder)
    expect(deps.notebook.state.mode).toBe('read-only')
    expect(await services.notebook.backups()).toMatchObject([{ name: backup, annotations: 20 }])
    const restored = await services.notebook.restore(backup)
    expect(restored).toMatchObject({ annotations: 20, restart: true })
    expect(restored.before === '').toBe(damaged === null)
    if (damaged !== null) expect(readFileSync(join(folder, 'backups', restored.before))).toEqual(damaged)

    const again = openTestStores(folder)
    expect(again.deps.notebook.state).toEqual({ mode: 'ready' })
    expect(await again.services.annotations.list(null)).toHaveLength(20)
    await again.services.annotations.add(draftQuoting(again, '战略'))
    const next = backUp(folder, '2026-03-02T08:00:00.000Z')
    expect(listBackups(folder)[0]?.name).toBe(next)
  },
)

test('a missing notebook with backups is not begun anew', async () => {
  const { folder, file } = await writtenNotebook(2)
  backUp(folder, '2026-03-01T08:00:00.000Z')
  rmSync(file)
  const { deps, services } = openTestStores(folder)
  expect(deps.notebook.state).toMatchObject({ mode: 'read-only', failure: { code: 'notebook-missing' } })
  expect(existsSync(file)).toBe(false)
  await expect(async () => services.annotations.add(draftQuoting({ services }, '战略'))).rejects.toThrow(
    refused('notebook-read-only'),
  )
  expect(() => copyNotebook(folder, join(folder, 'copy.db'))).toThrow(refused('notebook-missing'))
})

test('the log of a notebook that is gone is not taken for nothing', async () => {
  const { folder, file } = await writtenNotebook(1)
  const { services, deps } = openTestStores(folder)
  await services.annotations.add(draftQuoting({ services }, '战略'))
  const other = temporaryFolder()
  copyFileSync(`${file}-wal`, join(other, 'notes.db-wal'))
  expect(deps.notebook.state.mode).toBe('ready')
  expect(openTestStores(other).deps.notebook.state).toMatchObject({ failure: { code: 'notebook-missing' } })
  expect(existsSync(join(other, 'notes.db-wal'))).toBe(true)
})

test('a file beside the app replaces nothing while another program writes', async () => {
  const { folder, file, backup } = await changedSinceBackup()
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  const before = contentOf(file)
  expect(() => restoreNotebook(folder, backup, now)).toThrow(refused('notebook-busy'))
  other.exec('ROLLBACK')
  other.close()
  expect(contentOf(file)).toEqual(before)
})

test('a marked copy of a notebook with a damaged row is restored with the row known as damaged', async () => {
  const { folder, file } = await writtenNotebook(3)
  alter(file, '第1条', '弟1条')
  const name = backUp(folder, '2026-03-01T08:00:00.000Z') ?? ''
  expect(name).toContain('-damaged')
  rmSync(file)
  const { services } = openTestStores(folder)
  await services.notebook.restore(name)
  expect(verifyCopy(file)).toMatchObject({ annotations: 3, damaged: 1 })
})
