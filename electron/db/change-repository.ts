/** The log of changes to annotations and layers, from which they are undone and redone. */
import type { HistoryAction } from '../../shared/api.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Layer } from '../../shared/model/layer.ts'
import type { ReadableDb, WritableDb } from './database.ts'

/** What a change touched, at one side of it. */
export type ChangeSide = {
  readonly annotations: readonly Annotation[]
  /** All layers in their order; null when the change touched none. */
  readonly layers: readonly Layer[] | null
}

/** One use case: what it touched as it was and as it became. */
export type LoggedChange = {
  readonly action: HistoryAction
  readonly before: ChangeSide
  readonly after: ChangeSide
}
export type StoredChange = LoggedChange & { readonly id: number }

type ChangeRow = { id: number; action: HistoryAction; before: string; after: string }

/** Steps that can be taken back. */
const kept = 1000

/** What undo and redo would take next; null when there is nothing. */
export function lastChanges(db: ReadableDb): {
  readonly undo: StoredChange | null
  readonly redo: StoredChange | null
} {
  const undo = db.prepare('SELECT * FROM changes WHERE undone = 0 ORDER BY id DESC LIMIT 1').get()
  const redo = db.prepare('SELECT * FROM changes WHERE undone = 1 ORDER BY id LIMIT 1').get()
  return { undo: rowToChange(undo), redo: rowToChange(redo) }
}

function rowToChange(row: unknown): StoredChange | null {
  if (row === undefined) return null
  const { id, action, before, after } = row as ChangeRow
  return { id, action, before: JSON.parse(before) as ChangeSide, after: JSON.parse(after) as ChangeSide }
}

/** A new change: what had been undone can no longer be redone. */
export function logChange(db: WritableDb, { action, before, after }: LoggedChange, at: string): void {
  db.prepare('DELETE FROM changes WHERE undone = 1').run()
  db.prepare('INSERT INTO changes (at, action, before, after) VALUES (?, ?, ?, ?)').run(
    at,
    action,
    JSON.stringify(before),
    JSON.stringify(after),
  )
  db.prepare('DELETE FROM changes WHERE id <= (SELECT max(id) FROM changes) - ?').run(kept)
}

export function markUndone(db: WritableDb, id: number, undone: boolean): void {
  db.prepare('UPDATE changes SET undone = ? WHERE id = ?').run(undone ? 1 : 0, id)
}
