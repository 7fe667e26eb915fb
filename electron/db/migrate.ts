/** Brings a notebook's schema up to date. */
import type Database from 'better-sqlite3'
import { start } from './migrations/001-start.ts'

/** In order; the schema's version is their number. */
export const migrations: readonly string[] = [start]

/** `application_id` of a notebook: `DZNB` in ASCII. */
export const notebookApplicationId = 0x445a4e42

/**
 * Runs what is missing, each step in one transaction with the version it leads to. The version is read inside the
 * transaction, because a second process may be migrating too.
 */
export function migrate(db: Database.Database, steps = migrations): void {
  const step = db.transaction(() => {
    const version = db.pragma('user_version', { simple: true }) as number
    const sql = steps[version]
    if (sql === undefined) return false
    db.exec(sql)
    db.pragma(`application_id = ${notebookApplicationId}`)
    db.pragma(`user_version = ${version + 1}`)
    return true
  })
  while (step.exclusive());
}
