/** Backups: when they are made, in which order they stand whatever the clock says, and which may go. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupNameFor, dispensable, listBackups, readBackupName } from '../../electron/db/backup-list.ts'
import { backUp, copyNotebook } from '../../electron/db/backup.ts'
import { verifyCopy } from '../../electron/db/verify-copy.ts'
import { backupName } from '../../shared/schemas/notebook.ts'
import * as v from 'valibot'
import { alter, writtenNotebook } from './fixtures/notebooks.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

const refused = (code: string) => expect.objectContaining({ name: 'AppError', code })
const names = (folder: string) => listBackups(folder).map(({ name }) => name)

/** Changes the notebook and backs it up, once for each time. */
async function backUpAt(folder: string, times: readonly string[]): Promise<void> {
  const { services, deps } = openTestStores(folder)
  for (const [at, now] of times.entries()) {
    await services.settings.change({ textSize: 80 + (at % 100) })
    expect(backUp(folder, now)).not.toBeNull()
  }
  // A file that is put in place by hand finds no log of another one there.
  deps.notebook.db.close()
}

const day = (number: number, hour = 8) => new Date(Date.UTC(2026, 2, number, hour)).toISOString()

test('a backup is made when something has changed, and only then', async () => {
  const { folder } = await writtenNotebook(2)
  const { services } = openTestStores(folder)
  expect(backUp(folder, day(1))).toMatch(/^notes-2026-03-01T080000-r\d{6}\.db$/)
  expect(backUp(folder, day(2))).toBeNull()
  await services.annotations.add(draftQuoting({ services }, '战略'))
  expect(backUp(folder, day(2))).not.toBeNull()
  expect(await services.notebook.backups()).toMatchObject([
    { made: day(2), annotations: 3 },
    { made: day(1), annotations: 2 },
  ])
  expect(names(folder).every((name) => v.is(backupName, name))).toBe(true)
})

test('a notebook in which nothing was ever written is not backed up', () => {
  const folder = temporaryFolder()
  openTestStores(folder)
  expect(backUp(folder, day(1))).toBeNull()
})

test('ten are kept, of fourteen days the last ten', async () => {
  const { folder } = await writtenNotebook(2)
  await backUpAt(
    folder,
    Array.from({ length: 14 }, (_, at) => day(at + 1)),
  )
  expect(listBackups(folder).map(({ made }) => made)).toEqual(
    Array.from({ length: 10 }, (_, at) => day(14 - at)),
  )
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('part'))).toEqual([])
})

test('a day of many changes does not push out the days before', async () => {
  const { folder } = await writtenNotebook(1)
  const hours = Array.from({ length: 20 }, (_, at) => day(6, at))
  await backUpAt(folder, [day(1), day(2), day(3), day(4), ...hours])
  const kept = listBackups(folder).map(({ made }) => made)
  expect(kept).toHaveLength(10)
  expect(kept.slice(-4)).toEqual([day(4), day(3), day(2), day(1)])
})

test('a clock set back ten years: the newest backup is the one made last', async () => {
  const { folder } = await writtenNotebook(1)
  await backUpAt(folder, [day(1), day(2)])
  const back = Array.from({ length: 12 }, (_, at) => `2016-03-0${1 + (at % 9)}T08:00:00.000Z`)
  await backUpAt(folder, back)
  const listed = listBackups(folder)
  expect(listed).toHaveLength(10)
  expect(listed.map(({ revision }) => revision)).toEqual(
    listed.map(({ revision }) => revision).toSorted((a, b) => b - a),
  )
  expect(listed[0]?.made).toBe(back.at(-1))
})

test('annotations made after the clock was set back are not older than what they change', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const added = await stores.services.annotations.add(draftQuoting(stores, '战略'))
  const { services } = openTestStores(folder, undefined, () => '2016-01-01T00:00:00.000Z')
  const [changed] = await services.annotations.change([added.id], { note: '后来' })
  expect(changed?.modified).toBe(added.modified)
  expect(changed?.created).toBe(added.created)
  await services.annotations.add(draftQuoting({ services }, '战略'))
  expect(await services.annotations.undo()).toMatchObject({ action: 'add' })
  expect(await services.annotations.undo()).toMatchObject({ action: 'change' })
})

test('an older file put in place by hand: the backups made of it are the newest', async () => {
  const { folder, file } = await writtenNotebook(1)
  const copy = join(temporaryFolder(), 'copy.db')
  copyNotebook(folder, copy)
  await backUpAt(folder, [day(1), day(2), day(3)])
  copyFileSync(copy, file)
  await backUpAt(folder, [day(4)])
  expect(listBackups(folder)[0]?.made).toBe(day(4))
  expect(backUp(folder, day(5))).toBeNull()
})

test('backups of version 1 are listed behind those that count revisions', async () => {
  const { folder } = await writtenNotebook(1)
  await backUpAt(folder, [day(1)])
  const [newest = ''] = names(folder)
  for (const name of ['notes-2026-02-28.db', 'notes-2026-03-09.db'])
    copyFileSync(join(folder, 'backups', newest), join(folder, 'backups', name))
  expect(names(folder)).toEqual([newest, 'notes-2026-03-09.db', 'notes-2026-02-28.db'])
})

