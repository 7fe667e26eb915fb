/** Opening the notebook: the user's own store, which is never lost and never overwritten. */
import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { NotebookState } from '../../shared/model/notebook.ts'
import { AppError } from '../../shared/result.ts'
import type { ErrorCode } from '../../shared/result.ts'
import { listAnnotations } from './annotation-repository.ts'
import { listBackups } from './backup.ts'
import { nextToRedo, nextToUndo } from './change-repository.ts'
import { asReadable, asWritable, isDamage, sqliteCode, structureProblems } from './database.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { migrate, migrations, notebookApplicationId } from './migrate.ts'
import { listPositions } from './position-repository.ts'
import { readSettings } from './setting-repository.ts'

export type Notebook = {
  readonly file: string
  readonly state: NotebookState
  readonly db: ReadableDb
  /** Null when the notebook is read-only. */
  readonly writable: WritableDb | null
}

/** How long a write waits for another process, in milliseconds. */
const busyTimeout = 3000

/**
 * Opens `notes.db` of the folder, making it when it is not there. Never throws for what is wrong with the file: a
 * damaged notebook, one from a newer version, or one that may not be written opens read-only and says why.
 */
export function openNotebook(folder: string): Notebook {
  const file = join(folder, 'notes.db')
  try {
    mkdirSync(folder, { recursive: true })
    const problem = examine(file, folder)
    return problem ? openReadOnly(file, problem) : openForWriting(file)
  } catch (error) {
    return openReadOnly(file, notebookFailure(error) ?? 'notebook-read-only')
  }
}

/**
 * What forbids writing, found through a read-only handle: a handle that can write would bring a log left by a crash
 * into a damaged file as soon as it is closed.
 */
function examine(file: string, folder: string): ErrorCode | null {
  if (!existsSync(file)) return null
  // SQLite takes an empty file for a new database. With backups beside it, it is a notebook that has lost everything.
  if (statSync(file).size === 0) return listBackups(folder).length > 0 ? 'notebook-damaged' : null
  try {
    const db = new Database(file, { readonly: true, timeout: busyTimeout })
    try {
      const number = (name: string) => db.pragma(name, { simple: true }) as number
      const version = number('user_version')
      if (version > migrations.length) return 'notebook-newer'
      if (version > 0 && number('application_id') !== notebookApplicationId) return 'notebook-damaged'
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

function openForWriting(file: string): Notebook {
  const db = new Database(file, { timeout: busyTimeout })
  try {
    db.pragma('journal_mode = WAL')
    // better-sqlite3 is built with NORMAL for WAL, which can lose the last notes when the power fails.
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('foreign_keys = ON')
    migrate(db)
    // Proves now that the file can be written, so that the reader is told before the first note is lost.
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
  } catch (error) {
    db.close()
    throw error
  }
  return { file, state: { mode: 'ready' }, db: asReadable(db), writable: asWritable(db) }
}

function openReadOnly(file: string, code: ErrorCode): Notebook {
  const failure = { code, details: { file: basename(file) } }
  const db = firstReadable([
    () => new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeout }),
    () => openCopy(file),
  ])
  return { file, state: { mode: 'read-only', file, failure }, db, writable: null }
}

/** The first that opens and can be read through; an empty notebook in memory when none can. */
function firstReadable(openers: readonly (() => Database.Database)[]): ReadableDb {
  for (const open of openers) {
    try {
      const db = asReadable(open())
      if (canReadAll(db)) return db
      db.close()
    } catch {
      // The next way may do; why the file itself did not open is known already.
    }
  }
  const empty = new Database(':memory:')
  migrate(empty)
  return asReadable(empty)
}

function canReadAll(db: ReadableDb): boolean {
  try {
    listAnnotations(db, null)
    listPositions(db)
    readSettings(db)
    nextToUndo(db)
    nextToRedo(db)
    return true
  } catch {
    return false
  }
}

/** The file's bytes in memory, taken out of WAL mode, for which SQLite would need files beside it. */
function openCopy(file: string): Database.Database {
  const bytes = readFileSync(file)
  bytes.fill(1, 18, 20)
  return new Database(bytes, { readonly: true })
}

/**
 * Runs one use case in one transaction, on disk when this returns. Throws `notebook-read-only`, `notebook-busy`,
 * `notebook-damaged` or `disk-full`; nothing of the use case is kept then.
 */
export function writeNotebook<Value>(notebook: Notebook, write: (db: WritableDb) => Value): Value {
  const { writable } = notebook
  const details = { file: basename(notebook.file) }
  if (!writable) throw new AppError('notebook-read-only', details)
  try {
    return writable.transaction(write).immediate(writable)
  } catch (error) {
    const code = notebookFailure(error)
    throw code ? new AppError(code, details) : error
  }
}

function notebookFailure(error: unknown): ErrorCode | null {
  const code = sqliteCode(error)
  if (code === null) return null
  if (isDamage(error)) return 'notebook-damaged'
  if (code === 'SQLITE_FULL') return 'disk-full'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'notebook-busy'
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code)) return 'notebook-read-only'
  return null
}
