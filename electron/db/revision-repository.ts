/** How often the notebook has been changed: it tells backups and lists apart, whatever the clock says. */
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** Goes up only. */
export function readRevision(db: ReadableDb): number {
  return statement(db, 'SELECT number FROM revision').pluck().get() as number
}

export function raiseRevision(db: WritableDb): void {
  statement(db, 'UPDATE revision SET number = number + 1').run()
}

/** Above another notebook's too: what is now counts as newer. */
export function raiseRevisionAbove(db: WritableDb, other: number): void {
  statement(db, 'UPDATE revision SET number = max(number, ?) + 1').run(other)
}
