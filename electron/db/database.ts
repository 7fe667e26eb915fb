/** Handles on a database whose types say what may be done with them. */
import type Database from 'better-sqlite3'

declare const access: unique symbol

/** May be read. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'close'> & {
  readonly [access]: 'read' | 'write'
}

/** May be read and written: only the notebook is, and only when it opened sound. */
export type WritableDb = ReadableDb &
  Pick<Database.Database, 'exec' | 'transaction'> & { readonly [access]: 'write' }

export function asReadable(db: Database.Database): ReadableDb {
  return db as unknown as ReadableDb
}

export function asWritable(db: Database.Database): WritableDb {
  return db as unknown as WritableDb
}

/** SQLite's result code by name, e.g. `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null
}

export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? ''
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_FORMAT'
}

/** What SQLite's own check says against the file; empty when it is sound. `quick` leaves out the indexes. */
export function structureProblems(db: ReadableDb, extent: 'quick' | 'full'): readonly string[] {
  try {
    const rows = db
      .prepare(extent === 'quick' ? 'PRAGMA quick_check' : 'PRAGMA integrity_check')
      .pluck()
      .all()
    return (rows as string[]).filter((row) => row !== 'ok')
  } catch (error) {
    return [String(error)]
  }
}

export function sqliteVersion(db: ReadableDb): string {
  return String(db.prepare('SELECT sqlite_version()').pluck().get())
}
