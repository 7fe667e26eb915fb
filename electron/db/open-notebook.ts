/** Opening the notebook: the user's own store, which is never lost and never overwritten. */
import Database from 'better-sqlite3'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { NotebookState } from '../../shared/model/notebook.ts'
import { AppError } from '../../shared/result.ts'
import type { ErrorCode } from '../../shared/result.ts'
import { addBackup, notebookName } from './backup.ts'
import { listBackups } from './backup-list.ts'
import { asReadable, asWritable } from './database.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { migrate, migrations } from './migrate.ts'
import { raiseRevisionAbove, readRevision } from './revision-repository.ts'
import { busyTimeout, examineNotebook, notebookFailure, openForReading } from './read-notebook.ts'

export type Notebook = {
  readonly file: string
  readonly state: NotebookState
  readonly db: ReadableDb
  /** Null when the notebook is read-only. */
  readonly writable: WritableDb | null
}

/**
 * Opens `notes.db` of the folder, making it when there never was one. Never throws for what is wrong with the file: a
 * damaged or lost notebook, one from a newer version, or one that may not be written opens read-only and says why.
 * `now` is ISO 8601: it dates the copy that is made before an older notebook is brought up to date.
 */
export function openNotebook(folder: string, now: string = new Date().toISOString()): Notebook {
  const file = join(folder, notebookName)
  try {
    mkdirSync(folder, { recursive: true })
    const problem = examineNotebook(file)
    if (problem !== null) return openReadOnly(file, problem)
    const db = openForWriting(file, now)
    return { file, state: { mode: 'ready' }, db: asReadable(db), writable: asWritable(db) }
  } catch (error) {
    const code = error instanceof AppError ? error.code : notebookFailure(error)
    return openReadOnly(file, code ?? 'notebook-read-only')
  }
}

/** A handle of its own, brought up to date and safe against a power cut at any commit; for a file that is sound. */
export function openForWriting(file: string, now: string): Database.Database {
  const isNew = !existsSync(file)
  const db = new Database(file, { timeout: busyTimeout })
  try {
    db.pragma('journal_mode = WAL')
    // better-sqlite3 is built with NORMAL for WAL, which can lose the last notes when the power fails.
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('foreign_keys = ON')
    if (!isNew) copyBeforeMigration(db, now)
    migrate(db)
    // Proves now that the file can be written, so that the reader is told before the first note is lost.
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    raiseAboveBackups(asWritable(db), dirname(file))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** What a migration does wrong can then be taken back. Without room for the copy there is no migration. */
function copyBeforeMigration(db: Database.Database, now: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > 0 && version < migrations.length) addBackup(dirname(db.name), asReadable(db), now)
}

/** An older file put in place by hand: its backups must not stand behind those that were made before. */
function raiseAboveBackups(db: WritableDb, folder: string): void {
  const newest = listBackups(folder)[0]?.revision ?? 0
  if (readRevision(db) < newest) raiseRevisionAbove(db, newest)
}

function openReadOnly(file: string, code: ErrorCode): Notebook {
  const failure = { code, details: { file: basename(file) } }
  const { db } = openForReading(file)
  return { file, state: { mode: 'read-only', file, failure }, db, writable: null }
}

/**
 * How long a write waits for another process, in milliseconds. While it waits nothing else of this process goes on, so
 * the window waits less than the command line: it keeps what could not be written and tries again.
 */
export function limitWaiting({ writable }: Notebook, milliseconds: number): void {
  writable?.exec(`PRAGMA busy_timeout = ${milliseconds}`)
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
