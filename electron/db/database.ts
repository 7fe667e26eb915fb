/** Handles on a database whose types say what may be done with them. */
import type Database from 'better-sqlite3'

declare const access: unique symbol

/** May be read. */
export type ReadableDb = Pick<Database.Database, 'prepare' | 'pragma' | 'close'> & {
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
