/** Puts a backup in the place of the notebook: whole or not at all, and what was there before is kept. */
import Database from 'better-sqlite3'
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Restored } from '../../shared/model/notebook.ts'
import { AppError } from '../../shared/result.ts'
import { backupsFolder, listBackups, readBackupName, stampOf } from './backup-list.ts'
import { addBackup, notebookName, unfinishedFile } from './backup.ts'
import { renewWriter, takeOverClock } from './clock-repository.ts'
import { asReadable, asWritable, isDamage } from './database.ts'
import { migrate } from './migrate.ts'
import { openForWriting } from './open-notebook.ts'
import { examineNotebook, notebookFailure } from './read-notebook.ts'
import { raiseRevisionAbove, readRevision } from './revision-repository.ts'
import { syncFile, syncFolder } from './sync-file.ts'
import { verifyCopy } from './verify-copy.ts'

/** Files of a database in WAL mode, the log among them. */
const endings = ['', '-wal', '-shm'] as const

/**
 * `now` is ISO 8601. Throws `backup-not-found`, `backup-damaged`, `backup-newer`, or what forbids writing; nothing has
 * changed then. A sound notebook gets the backup's content in one transaction. A damaged or lost one is replaced as a
 * file: killed in the middle of that, it is found missing, with its backups and the file that was damaged beside it.
 */
export function restoreNotebook(folder: string, backup: string, now: string): Restored {
  checkFile(backup)
  const live = join(folder, notebookName)
  try {
    mkdirSync(backupsFolder(folder), { recursive: true })
    const prepared = prepare(backup, backupsFolder(folder))
    try {
      const problem = examineNotebook(live)
      if (problem === 'notebook-busy' || problem === 'notebook-read-only')
        throw new AppError(problem, { file: notebookName })
      return problem === null && existsSync(live)
        ? replaceContent(live, prepared, now)
        : replaceFile(live, prepared, now)
    } finally {
      removeDatabase(prepared)
    }
  } catch (error) {
    throw restoreFailure(error)
  }
}

function checkFile(backup: string): void {
  const details = { file: basename(backup) }
  if (statSync(backup, { throwIfNoEntry: false })?.isFile() !== true)
    throw new AppError('backup-not-found', details)
  try {
    accessSync(backup, constants.R_OK)
  } catch {
    throw new AppError('backup-damaged', details)
  }
}

/** A copy of the backup as this version would have written it. The backup itself is not touched, nor its folder. */
function prepare(backup: string, folder: string): string {
  const name = basename(backup)
  const prepared = unfinishedFile(folder)
  try {
    for (const ending of ['', '-wal'])
      if (existsSync(`${backup}${ending}`)) copyFileSync(`${backup}${ending}`, `${prepared}${ending}`)
    change(prepared, (db) => db.pragma('journal_mode = DELETE'))
    const { damaged } = verifyCopy(prepared, { name })
    // Our own copies say in their names that they were made of a notebook with damaged rows.
    if (damaged > 0 && readBackupName(name)?.damaged !== true)
      throw new AppError('backup-damaged', { file: name })
    change(prepared, migrate)
    if (verifyCopy(prepared, { name }).damaged !== damaged)
      throw new AppError('backup-damaged', { file: name })
    syncFile(prepared)
    return prepared
  } catch (error) {
    removeDatabase(prepared)
    throw isDamage(error) ? new AppError('backup-damaged', { file: name }) : error
  }
}

function change<Value>(file: string, act: (db: Database.Database) => Value): Value {
  const db = new Database(file)
  try {
    return act(db)
  } finally {
    db.close()
  }
}

function removeDatabase(file: string): void {
  // The log after its database: were it left, it would be played into the file that comes in its place.
  for (const ending of endings) rmSync(`${file}${ending}`, { force: true })
}

/** Not the clock: it goes on from where the later of both has come to. */
const tables = [
  'annotations',
  'versions',
  'layers',
  'changes',
  'assignments',
  'terms',
  'term_exceptions',
  'subject_choices',
  'reading_positions',
  'settings',
]

function replaceContent(live: string, prepared: string, now: string): Restored {
  const folder = dirname(live)
  const db = openForWriting(live, now)
  try {
    db.prepare('ATTACH ? AS backup').run(prepared)
    for (;;) {
      const before = addBackup(folder, asReadable(db), now)
      const annotations = replaceTables(db, folder, readBackupName(before)?.revision)
      // Otherwise another process has written since the copy was made, which then is not of what was there before.
      if (annotations !== null) return { annotations, before, restart: false }
    }
  } finally {
    db.close()
  }
}

/** Null when the notebook is no longer at `revision`: nothing is done then. */
function replaceTables(db: Database.Database, folder: string, revision: number | undefined): number | null {
  return db
    .transaction(() => {
      if (readRevision(asReadable(db)) !== revision) return null
      for (const table of tables) {
        db.exec(`DELETE FROM main.${table}`)
        db.exec(`INSERT INTO main.${table} SELECT * FROM backup.${table}`)
      }
      raiseAboveCopies(db, folder)
      takeOverClock(asWritable(db))
      renewWriter(asWritable(db))
      return countRows(db)
    })
    .immediate()
}

/** What was restored counts as a change, and the newest. */
function raiseAboveCopies(db: Database.Database, folder: string): void {
  raiseRevisionAbove(asWritable(db), listBackups(folder)[0]?.revision ?? 0)
}

function countRows(db: Database.Database): number {
  return db.prepare('SELECT count(*) FROM main.annotations').pluck().get() as number
}

function replaceFile(live: string, prepared: string, now: string): Restored {
  const folder = dirname(live)
  const annotations = change(prepared, (db) => {
    raiseAboveCopies(db, folder)
    renewWriter(asWritable(db))
    return countRows(db)
  })
  syncFile(prepared)
  const before = keepAside(live, now)
  removeDatabase(live)
  syncFolder(folder)
  renameSync(prepared, live)
  syncFolder(folder)
  return { annotations, before, restart: true }
}

/** Copies the damaged files into the backups under a name that is no backup's. Gives the name; empty when there are none. */
function keepAside(live: string, now: string): string {
  const backups = backupsFolder(dirname(live))
  const present = endings.filter((ending) => ending !== '-shm' && existsSync(`${live}${ending}`))
  const name = freeName(backups, `replaced-${stampOf(now)}`)
  for (const ending of present) {
    const copy = join(backups, `${name}${ending}`)
    copyFileSync(`${live}${ending}`, copy)
    syncFile(copy)
  }
  syncFolder(backups)
  return present.includes('') ? name : ''
}

function freeName(folder: string, start: string): string {
  const taken = (name: string) => endings.some((ending) => existsSync(join(folder, `${name}${ending}`)))
  let name = `${start}.db`
  for (let number = 2; taken(name); number += 1) name = `${start}-${number}.db`
  return name
}

function restoreFailure(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = notebookFailure(error) ?? fileFailures[(error as NodeJS.ErrnoException).code ?? '']
  return code === undefined ? error : new AppError(code, { file: notebookName })
}

const fileFailures: Readonly<Record<string, 'disk-full' | 'notebook-read-only'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'notebook-read-only',
  EPERM: 'notebook-read-only',
  EROFS: 'notebook-read-only',
  EBUSY: 'notebook-read-only',
}