test('a damaged notebook is not backed up and pushes nothing out', async () => {
  const { folder, file } = await writtenNotebook(30)
  await backUpAt(
    folder,
    Array.from({ length: 12 }, (_, at) => day(at + 1)),
  )
  const before = names(folder)
  truncateSync(file, readFileSync(file).length - 5000)
  expect(backUp(folder, day(20))).toBeNull()
  expect(names(folder)).toEqual(before)
})

test('a notebook with a damaged row is copied, marked as such, and no sound copy goes for it', async () => {
  const { folder, file } = await writtenNotebook(3)
  await backUpAt(
    folder,
    Array.from({ length: 12 }, (_, at) => day(at + 1)),
  )
  const sound = names(folder)
  checkpoint(file)
  alter(file, '第1条', '弟1条')
  await backUpAt(folder, [day(21), day(22), day(23)])
  const after = listBackups(folder)
  expect(after.filter(({ damaged }) => !damaged).map(({ name }) => name)).toEqual(sound)
  expect(after.filter(({ damaged }) => damaged).map(({ made }) => made)).toEqual([day(23)])
})

test('damaged backups do not count among the ten', async () => {
  const { folder } = await writtenNotebook(3)
  await backUpAt(folder, [day(1)])
  const [first = ''] = names(folder)
  const backups = join(folder, 'backups')
  for (let at = 0; at < 12; at += 1)
    writeFileSync(join(backups, `notes-2026-03-02T08000${at % 10}-r00${1000 + at}.db`), '坏')
  const { services } = openTestStores(folder)
  await services.settings.change({ theme: 'dark' })
  expect(backUp(folder, day(3))).not.toBeNull()
  expect(names(folder)).toContain(first)
})

test('the rule of what may go: never more than ten stay, the newest five always, and no day before its time', () => {
  const backup = fc.record({
    revision: fc.integer({ min: 1, max: 500 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: ({ revision }) => revision, maxLength: 40 }), (made) => {
      const list = made
        .toSorted((a, b) => b.revision - a.revision)
        .map(({ revision, day: number }) => readBackupName(backupNameFor(day(number), revision, false)))
        .filter((each) => each !== null)
      const gone = new Set(dispensable(list))
      const stay = list.filter((each) => !gone.has(each))
      expect(stay).toHaveLength(Math.min(10, list.length))
      expect(stay.slice(0, 5)).toEqual(list.slice(0, 5))
      const days = (some: typeof list) => new Set(some.map((each) => each.made.slice(0, 10))).size
      expect(days(stay)).toBeGreaterThanOrEqual(Math.min(6, days(list)))
    }),
  )
})

test('names are read back as they were written', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.boolean(),
      (date, revision, damaged) => {
        const made = `${date.toISOString().slice(0, 19)}.000Z`
        const name = backupNameFor(made, revision, damaged)
        expect(readBackupName(name)).toEqual({ name, made, revision, damaged })
        expect(v.is(backupName, name)).toBe(true)
      },
    ),
  )
})

test('a copy elsewhere: whole, also of a notebook that is read-only, and never over the notebook itself', async () => {
  const { folder, file } = await writtenNotebook(3)
  const target = join(temporaryFolder(), '副本.db')
  writeFileSync(target, '旧文件')
  expect(copyNotebook(folder, target)).toMatchObject({ file: target, annotations: 3 })
  expect(verifyCopy(target)).toMatchObject({ annotations: 3, damaged: 0 })

  const db = new Database(file)
  db.pragma('user_version = 99')
  db.close()
  expect(copyNotebook(folder, target)).toMatchObject({ annotations: 3 })
  expect(() => verifyCopy(target)).toThrow(refused('backup-newer'))

  for (const own of [file, `${file}-wal`]) {
    expect(() => copyNotebook(folder, own)).toThrow(refused('file-not-writable'))
  }
  const missing = join(temporaryFolder(), 'none', 'copy.db')
  expect(() => copyNotebook(folder, missing)).toThrow(refused('file-not-writable'))
})

test('nothing can be read: there is no copy, rather than an empty one', async () => {
  const { folder, file } = await writtenNotebook(3)
  writeFileSync(file, '这不是笔记本'.repeat(1000))
  const target = join(temporaryFolder(), 'copy.db')
  expect(() => copyNotebook(folder, target)).toThrow(refused('notebook-damaged'))
  expect(existsSync(target)).toBe(false)
})

test('leftovers of a crash go with the next backup, those of a copy that is being made stay', async () => {
  const { folder } = await writtenNotebook(1)
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  writeFileSync(join(backups, '.notes-aabbccddeeff.part'), '')
  await backUpAt(folder, [day(1)])
  expect(readdirSync(backups)).toContain('.notes-aabbccddeeff.part')
})

function checkpoint(file: string): void {
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
