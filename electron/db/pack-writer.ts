/** Writes a pack. The same content gives the same bytes; a file is either the whole new pack or what it was before. */
import Database from 'better-sqlite3'
import { renameSync, rmSync } from 'node:fs'
import { findFacts } from '../../shared/facts/find-facts.ts'
import { findPlaces } from '../../shared/geography/find-places.ts'
import type { Term } from '../../shared/model/term.ts'
import type { Block } from '../../shared/model/block.ts'
import { langs } from '../../shared/model/report.ts'
import { findReferences } from '../../shared/refs/find-references.ts'
import { searchText } from '../../shared/search/fold.ts'
import { bigramTokens, singleTokens } from '../../shared/search/tokens.ts'
import { findSubjects } from '../../shared/subjects/find-subjects.ts'
import { insertFacts } from './fact-repository.ts'
import { insertPlaceMentions } from './geography-repository.ts'
import type { PackReport } from './pack-hash.ts'
import { editionHash, packHash, reportHash } from './pack-hash.ts'
import type { PackManifest } from './pack-schema.ts'
import { packApplicationId, packPageSize, packSchema, packSchemaVersion } from './pack-schema.ts'
import { insertSubjects } from './subject-repository.ts'
import { syncFile } from './sync-file.ts'

export type PackContent = {
  readonly name: string
  readonly version: string
  /** In the order in which the library lists them. */
  readonly reports: readonly PackReport[]
  readonly terms: readonly Term[]
}

