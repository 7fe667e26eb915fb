/** Libraries of any size, made of the sentences of the four reports in a new order: the same in every run. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openPacks } from '../../../electron/db/open-pack.ts'
import { getReportText, listReports, listTerms } from '../../../electron/db/pack-repository.ts'
import { indexSchema } from '../../../electron/db/pack-schema.ts'
import { fillIndexes, writePack } from '../../../electron/db/pack-writer.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Report } from '../../../shared/model/report.ts'

type Said = { readonly zh: string; readonly en: string }

/** A linear congruential generator (Numerical Recipes, 1992): below `below`, from 0. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
}

const core = path.resolve(import.meta.dirname, '../../../resources/core.dzpack')
const { packs } = openPacks([core])

function sentencesOfReports(): readonly Said[] {
  return packs.flatMap(({ db, name }) =>
    listReports(db, name).flatMap(({ id }) =>
      getReportText(db, id).blocks.flatMap(({ text, sentences }) =>
        sentences.map(({ zh, en }) => ({
          zh: zh.map(([start, end]) => text.zh?.slice(start, end) ?? '').join(''),
          en: en.map(([start, end]) => text.en?.slice(start, end) ?? '').join(' '),
        })),
      ),
    ),
  )
}

/** Blocks of one report of the made library. */
const blocksInReport = 250
const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨')

function madeBlocks(count: number, seed: number): readonly Block[] {
  const random = randomNumbers(seed)
  const said = sentencesOfReports()
  return Array.from({ length: count }, (_, place) => {
    // Half of the sentences evenly, half of them the more often the earlier they stand.
    const chosen = Array.from({ length: 2 + random(4) }, () => {
      const at = random(2) === 0 ? random(said.length) : Math.floor(said.length ** (random(1000) / 1000)) - 1
      return said[at] ?? { zh: '', en: '' }
    })
    // Three in ten have something rare.
    const rare =
      random(10) < 3
        ? `${surnames[random(16)] ?? ''}${surnames[random(16)] ?? ''}${1950 + random(70)}/${random(9999)}`
        : ''
    const text = { zh: chosen.map(({ zh }) => zh).join('') + rare, en: chosen.map(({ en }) => en).join(' ') }
    return {
      key: `p${place + 1}` as BlockKey,
      kind: 'paragraph',
      level: null,
      label: null,
      number: place + 1,
      parent: null,
      text,
      printed: { zh: `${place + 1}.`, en: `${place + 1}.` },
      sentences: [],
    } as Block
  })
}

export type Made = {
  readonly files: readonly string[]
  readonly blocks: number
  readonly bytesOfText: number
  readonly bytesOfIndex: number
  /** Seconds: texts with their index, and the texts alone. */
  readonly built: number
  readonly inserted: number
}

/** Packs of at most 100,000 blocks each. */
export function makeLibrary(folder: string, blocks: number): Made {
  const files: string[] = []
  let [built, inserted, bytesOfText, bytesOfIndex] = [0, 0, 0, 0]
  for (let left = blocks, pack = 0; left > 0; left -= 100_000, pack += 1) {
    const made = madeBlocks(Math.min(left, 100_000), 42 + pack)
    const file = path.join(folder, `made-${pack}.dzpack`)
    writePack(file, contentOf(`made-${pack}`, made))
    const times = timesOf(path.join(folder, 'texts.db'), made)
    inserted += times.inserted
    built += times.inserted + times.indexed
    bytesOfText += made.reduce(
      (sum, { text }) => sum + Buffer.byteLength(`${text.zh ?? ''}${text.en ?? ''}`),
      0,
    )
    bytesOfIndex += indexBytes(file)
    files.push(file)
  }
  return { files, blocks, bytesOfText, bytesOfIndex, built, inserted }
}

function contentOf(name: string, blocks: readonly Block[]) {
  const [report] = packs.flatMap(({ db }): readonly Report[] => listReports(db, 'core'))
  if (report === undefined) throw new Error('the library has no report')
  const count = Math.ceil(blocks.length / blocksInReport)
  const reports = Array.from({ length: count }, (_, at) => ({
    id: `${name}-${at}` as ReportId,
    fields: report.fields,
    editions: report.editions.map((edition) => ({ ...edition, notice: null })),
    blocks: blocks.slice(at * blocksInReport, (at + 1) * blocksInReport),
    footnoteMarks: [],
    paragraphs: blocksInReport,
    unpaired: 0,
  }))
  return {
    name,
    version: '1',
    reports,
    terms: name.endsWith('-0') ? packs.flatMap(({ db }) => listTerms(db)) : [],
  }
}

/** As a library that is written to would be: a write-ahead log, ten thousand rows at a time. */
function insertTexts(db: Database.Database, blocks: readonly Block[]): void {
  const insert = db.prepare('INSERT INTO block_texts (text) VALUES (?)')
  const insertAll = db.transaction((some: readonly Block[]) => {
    for (const { text } of some) for (const side of [text.zh, text.en]) insert.run(side)
  })
  for (let at = 0; at < blocks.length; at += 5000) insertAll(blocks.slice(at, at + 5000))
}

/** Seconds that the texts take alone in a table, and that their index takes on top of it. */
function timesOf(
  file: string,
  blocks: readonly Block[],
): { readonly inserted: number; readonly indexed: number } {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec('CREATE TABLE block_texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  const inserted = seconds(() => insertTexts(db, blocks))
  const indexed = seconds(() =>
    db.transaction(() => {
      db.exec(indexSchema)
      fillIndexes(db)
    })(),
  )
  db.close()
  rmSync(file)
  return { inserted, indexed }
}

function indexBytes(file: string): number {
  const db = new Database(file, { readonly: true })
  const bytes = db
    .prepare(
      `SELECT sum(length(block)) FROM (SELECT block FROM f_big_data UNION ALL SELECT block FROM f_one_data)`,
    )
    .pluck()
    .get() as number
  db.close()
  return bytes
}

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
