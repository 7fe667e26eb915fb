/** Copies of the notebook: the dated ones in `backups/` beside it, and one wherever the user wants it. */
import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Backup } from '../../shared/model/notebook.ts'
import { AppError } from '../../shared/result.ts'
import { backupNameFor, backupsFolder, dispensable, kept, listBackups } from './backup-list.ts'
import type { BackupName } from './backup-list.ts'
import { asReadable, sqliteCode } from './database.ts'
import type { ReadableDb } from './database.ts'
import { busyTimeout, examineNotebook, openForReading } from './read-notebook.ts'
import { readRevision } from './revision-repository.ts'
import { syncFile, syncFolder } from './sync-file.ts'
import { verifyCopy } from './verify-copy.ts'
import type { VerifiedCopy } from './verify-copy.ts'

export const notebookName = 'notes.db'

/** Whether something was changed since the newest backup; reading positions alone are no cause for a new one. */
export function isBackupDue(folder: string, db: ReadableDb): boolean {
  const revision = readRevision(db)
  const [newest] = listBackups(folder)
  // A new notebook is at 1.
  return newest === undefined ? revision > 1 : newest.revision !== revision
}

/** Newest first; a copy that cannot even be opened is not among them. */
export function describeBackups(folder: string): readonly Backup[] {
  return listBackups(folder).flatMap(({ name, made }) => {
    const file = join(backupsFolder(folder), name)
    const annotations = countAnnotationsIn(file)
    return annotations === null ? [] : [{ name, made, bytes: statSync(file).size, annotations }]
  })
}

function countAnnotationsIn(file: string): number | null {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return db.prepare('SELECT count(*) FROM annotations').pluck().get() as number
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/**
 * Makes a dated copy of the folder's notebook if one is due; older ones go only once it has been read back whole.
 * `now` is ISO 8601. Gives the new copy's name, or null when there was nothing to do or the notebook is not sound.
 */
export function backUp(folder: string, now: string): string | null {
  const file = join(folder, notebookName)
  if (!existsSync(file) || examineNotebook(file) !== null) return null
  const db = new Database(file, { readonly: true, timeout: busyTimeout })
  try {
    if (!isBackupDue(folder, asReadable(db))) return null
    const name = addBackup(folder, asReadable(db), now)
    dropOldBackups(folder)
    return name
  } finally {
    db.close()
  }
}

/** A dated copy in any case. Throws `disk-full`, `file-not-writable`, `backup-damaged`. */
export function addBackup(folder: string, db: ReadableDb, now: string): string {
  const backups = backupsFolder(folder)
  mkdirSync(backups, { recursive: true })
  return writeCopy(db, backups, ({ revision, damaged }) => backupNameFor(now, revision, damaged > 0)).name
}

export type Copied = { readonly file: string; readonly bytes: number; readonly annotations: number }

/**
 * Copies what can be read of the folder's notebook to `target`, which is afterwards the whole copy or what it was.
 * Throws `notebook-damaged` when nothing can be read, `notebook-missing`, `disk-full`, `file-not-writable`.
 */
export function copyNotebook(folder: string, target: string): Copied {
  const live = join(folder, notebookName)
  const file = resolve(target)
  if (isOwnFile(live, file)) throw new AppError('file-not-writable', { file: basename(file) })
  const problem = examineNotebook(live)
  if (problem === 'notebook-missing') throw new AppError(problem, { file: notebookName })
  const { db, isEmpty } = openForReading(live)
  try {
    if (isEmpty && existsSync(live)) throw new AppError('notebook-damaged', { file: notebookName })
    const newer = problem === 'notebook-newer'
    const { annotations } = writeCopy(db, dirname(file), () => basename(file), newer)
    return { file, bytes: statSync(file).size, annotations }
  } finally {
    db.close()
  }
}

/** A copy that took the place of the notebook or its log would destroy it. */
function isOwnFile(live: string, file: string): boolean {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))
  return [live, `${live}-wal`, `${live}-shm`].some((own) => real(own) === real(file))
}

/** Writes beside the target, reads it back, and gives it its name at the end. */
function writeCopy(
  db: ReadableDb,
  folder: string,
  nameFor: (copy: VerifiedCopy) => string,
  newer = false,
): VerifiedCopy & { readonly name: string } {
  const unfinished = unfinishedFile(folder)
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    syncFile(unfinished)
    const copy = verifyCopy(unfinished, { newer })
    const name = nameFor(copy)
    renameSync(unfinished, join(folder, name))
    syncFolder(folder)
    return { ...copy, name }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw copyFailure(error, folder)
  }
}

/** A name that nothing else has; what a crash has left under such names in `backups/` goes with the next backup. */
export function unfinishedFile(folder: string): string {
  return join(folder, `.notes-${randomBytes(6).toString('hex')}.part`)
}

function copyFailure(error: unknown, folder: string): unknown {
  if (error instanceof AppError) return error
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException).code ?? ''
  const details = { file: basename(folder) }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/.test(code)) return new AppError('disk-full', details)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new AppError('notebook-damaged', { file: notebookName })
  const refused = /^(SQLITE_(CANTOPEN|IOERR|READONLY|PERM|ERROR)|E[A-Z]+$)/
  return refused.test(code) ? new AppError('file-not-writable', details) : error
}

/** Only sound copies count, so that a good one is never dropped because of ten bad ones. */
function dropOldBackups(folder: string): void {
  const backups = backupsFolder(folder)
  const all = listBackups(folder)
  dropLeftovers(backups)
  if (all.length <= kept) return
  const remove = ({ name }: BackupName) => rmSync(join(backups, name), { force: true })
  const isSound = ({ name, damaged }: BackupName) => !damaged && isSoundCopy(join(backups, name))
  const sound = all.filter(isSound)
  const unsound = all.filter((backup) => !sound.includes(backup))
  dispensable(sound).forEach(remove)
  // Of a notebook with damaged rows the last copy stays: it holds what was written since the last sound one.
  const last = unsound.find(({ damaged }) => damaged)
  if (sound.length >= kept) unsound.filter((backup) => backup !== last).forEach(remove)
}

function isSoundCopy(file: string): boolean {
  try {
    return verifyCopy(file).damaged === 0
  } catch {
    return false
  }
}

/** In milliseconds: another process may be writing one just now. */
const leftoverAge = 3_600_000

function dropLeftovers(backups: string): void {
  for (const name of readdirSync(backups).filter((entry) =>
    /^\.notes-.*\.part(-wal|-shm|-journal)?$/.test(entry),
  )) {
    const file = join(backups, name)
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (Math.abs(age) > leftoverAge) rmSync(file, { force: true })
  }
}
