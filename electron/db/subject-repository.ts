/** Subjects of a pack's blocks with their reasons: found when the pack was built. */
import type Database from 'better-sqlite3'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { SubjectBlock, SubjectReason } from '../../shared/model/subject.ts'
import type { FoundSubject } from '../../shared/subjects/find-subjects.ts'
import type { ReadableDb } from './database.ts'
import { statement } from './statement.ts'

/** Packs from before they were kept have none. */
export function hasSubjects(db: ReadableDb): boolean {
  return (
    statement(db, `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'subject_blocks'`).get() !==
    undefined
  )
}

type SubjectRow = Pick<SubjectBlock, 'report' | 'key' | 'subject'> & { readonly reasons: string }

/** Of all reports, in their order, each in that of `findSubjects`. */
export function listSubjectBlocks(db: ReadableDb): readonly Omit<SubjectBlock, 'choice'>[] {
  const rows = statement(
    db,
    `SELECT report_id AS report, key, subject, reasons
     FROM subject_blocks JOIN reports ON reports.id = subject_blocks.report_id
     ORDER BY reports.sort, subject_blocks.sort`,
  ).all() as SubjectRow[]
  return rows.map(({ reasons, ...row }) => ({
    ...row,
    reasons: JSON.parse(reasons) as readonly SubjectReason[],
  }))
}

/** Place of each block in the report's reading order; empty for a report that the pack has not. */
export function blockPlaces(db: ReadableDb, report: ReportId): ReadonlyMap<BlockKey, number> {
  const rows = statement(db, 'SELECT key, sort FROM blocks WHERE report_id = ?').raw().all(report)
  return new Map(rows as [BlockKey, number][])
}

/** Into a pack that is being built. */
export function insertSubjects(
  db: Database.Database,
  report: ReportId,
  found: readonly FoundSubject[],
): void {
  const insert = db.prepare(
    'INSERT INTO subject_blocks (report_id, sort, key, subject, reasons) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [sort, { key, subject, reasons }] of found.entries())
    insert.run(report, sort, key, subject, JSON.stringify(reasons))
}
