/** The log of changes to annotations and layers, from which they are undone and redone. */
import type { HistoryAction } from '../../shared/model/history.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Layer } from '../../shared/model/layer.ts'
import type { Versions } from '../../shared/merge/versions.ts'
import { changeHash } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'
import type { VersionedKind } from './version-repository.ts'

/** What a change touched, at one side of it. */
export type ChangeSide = {
  readonly annotations: readonly Annotation[]
  /** All layers in their order; null when the change touched none. */
  readonly layers: readonly Layer[] | null
  /** Of what came from others, with what was known of it: to take that back is no writing of one's own. */
  readonly versions?: readonly SideVersions[]
}

/** Null: nothing is known of it at that side. */
export type SideVersions = {
  readonly kind: VersionedKind
  readonly id: string
  readonly versions: Versions | null
}

/** One use case: what it touched as it was and as it became. */
export type LoggedChange = {
  readonly action: HistoryAction
  readonly before: ChangeSide
  readonly after: ChangeSide
}
export type StoredChange = LoggedChange & { readonly id: number }

type ChangeRow = { id: number; action: HistoryAction; before: string; after: string; sha256: string }

/** Steps that can be taken back. */
const kept = 1000

/** What is undone stands behind what is not: neither is looked for among all steps, of which each may be large. */
const nextUndo = 'FROM changes WHERE undone = 0 ORDER BY id DESC LIMIT 1'
const nextRedo = `FROM changes WHERE id > ifnull((SELECT id ${nextUndo}), 0) ORDER BY id LIMIT 1`

/** Null when there is nothing to take back, or the disk has changed it: a flipped bit must not come back as words. */
export function nextToUndo(db: ReadableDb): StoredChange | null {
  return rowToChange(statement(db, `SELECT * ${nextUndo}`).get())
}

/** Null when nothing is taken back. */
export function nextToRedo(db: ReadableDb): StoredChange | null {
  return rowToChange(statement(db, `SELECT * ${nextRedo}`).get())
}

/** Id of the step that would be undone next: it tells whether one has been made. Null when there is none. */
export function lastStep(db: ReadableDb): number | null {
  return (statement(db, `SELECT id ${nextUndo}`).pluck().get() as number | undefined) ?? null
}

/** What the next of each does, without reading what it touched. */
export function nextActions(db: ReadableDb): {
  readonly undo: HistoryAction | null
  readonly redo: HistoryAction | null
} {
  const action = (next: string) =>
    (statement(db, `SELECT action ${next}`).get() as { action: HistoryAction } | undefined)?.action ?? null
  return { undo: action(nextUndo), redo: action(nextRedo) }
}

function rowToChange(row: unknown): StoredChange | null {
  if (row === undefined) return null
  const { id, action, before, after, sha256 } = row as ChangeRow
  if (changeHash(before, after) !== sha256) return null
  return { id, action, before: JSON.parse(before) as ChangeSide, after: JSON.parse(after) as ChangeSide }
}

/** A new change: what had been undone can no longer be redone. */
export function logChange(db: WritableDb, { action, before, after }: LoggedChange, at: string): void {
  statement(db, `DELETE FROM changes WHERE id >= (SELECT id ${nextRedo})`).run()
  const sides = [JSON.stringify(before), JSON.stringify(after)] as const
  const { lastInsertRowid } = statement(
    db,
    'INSERT INTO changes (at, action, before, after, sha256) VALUES (?, ?, ?, ?, ?)',
  ).run(at, action, ...sides, changeHash(...sides))
  statement(db, 'DELETE FROM changes WHERE id <= ?').run(Number(lastInsertRowid) - kept)
}

export function markUndone(db: WritableDb, id: number, undone: boolean): void {
  statement(db, 'UPDATE changes SET undone = ? WHERE id = ?').run(undone ? 1 : 0, id)
}
