/** Brings a notebook's schema up to date. */
import type Database from 'better-sqlite3'
import { start } from './migrations/001-start.ts'
import { content } from './migrations/002-content.ts'
import { exchange } from './migrations/003-exchange.ts'
import { terms } from './migrations/004-terms.ts'
import { subjects } from './migrations/005-subjects.ts'

/** SQL, or what SQL alone cannot do. */
type Migration = string | ((db: Database.Database) => void)

/** In order; the schema's version is their number. */
export const migrations: readonly Migration[] = [start, content, exchange, terms, subjects]

/** `application_id` of a notebook: `DZNB` in ASCII. */
export const notebookApplicationId = 0x445a4e42

/**
 * Runs what is missing, each step in one transaction with the version it leads to. The version is read inside the
 * transaction, because a second process may be migrating too.
 */
export function migrate(db: Database.Database, steps = migrations): void {
  const step = db.transaction(() => {
    const version = db.pragma('user_version', { simple: true }) as number
    const migration = steps[version]
    if (migration === undefined) return false
    if (typeof migration === 'string') db.exec(migration)
    else migration(db)
    db.pragma(`application_id = ${notebookApplicationId}`)
    db.pragma(`user_version = ${version + 1}`)
    return true
  })
  while (step.exclusive());
}
