/** Findings of the check of terms that the reader has ticked off. */
import type { FindingId } from '../../shared/model/consistency.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** In the order of their names. */
export function listExceptions(db: ReadableDb): readonly FindingId[] {
  return statement(db, 'SELECT id FROM term_exceptions ORDER BY id').pluck().all() as FindingId[]
}

/** One that is ticked off already keeps its time. */
export function addException(db: WritableDb, id: FindingId, at: string): void {
  statement(db, 'INSERT INTO term_exceptions (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING').run(id, at)
}

export function removeException(db: WritableDb, id: FindingId): void {
  statement(db, 'DELETE FROM term_exceptions WHERE id = ?').run(id)
}
