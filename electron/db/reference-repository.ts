/** References of a pack's reports, found when it was built. */
import type { Reference } from '../../shared/model/reference.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ReadableDb } from './database.ts'
import { statement } from './statement.ts'

type ReferenceRow = Omit<Reference, 'range'> & {
  readonly report: ReportId
  readonly start: number
  readonly end: number
}

const columns = `refs.report_id AS report, refs.key, refs.lang, refs.start, refs."end", refs.text, refs.kind,
  refs.symbol, refs.place`

function withRange<Row extends ReferenceRow>({ start, end, ...row }: Row) {
  return { ...row, range: [start, end] as const }
}

/** Packs from before they were kept have none. */
export function hasReferences(db: ReadableDb): boolean {
  return (
    statement(db, `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'refs'`).get() !== undefined
  )
}

/** In the order of `findReferences`. */
export function listReferences(db: ReadableDb, report: ReportId): readonly Reference[] {
  const rows = statement(db, `SELECT ${columns} FROM refs WHERE report_id = ? ORDER BY sort`).all(report)
  return (rows as ReferenceRow[]).map((row) => {
    const { report: _, ...reference } = withRange(row)
    return reference
  })
}

/** Of all reports, in their order, those that cite by a symbol. */
export function listDocumentReferences(
  db: ReadableDb,
): readonly (Reference & { readonly report: ReportId })[] {
  const rows = statement(
    db,
    `SELECT ${columns} FROM refs JOIN reports ON reports.id = refs.report_id
     WHERE refs.kind IN ('symbol', 'resolution', 'decision') AND refs.symbol IS NOT NULL
     ORDER BY reports.sort, refs.sort`,
  ).all()
  return (rows as ReferenceRow[]).map(withRange)
}

/** Of all reports, in their order, those that cite this symbol. */
export function listCiting(
  db: ReadableDb,
  symbol: string,
): readonly (Reference & { readonly report: ReportId })[] {
  const rows = statement(
    db,
    `SELECT ${columns} FROM refs JOIN reports ON reports.id = refs.report_id
     WHERE refs.symbol = ? ORDER BY reports.sort, refs.sort`,
  ).all(symbol)
  return (rows as ReferenceRow[]).map(withRange)
}