/** Builds beside `file` and renames at the end; on failure nothing is left of it. Gives back the manifest. */
export function writePack(file: string, content: PackContent): PackManifest {
  const temporary = `${file}-building`
  rmSync(temporary, { force: true })
  try {
    const manifest = fillDatabase(temporary, content)
    syncFile(temporary)
    renameSync(temporary, file)
    return manifest
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Pages held while a pack is filled. */
const cacheKilobytes = 65_536

function fillDatabase(file: string, content: PackContent): PackManifest {
  const db = new Database(file)
  try {
    // No journal: a failed build is thrown away whole.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma(`page_size = ${packPageSize}`)
    db.pragma(`cache_size = -${cacheKilobytes}`)
    db.pragma(`application_id = ${packApplicationId}`)
    db.pragma(`user_version = ${packSchemaVersion}`)
    const manifest = manifestOf(content)
    db.transaction(() => {
      db.exec(packSchema)
      insertManifest(db, manifest)
      insertReports(db, content.reports)
      insertReferences(db, content.reports)
      for (const { id, blocks } of content.reports) insertFacts(db, id, findFacts(id, blocks))
      for (const { id, blocks } of content.reports) insertPlaceMentions(db, findPlaces(id, blocks))
      for (const { id, blocks } of content.reports)
        insertSubjects(db, id, findSubjects(blocks, content.terms))
      insertTerms(db, content.terms)
      fillIndexes(db)
    })()
    db.exec('VACUUM')
    return manifest
  } finally {
    db.close()
  }
}

function manifestOf({ name, version, reports, terms }: PackContent): PackManifest {
  return {
    name,
    version,
    schema: String(packSchemaVersion),
    reports: String(reports.length),
    blocks: String(reports.reduce((sum, report) => sum + report.blocks.length, 0)),
    sha256: packHash(reports, terms),
  }
}

function insertManifest(db: Database.Database, manifest: PackManifest): void {
  const insert = db.prepare('INSERT INTO manifest (key, value) VALUES (?, ?)')
  for (const [key, value] of Object.entries(manifest)) insert.run(key, value)
}

function insertReports(db: Database.Database, reports: readonly PackReport[]): void {
  const insertReport = db.prepare(`
    INSERT INTO reports (id, sort, fields, paragraphs, unpaired, sha256)
    VALUES (:id, :sort, :fields, :paragraphs, :unpaired, :sha256)`)
  const insertEdition = db.prepare(`
    INSERT INTO editions (report_id, lang, status, notice, sha256)
    VALUES (:report, :lang, :status, :notice, :sha256)`)
  const insertMark = db.prepare(`
    INSERT INTO footnote_marks (report_id, footnote_key, key, lang, start, "end")
    VALUES (:report, :footnote, :key, :lang, :start, :end)`)
  const insertBlock = blockInserter(db)

  for (const [sort, report] of reports.entries()) {
    const { id, fields, paragraphs, unpaired, blocks } = report
    insertReport.run({
      id,
      sort,
      fields: JSON.stringify(fields),
      paragraphs,
      unpaired,
      sha256: reportHash(report),
    })
    for (const edition of report.editions) {
      insertEdition.run({ ...edition, report: id, sha256: editionHash(edition, blocks) })
    }
    for (const [place, block] of blocks.entries()) insertBlock(id, place, block)
    for (const { footnote, key, lang, range } of report.footnoteMarks) {
      insertMark.run({ report: id, footnote, key, lang, start: range[0], end: range[1] })
    }
  }
}

/** Inserts a block with its texts and sentence pairs; ids follow the order of the calls. */
function blockInserter(db: Database.Database): (report: string, sort: number, block: Block) => void {
  const insertBlock = db.prepare(`
    INSERT INTO blocks (report_id, key, sort, kind, level, label, number, parent_key)
    VALUES (:report, :key, :sort, :kind, :level, :label, :number, :parent)`)
  const insertText = db.prepare(`
    INSERT INTO block_texts (block_id, lang, printed, text) VALUES (:block, :lang, :printed, :text)`)
  const insertPair = db.prepare('INSERT INTO sentence_pairs (block_id, sort, zh, en) VALUES (?, ?, ?, ?)')

  return (report, sort, { key, kind, level, label, number, parent, text, printed, sentences }) => {
    const block = insertBlock.run({ report, key, sort, kind, level, label, number, parent }).lastInsertRowid
    for (const lang of langs) {
      const words = text[lang]
      if (words === null) continue
      insertText.run({ block, lang, printed: printed[lang] ?? '', text: words })
    }
    for (const [place, { zh, en }] of sentences.entries()) {
      insertPair.run(block, place, JSON.stringify(zh), JSON.stringify(en))
    }
  }
}

function insertReferences(db: Database.Database, reports: readonly PackReport[]): void {
  const insert = db.prepare(`
    INSERT INTO refs (report_id, sort, key, lang, start, "end", text, kind, symbol, place)
    VALUES (:report, :sort, :key, :lang, :start, :end, :text, :kind, :symbol, :place)`)
  for (const report of reports) {
    for (const [sort, { range, ...reference }] of findReferences(report).entries())
      insert.run({ ...reference, report: report.id, sort, start: range[0], end: range[1] })
  }
}

/** Texts read at once. */
const batch = 1000

/** Of all texts that are there. FTS5 gathers the rows in memory (64 MB), instead of merging them on disk again and again. */
export function fillIndexes(db: Database.Database): void {
  for (const table of ['f_big', 'f_one']) {
    db.exec(
      `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${64 * 1024 * 1024}), ('automerge', 0)`,
    )
  }
  const texts = db.prepare('SELECT id, text FROM block_texts WHERE id > ? ORDER BY id LIMIT ?')
  const insertBig = db.prepare('INSERT INTO f_big (rowid, text) VALUES (?, ?)')
  const insertOne = db.prepare('INSERT INTO f_one (rowid, text) VALUES (?, ?)')
  for (let after = 0; ;) {
    const rows = texts.all(after, batch) as { id: number; text: string }[]
    for (const { id, text } of rows) {
      const words = searchText(text)
      insertBig.run(id, bigramTokens(words).join(' '))
      insertOne.run(id, singleTokens(words).join(' '))
    }
    after = rows.at(-1)?.id ?? after
    if (rows.length < batch) break
  }
  db.exec(`INSERT INTO f_big (f_big) VALUES ('optimize'); INSERT INTO f_one (f_one) VALUES ('optimize')`)
}

function insertTerms(db: Database.Database, terms: readonly Term[]): void {
  const insert = db.prepare(`
    INSERT INTO terms (en, acronym, kind, zh, variants, reports, note)
    VALUES (:en, :acronym, :kind, :zh, :variants, :reports, :note)`)
  for (const term of terms) {
    insert.run({ ...term, variants: JSON.stringify(term.variants), reports: JSON.stringify(term.reports) })
  }
}
