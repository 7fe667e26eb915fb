/** Packs in good and bad times: the app opens whatever they are, and says which file. */
import Database from 'better-sqlite3'
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPackContent } from '../../electron/db/pack-check.ts'
import { openPack } from '../../electron/db/open-pack.ts'
import { packPageSize, packSchemaVersion } from '../../electron/db/pack-schema.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { changedPack, packOfReports } from './fixtures/packs.ts'
import { corePack, draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const spoil: Readonly<Record<string, readonly [expected: string, act: (file: string) => void]>> = {
  missing: ['pack-missing', () => undefined],
  empty: ['pack-damaged', (file) => writeFileSync(file, '')],
  'no pack': ['pack-damaged', (file) => writeFileSync(file, 'x'.repeat(10_000))],
  'cut short': [
    'pack-damaged',
    (file) => {
      copyFileSync(corePack, file)
      truncateSync(file, 100_000)
    },
  ],
  'another database': [
    'pack-damaged',
    (file) => new Database(file).exec('CREATE TABLE reports (id)').close(),
  ],
  newer: [
    'pack-newer',
    (file) => {
      copyFileSync(corePack, file)
      const db = new Database(file)
      db.pragma(`user_version = ${packSchemaVersion + 1}`)
      db.close()
    },
  ],
}

test.each(Object.keys(spoil))(
  'a pack that is %s is reported; the rest works and notes can be read',
  async (name) => {
    const [code, act] = spoil[name] ?? ['', () => undefined]
    const file = join(temporaryFolder(), 'bad.dzpack')
    act(file)
    const { services, deps } = openTestStores(temporaryFolder(), [file, corePack])
    const start = await services.app.start()
    expect(start.packProblems).toEqual([{ file, failure: { code, details: { file: 'bad.dzpack' } } }])
    expect(start.reports).toHaveLength(4)
    expect(start.notebook).toEqual({ mode: 'ready' })
    expect(deps.packs).toHaveLength(1)
  },
)

/** A copy of the pack with every page spoilt that holds one of these words. */
function wornPack(...words: readonly string[]): string {
  const file = join(temporaryFolder(), 'worn.dzpack')
  const bytes = readFileSync(corePack)
  for (let page = 0; page < bytes.length; page += packPageSize) {
    const content = bytes.subarray(page, page + packPageSize)
    if (words.some((word) => content.includes(word))) content.fill(0xa5)
  }
  writeFileSync(file, bytes)
  return file
}

const damaged = expect.objectContaining({ code: 'pack-damaged', details: { file: 'worn.dzpack' } }) as Error

test('damage that shows only in reading is told as such, and the app still starts', async () => {
  const folder = temporaryFolder()
  await openTestStores(folder).services.settings.change({ lastReport: unicri })
  const { services } = openTestStores(folder, [wornPack('保护公共机构、基础设施和软目标')])
  const start = await services.app.start()
  expect(start.opened).toBeNull()
  expect(start.reports).toHaveLength(4)
  expect(() => services.library.text(unicri)).toThrow(damaged)
  await expect(services.search.find({ text: '犯罪' })).rejects.toThrow(damaged)
})

test('a pack in which no report can be looked up keeps none of the other packs from being read', async () => {
  const file = packOfReports('worn', (id) => id !== unicri)
  const db = new Database(file)
  const index = db.prepare(`SELECT name FROM pragma_index_list('reports') WHERE origin = 'pk'`).pluck().get()
  const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(index) as number[]
  db.close()
  const bytes = readFileSync(file)
  for (const page of pages) bytes.fill(0xa5, (page - 1) * packPageSize, page * packPageSize)
  writeFileSync(file, bytes)
  const { services, deps } = openTestStores(temporaryFolder(), [file, corePack])
  expect(deps.packs).toHaveLength(2)
  expect((await services.library.text(unicri)).blocks.length).toBeGreaterThan(100)
  expect(() => services.library.text('no-such-report' as ReportId)).toThrow(damaged)
})

test('a pack of the version before is searched without its index, which was folded otherwise', async () => {
  const older = changedPack('older', (db) => {
    db.exec('DELETE FROM f_big; DELETE FROM f_one')
    db.pragma('user_version = 1')
  })
  const before = openTestStores(temporaryFolder(), [older]).services.search
  const now = openTestStores().services.search
  for (const text of ['資產追回', '第1540(2004)号', 'crime -犯罪 kind:heading', '资产追回 lang:any']) {
    expect(await before.find({ text })).toEqual(await now.find({ text }))
    expect(await before.facets({ text })).toEqual(await now.facets({ text }))
  }
})

test('notes on a report that cannot be read are listed all the same', async () => {
  const folder = temporaryFolder()
  const sound = openTestStores(folder)
  const added = await sound.services.annotations.add(draftQuoting(sound, '战略'))
  const { services } = openTestStores(folder, [wornPack('unicri-2024p')])
  expect(() => services.library.text(unicri)).toThrow(damaged)
  const away = { ...added, placements: [{ state: 'unplaced', reason: 'report-away' }] }
  expect(await services.annotations.list(unicri)).toEqual([away])
  expect(await services.annotations.list(null)).toEqual([away])
  expect(await services.annotations.page(0)).toMatchObject({ total: 1, annotations: [away] })
  expect(await services.annotations.proposals(added.id)).toEqual([])
})

test('reading leaves a pack as it is, byte for byte', async () => {
  const before = readFileSync(corePack)
  const { services } = openTestStores()
  for (const { id } of await services.library.list()) await services.library.text(id)
  await services.search.find({ text: '犯罪' })
  expect((await services.terms.list()).length).toBeGreaterThan(900)
  expect(readFileSync(corePack).equals(before)).toBe(true)
})

test('the content check finds one changed character, which SQLite does not', () => {
  expect(checkPackContent(openPack(corePack).db)).toEqual({ reports: [], changed: false })
  const file = join(temporaryFolder(), 'flipped.dzpack')
  const bytes = readFileSync(corePack)
  const at = bytes.indexOf(Buffer.from('保护公共机构、基础设施和软目标'))
  bytes.write('何', at)
  writeFileSync(file, bytes)
  const { db } = openPack(file)
  expect(db.prepare('PRAGMA quick_check').pluck().get()).toBe('ok')
  expect(checkPackContent(db)).toEqual({ reports: [unicri], changed: true })
})
