/** The notebook in good and bad times: nothing is lost, nothing damaged is written to. */
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listDamagedRows } from '../../electron/db/annotation-repository.ts'
import { backUp } from '../../electron/db/backup.ts'
import { migrate, migrations } from '../../electron/db/migrate.ts'
import { openNotebook } from '../../electron/db/open-notebook.ts'
import { defaultSettings } from '../../shared/model/settings.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const code = (expected: string) => expect.objectContaining({ name: 'AppError', code: expected })
const failure = (act: () => unknown): unknown => {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}
const fileHash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A folder whose notebook holds `count` notes and is closed. */
async function writtenNotebook(count = 1): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = temporaryFolder()
  const { deps, services, draft } = withDraft(folder)
  for (let at = 0; at < count; at += 1) await services.annotations.add({ ...draft, note: `第${at}条` })
  deps.notebook.db.close()
  return { folder, file: join(folder, 'notes.db') }
}

function withDraft(folder: string) {
  const stores = openTestStores(folder)
  return { ...stores, draft: draftQuoting(stores, '战略') }
}

test('the schema is the one written down', () => {
  const db = new Database(':memory:')
  migrate(db)
  const statements = db
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
    .pluck()
    .all()
  const expected = readFileSync(join(import.meta.dirname, 'schema-notebook.sql'), 'utf8')
  expect(`${statements.join(';\n\n')};\n`).toBe(expected)
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
})

