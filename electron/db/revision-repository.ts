/** How often the notebook has been changed: it tells backups and lists apart, whatever the clock says. */
import type { ReadableDb, WritableDb } from './database.ts'

/** Goes up only. */
export function readRevision(db: ReadableDb): number {
  return db.prepare('SELECT number FROM revision').pluck().get() as number
}

export function raiseRevision(db: WritableDb): void {
  db.prepare('UPDATE revision SET number = number + 1').run()
}
