/** Assignments that were made here or opened here. A row that the disk has changed is left out. */
import type { Assignment } from '../../shared/model/assignment.ts'
import type { AssignmentId } from '../../shared/model/ids.ts'
import { contentOf, readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** The newest first. */
export function listAssignments(db: ReadableDb): readonly Assignment[] {
  return readRows(statement(db, 'SELECT content, sha256 FROM assignments').all()).toSorted(byAge)
}

/** Null when there is none, or its row is damaged. */
export function getAssignment(db: ReadableDb, id: AssignmentId): Assignment | null {
  return readRows(statement(db, 'SELECT content, sha256 FROM assignments WHERE id = ?').all(id))[0] ?? null
}

/** Writes the assignment whole, in place of the one with its id if there is one. */
export function saveAssignment(db: WritableDb, assignment: Assignment): void {
  const { json, sha256 } = contentOf(assignment)
  statement(db, 'INSERT OR REPLACE INTO assignments (id, content, sha256) VALUES (?, ?, ?)').run(
    assignment.id,
    json,
    sha256,
  )
}

/** False when there was none. */
export function deleteAssignment(db: WritableDb, id: AssignmentId): boolean {
  return statement(db, 'DELETE FROM assignments WHERE id = ?').run(id).changes > 0
}

function readRows(rows: readonly unknown[]): readonly Assignment[] {
  return (rows as StoredContent[])
    .map((row) => readContent<Assignment>(row))
    .filter((assignment) => assignment !== null)
}

function byAge(one: Assignment, other: Assignment): number {
  if (one.created !== other.created) return one.created < other.created ? 1 : -1
  return one.id < other.id ? -1 : 1
}
