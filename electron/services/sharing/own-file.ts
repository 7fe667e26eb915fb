/** The one file that a notebook writes in a shared folder, and the certainty that nobody else writes it. */
import { hash } from 'node:crypto'
import { access, constants, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { readOwner, renewWriter } from '../../db/clock-repository.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import type { Notebook } from '../../db/open-notebook.ts'
import { readSettings } from '../../db/setting-repository.ts'
import { readOwnFile, saveOwnFile } from '../../db/sharing-repository.ts'
import type { OwnFile } from '../../db/sharing-repository.ts'
import { replaceFile } from '../replace-file.ts'
import { ownFileName, unfinishedName } from './own-name.ts'
import type { SeenFile } from './seen-files.ts'

/** A sync program may put back what was written a while ago: that is still known as one's own. */
const remembered = 8

/** A set as it is to lie in the folder. */
export type SharedSet = {
  /** Hash of what it says, whenever it was composed. */
  readonly content: string
  readonly bytes: Uint8Array
}

/** The file of this notebook; its name is chosen now where it has none yet. */
export function ownFileOf(notebook: Notebook): OwnFile {
  return (
    readOwnFile(notebook.db) ??
    writeNotebook(notebook, (db) => {
      const name = ownFileName(readSettings(db).author, readOwner(db).writer)
      const file = { name, content: '', written: [] }
      saveOwnFile(db, file)
      return file
    })
  )
}

/**
 * Whether what lies there under the own name was written by this notebook. If not, another notebook of the same origin
 * writes there, a copy on another computer: this one goes on under another name, and with another file.
 */
export async function isOwn(
  notebook: Notebook,
  folder: string,
  { name, failure }: SeenFile,
): Promise<boolean> {
  const own = ownFileOf(notebook)
  if (failure === null && own.written.includes(hash('sha256', await readFile(join(folder, name)))))
    return true
  writeNotebook(notebook, (db) => {
    renewWriter(db)
    const renewed = ownFileName(readSettings(db).author, readOwner(db).writer)
    saveOwnFile(db, { name: renewed, content: '', written: [] })
  })
  return false
}

/** Whole or not at all. Throws `folder-not-found`, `folder-not-writable`, `disk-full`, or what the notebook throws. */
export async function writeOwnFile(
  notebook: Notebook,
  folder: string,
  { content, bytes }: SharedSet,
): Promise<void> {
  const { name, written } = ownFileOf(notebook)
  const known = [hash('sha256', bytes), ...written].slice(0, remembered)
  // Before it is there: after a crash between the two it would else be taken for somebody else's.
  writeNotebook(notebook, (db) => saveOwnFile(db, { name, content: '', written: known }))
  await removeUnfinished(folder, name)
  try {
    await replaceFile(join(folder, name), bytes, new AbortController().signal, unfinishedName(name))
  } catch (error) {
    throw await folderFailure(folder, error)
  }
  writeNotebook(notebook, (db) => saveOwnFile(db, { name, content, written: known }))
}

/** What was left of a writing that was killed. Only of the own file: another's may be at work. */
export async function removeUnfinished(folder: string, name: string): Promise<void> {
  await rm(join(folder, unfinishedName(name)), { force: true }).catch(() => undefined)
}

/** Throws `folder-not-writable`. */
export async function checkWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK)
  } catch {
    throw new AppError('folder-not-writable', { folder })
  }
}

async function folderFailure(folder: string, error: unknown): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== 'file-not-writable') return error
  const isThere = await access(folder).then(
    () => true,
    () => false,
  )
  return new AppError(isThere ? 'folder-not-writable' : 'folder-not-found', { folder })
}
