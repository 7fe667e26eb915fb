/** Looking at a notebook without touching it: whether it may be written, and what can be read of it. */
import Database from 'better-sqlite3'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ErrorCode } from '../../shared/result.ts'
import { listAnnotations, listPlaces } from './annotation-repository.ts'
import { listBackups } from './backup-list.ts'
import { nextToRedo, nextToUndo } from './change-repository.ts'
import { asReadable, isDamage, sqliteCode, structureProblems } from './database.ts'
import type { ReadableDb } from './database.ts'
import { listLayers } from './layer-repository.ts'
import { migrate, migrations, notebookApplicationId } from './migrate.ts'
import { listPositions } from './position-repository.ts'
import { readRevision } from './revision-repository.ts'
import { readSettings } from './setting-repository.ts'

/** How long a call waits for another process, in milliseconds. */
export const busyTimeout = 3000

/**
 * What forbids writing; null when nothing does. Found through a read-only handle: a handle that can write would bring
 * a log left by a crash into a damaged file as soon as it is closed.
 */
export function examineNotebook(file: string): ErrorCode | null {
  if (!existsSync(file)) return isLost(file) ? 'notebook-missing' : null
  // SQLite takes an empty file for a new database. With backups beside it, it is a notebook that has lost everything.
  if (statSync(file).size === 0) return hasBackups(file) ? 'notebook-damaged' : null
  try {
    const db = new Database(file, { readonly: true, timeout: busyTimeout })
    try {
      const problem = schemaProblem(db)
      if (problem !== null) return `notebook-${problem}`
      return structureProblems(asReadable(db), 'quick').length > 0 ? 'notebook-damaged' : null
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'notebook-damaged'
    // A folder that may not be written to refuses even readers the shared memory of WAL.
    return sqliteCode(error) === 'SQLITE_BUSY' ? 'notebook-busy' : 'notebook-read-only'
  }
}

/** Backups, or the log of a database that is gone: there was a notebook here. */
function isLost(file: string): boolean {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  return hasBackups(file) || (log !== undefined && log.size > 0)
}

function hasBackups(file: string): boolean {
  return listBackups(dirname(file)).length > 0
}

/** Whether the database is a notebook, and one that this version knows. A new one has version 0. */
export function schemaProblem(db: Database.Database): 'newer' | 'damaged' | null {
  const number = (name: string) => db.pragma(name, { simple: true }) as number
  const version = number('user_version')
  if (version > migrations.length) return 'newer'
  return version > 0 && number('application_id') !== notebookApplicationId ? 'damaged' : null
}

/**
 * All that can be read, in memory: the file is not held open, so that it can be replaced, on Windows too.
 * `isEmpty` when nothing could be read and an empty notebook stands in.
 */
export function openForReading(file: string): { readonly db: ReadableDb; readonly isEmpty: boolean } {
  for (const read of [readWithLog, readFileSync]) {
    try {
      const db = asReadable(openBytes(read(file)))
      if (canReadAll(db)) return { db, isEmpty: false }
      db.close()
    } catch {
      // The next way may do; why the file itself did not open is known already.
    }
  }
  const empty = new Database(':memory:')
  migrate(empty)
  return { db: asReadable(empty), isEmpty: true }
}

function readWithLog(file: string): Buffer {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeout })
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}

/** A notebook in memory, taken out of WAL mode, for which SQLite would need files beside it. */
export function openBytes(bytes: Buffer): Database.Database {
  bytes.fill(1, 18, 20)
  const db = new Database(bytes)
  // A notebook of an older version is read as if it had been brought up to date, which its file is not.
  if (schemaProblem(db) === null) migrate(db)
  return db
}

function canReadAll(db: ReadableDb): boolean {
  try {
    listAnnotations(db, null)
    listPlaces(db)
    listLayers(db)
    listPositions(db)
    readSettings(db)
    nextToUndo(db)
    nextToRedo(db)
    readRevision(db)
    return true
  } catch {
    return false
  }
}

/** What an error of SQLite means for the user; null for a fault of the program. */
export function notebookFailure(error: unknown): ErrorCode | null {
  const code = sqliteCode(error)
  if (code === null) return null
  if (isDamage(error)) return 'notebook-damaged'
  if (code === 'SQLITE_FULL') return 'disk-full'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'notebook-busy'
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code)) return 'notebook-read-only'
  return null
}