test('migrations run from where a notebook stands, each whole or not at all', () => {
  const db = new Database(':memory:')
  migrate(db)
  const next = [...migrations, 'CREATE TABLE added (name TEXT NOT NULL PRIMARY KEY) STRICT']
  const broken = [...next, 'CREATE TABLE half (x TEXT); CREATE TABLE broken (']
  expect(() => migrate(db, broken)).toThrow(/incomplete input|syntax error/)
  expect(db.pragma('user_version', { simple: true })).toBe(next.length)
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('added', 'half')`).pluck().all()).toEqual([
    'added',
  ])
})

test('a new notebook is ready, in WAL, and waits for the disk at each commit', () => {
  const { deps } = openTestStores()
  expect(deps.notebook.state).toEqual({ mode: 'ready' })
  const pragma = (name: string) => deps.notebook.db.prepare(`PRAGMA ${name}`).pluck().get()
  expect(pragma('journal_mode')).toBe('wal')
  // 2 is FULL: better-sqlite3 is built with NORMAL for WAL.
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('fullfsync')).toBe(1)
  expect(pragma('foreign_keys')).toBe(1)
})

test('settings and reading positions are kept; a value of another version counts as not set', async () => {
  const folder = temporaryFolder()
  const { services, deps } = openTestStores(folder)
  await services.settings.change({ theme: 'dark', textSize: 120 })
  await services.settings.change({ textSize: 130, lastReport: unicri })
  const position = { report: unicri, key: 'p34' as BlockKey, fraction: 0.25 }
  await services.reading.keep({ ...position, fraction: 0.5 })
  await services.reading.keep(position)
  deps.notebook.writable?.exec(`
    INSERT INTO settings VALUES ('fromTomorrow', '1');
    INSERT INTO settings VALUES ('layout', '"spiral"');
    INSERT INTO settings VALUES ('__proto__', '{"polluted":true}')`)

  const again = openTestStores(folder).services
  expect(await again.settings.get()).toEqual({
    ...defaultSettings,
    theme: 'dark',
    textSize: 130,
    lastReport: unicri,
  })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(await again.reading.positions()).toEqual([{ ...position, at: '2026-01-01T00:00:02.000Z' }])
  const start = await again.app.start()
  expect(start.opened?.report).toBe(unicri)
  expect(start.opened?.text.blocks.length).toBeGreaterThan(100)
})

const damages: Readonly<Record<string, (file: string) => void>> = {
  'cut short': (file) => truncateSync(file, readFileSync(file).length - 5000),
  'a broken page': (file) => {
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 + 100, 4096 * 3)
    writeFileSync(file, bytes)
  },
  'no database at all': (file) => writeFileSync(file, '这不是笔记本'.repeat(1000)),
  'the database of another program': (file) => {
    rmSync(file)
    const db = new Database(file)
    db.exec('CREATE TABLE notes (text TEXT); PRAGMA user_version = 1')
    db.close()
  },
}

test.each(Object.keys(damages))(
  'a damaged notebook (%s) opens read-only and is not touched',
  async (name) => {
    const { folder, file } = await writtenNotebook(30)
    damages[name]?.(file)
    const before = fileHash(file)

    const { deps, services } = openTestStores(folder)
    expect(deps.notebook.state).toMatchObject({
      mode: 'read-only',
      file,
      failure: { code: 'notebook-damaged' },
    })
    const draft = draftQuoting({ services }, '战略')
    expect(failure(() => services.annotations.add(draft))).toEqual(code('notebook-read-only'))
    expect(failure(() => services.settings.change({ theme: 'dark' }))).toEqual(code('notebook-read-only'))
    expect((await services.app.start()).reports).toHaveLength(4)
    expect(await services.annotations.list(null)).toEqual(expect.any(Array))
    expect(backUp(folder, deps.now())).toBeNull()
    deps.notebook.db.close()
    expect(fileHash(file)).toBe(before)
  },
)

test('damage with a log left by a crash: neither the file nor the log is written', async () => {
  const folder = temporaryFolder()
  const { deps, services, draft } = withDraft(folder)
  deps.notebook.writable?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (let at = 0; at < 20; at += 1) await services.annotations.add(draft)
  const crashed = join(temporaryFolder(), 'crashed')
  mkdirSync(crashed)
  for (const name of ['notes.db', 'notes.db-wal'])
    writeFileSync(join(crashed, name), readFileSync(join(folder, name)))
  const file = join(crashed, 'notes.db')
  damages['no database at all']?.(file)
  const before = ['notes.db', 'notes.db-wal'].map((name) => fileHash(join(crashed, name)))

  const notebook = openNotebook(crashed)
  expect(notebook.state.mode).toBe('read-only')
  notebook.db.close()
  expect(['notes.db', 'notes.db-wal'].map((name) => fileHash(join(crashed, name)))).toEqual(before)
})

test('a notebook of a newer version is read, not written', async () => {
  const { folder, file } = await writtenNotebook(2)
  const db = new Database(file)
  db.pragma(`user_version = ${migrations.length + 1}`)
  db.close()
  const before = fileHash(file)
  const { deps, services } = openTestStores(folder)
  expect(deps.notebook.state).toMatchObject({
    failure: { code: 'notebook-newer', details: { file: 'notes.db' } },
  })
  expect(await services.annotations.list(null)).toHaveLength(2)
  expect(failure(() => services.annotations.undo())).toEqual(code('notebook-read-only'))
  deps.notebook.db.close()
  expect(fileHash(file)).toBe(before)
})

test('an emptied notebook with backups beside it is damaged, one without is new', async () => {
  const { folder, file } = await writtenNotebook()
  truncateSync(file, 0)
  expect(openTestStores(folder).deps.notebook.state.mode).toBe('ready')

  const other = await writtenNotebook()
  const { deps } = openTestStores(other.folder)
  backUp(other.folder, deps.now())
  deps.notebook.db.close()
  truncateSync(other.file, 0)
  const { state } = openTestStores(other.folder).deps.notebook
  expect(state).toMatchObject({ mode: 'read-only', failure: { code: 'notebook-damaged' } })
})

test('in a folder that may not be written the notes are read and the reason is told', async () => {
  const { folder, file } = await writtenNotebook(1)
  chmodSync(file, 0o444)
  chmodSync(folder, 0o555)
  const program = join(import.meta.dirname, 'fixtures/open-without-rights.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' })
  chmodSync(folder, 0o755)
  expect(stderr).not.toContain('Error')
  expect(JSON.parse(stdout)).toEqual({
    state: {
      mode: 'read-only',
      file,
      failure: { code: 'notebook-read-only', details: { file: 'notes.db' } },
    },
    notes: ['第0条'],
  })
})

// A stand-in for a full disk that needs no rights: SQLite gives the same code for both.
test('on a full disk the change is refused whole and what was saved stays', async () => {
  const { folder } = await writtenNotebook(1)
  const { deps, services, draft } = withDraft(folder)
  const pages = deps.notebook.db.prepare('PRAGMA page_count').pluck().get() as number
  deps.notebook.writable?.exec(`PRAGMA max_page_count = ${pages + 2}`)
  const long = { ...draft, note: '长'.repeat(50_000) }
  expect(failure(() => services.annotations.add(long))).toEqual(code('disk-full'))
  expect(await services.annotations.list(null)).toMatchObject([{ note: '第0条' }])
  expect(await services.annotations.history()).toEqual({ undo: 'add', redo: null })
  await services.annotations.add(draft)
  expect(await services.annotations.list(null)).toHaveLength(2)
})

test('while another program writes, the change is refused with that reason', async () => {
  const { folder, file } = await writtenNotebook(1)
  const { deps, services, draft } = withDraft(folder)
  deps.notebook.writable?.exec('PRAGMA busy_timeout = 50')
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  expect(failure(() => services.annotations.add(draft))).toEqual(code('notebook-busy'))
  other.exec('ROLLBACK')
  other.close()
  await services.annotations.add(draft)
  expect(await services.annotations.list(null)).toHaveLength(2)
})

test('a note that the disk has altered is found by its hash, and the others are listed', async () => {
  const { folder, file } = await writtenNotebook(3)
  const bytes = readFileSync(file)
  const at = bytes.indexOf(Buffer.from('第1条'))
  bytes.write('弟', at)
  writeFileSync(file, bytes)
  const { deps, services } = openTestStores(folder)
  expect(deps.notebook.state.mode).toBe('ready')
  const notes = await services.annotations.list(null)
  expect(notes.map(({ note }) => note)).toEqual(['第0条', '第2条'])
  const damaged = listDamagedRows(deps.notebook.db)
  expect(damaged.map(({ content }) => content.includes('弟1条'))).toEqual([true])
})
