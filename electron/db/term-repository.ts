/** The reader's own terms, and those of packs that they have changed. A row that the disk has changed is left out. */
import type { TermId } from '../../shared/model/ids.ts'
import type { OwnTerm } from '../../shared/model/term.ts'
import { contentOf, readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** As they were entered. */
export function listOwnTerms(db: ReadableDb): readonly OwnTerm[] {
  const rows = statement(db, 'SELECT content, sha256 FROM terms ORDER BY rowid').all() as StoredContent[]
  return rows.map((row) => readContent<OwnTerm>(row)).filter((term) => term !== null)
}

/** Terms whose row is not what was written. */
export function listDamagedTerms(db: ReadableDb): readonly TermId[] {
  const rows = statement(db, 'SELECT id, content, sha256 FROM terms').all() as (StoredContent & {
    readonly id: TermId
  })[]
  return rows.filter((row) => readContent(row) === null).map(({ id }) => id)
}

export type OwnTermPage = {
  readonly terms: readonly OwnTerm[]
  /** Where the next page begins; null after the last. */
  readonly next: number | null
}

type TermRow = StoredContent & { readonly row: number }

/** The same in parts: thousands at once would hold up the window. `from`: 0 for the first page. */
export function pageOfOwnTerms(db: ReadableDb, from: number, size: number): OwnTermPage {
  const rows = statement(
    db,
    'SELECT rowid AS row, content, sha256 FROM terms WHERE rowid > ? ORDER BY rowid LIMIT ?',
  ).all(from, size) as TermRow[]
  return {
    terms: rows.map((row) => readContent<OwnTerm>(row)).filter((term) => term !== null),
    next: rows.length < size ? null : (rows.at(-1)?.row ?? null),
  }
}

/** Writes the term whole, in place of the one with its id if there is one. */
export function saveOwnTerm(db: WritableDb, term: OwnTerm): void {
  const { json, sha256 } = contentOf(term)
  statement(
    db,
    `INSERT INTO terms (id, content, sha256) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, sha256 = excluded.sha256`,
  ).run(term.id, json, sha256)
}

/** False when there was none. */
export function deleteOwnTerm(db: WritableDb, id: TermId): boolean {
  return statement(db, 'DELETE FROM terms WHERE id = ?').run(id).changes > 0
}

/** Goes up when another connection has written to the file; what this one writes does not count. */
export function dataVersion(db: ReadableDb): number {
  return statement(db, 'PRAGMA data_version').pluck().get() as number
}
