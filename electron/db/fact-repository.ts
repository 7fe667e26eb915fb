/** Facts of a pack's reports, and where their languages differ in a number: found when the pack was built. */
import type Database from 'better-sqlite3'
import type { Fact, FactDisagreement } from '../../shared/model/fact.ts'
import type { FoundFacts } from '../../shared/facts/find-facts.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ReadableDb } from './database.ts'
import { statement } from './statement.ts'

type FactRow = Omit<Fact, 'what' | 'projected' | 'zh' | 'en'> & {
  readonly what: string
  readonly projected: 0 | 1
  readonly zh: string
  readonly en: string
}

type DisagreementRow = Omit<FactDisagreement, 'zh' | 'en'> & {
  readonly zh: string | null
  readonly en: string | null
}

const factColumns = `facts.report_id AS report, facts.key, facts.value, facts.unit, facts.what, facts.year, facts.bound,
  facts.projected, facts.zh, facts.en, facts.series, facts.basis`

function rowToFact({ what, projected, zh, en, ...row }: FactRow): Fact {
  return {
    ...row,
    projected: projected === 1,
    what: JSON.parse(what) as Fact['what'],
    zh: JSON.parse(zh) as Fact['zh'],
    en: JSON.parse(en) as Fact['en'],
  }
}

/** Packs from before they were kept have none. */
export function hasFacts(db: ReadableDb): boolean {
  return (
    statement(db, `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'facts'`).get() !== undefined
  )
}

/** In the order of `findFacts`; of all reports, in their order, for null. */
export function listFacts(db: ReadableDb, report: ReportId | null): readonly Fact[] {
  const rows = statement(
    db,
    `SELECT ${factColumns} FROM facts JOIN reports ON reports.id = facts.report_id
     WHERE :report IS NULL OR facts.report_id = :report
     ORDER BY reports.sort, facts.sort`,
  ).all({ report })
  return (rows as FactRow[]).map(rowToFact)
}

/** Of all reports, in their order. */
export function listFactDisagreements(db: ReadableDb): readonly FactDisagreement[] {
  const rows = statement(
    db,
    `SELECT report_id AS report, key, kind, zh, en
     FROM fact_disagreements JOIN reports ON reports.id = fact_disagreements.report_id
     ORDER BY reports.sort, fact_disagreements.sort`,
  ).all()
  return (rows as DisagreementRow[]).map(({ zh, en, ...row }) => ({
    ...row,
    zh: zh === null ? null : (JSON.parse(zh) as FactDisagreement['zh']),
    en: en === null ? null : (JSON.parse(en) as FactDisagreement['en']),
  }))
}

/** Into a pack that is being built. */
export function insertFacts(db: Database.Database, report: ReportId, found: FoundFacts): void {
  const insertFact = db.prepare(`
    INSERT INTO facts (report_id, sort, key, value, unit, what, year, bound, projected, zh, en, series, basis)
    VALUES (:report, :sort, :key, :value, :unit, :what, :year, :bound, :projected, :zh, :en, :series, :basis)`)
  const insertDisagreement = db.prepare(`
    INSERT INTO fact_disagreements (report_id, sort, key, kind, zh, en)
    VALUES (:report, :sort, :key, :kind, :zh, :en)`)
  for (const [sort, fact] of found.facts.entries()) {
    const { what, projected, zh, en } = fact
    insertFact.run({
      ...fact,
      report,
      sort,
      projected: projected ? 1 : 0,
      what: JSON.stringify(what),
      zh: JSON.stringify(zh),
      en: JSON.stringify(en),
    })
  }
  for (const [sort, { key, kind, zh, en }] of found.disagreements.entries()) {
    const words = (side: FactDisagreement['zh']) => (side === null ? null : JSON.stringify(side))
    insertDisagreement.run({ report, sort, key, kind, zh: words(zh), en: words(en) })
  }
}
