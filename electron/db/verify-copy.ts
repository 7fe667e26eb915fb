/** Reads a file that is to be a notebook's backup whole: its structure, and every row against its hash. */
import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/result.ts'
import { listDamagedRows } from './annotation-repository.ts'
import { asReadable, structureProblems } from './database.ts'
import { listDamagedLayers } from './layer-repository.ts'
import { notebookApplicationId } from './migrate.ts'
import { readVersion1 } from './migrations/version-1.ts'
import { schemaProblem } from './read-notebook.ts'
import { readRevision } from './revision-repository.ts'

export type VerifiedCopy = {
  /** Null for version 1, which counted none. */
  readonly revision: number | null
  readonly annotations: number
  /** Annotations and layers that are not what was written. */
  readonly damaged: number
}

/**
 * Throws `backup-not-found`, `backup-damaged`, `backup-newer` with `name`. Damaged rows are only counted. Of a newer
 * version, where that is allowed, nothing but the structure can be checked.
 */
export function verifyCopy(
  file: string,
  { name = basename(file), newer = false }: { readonly name?: string; readonly newer?: boolean } = {},
): VerifiedCopy {
  const details = { file: name }
  if (!existsSync(file)) throw new AppError('backup-not-found', details)
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return verify(db, details, newer)
    } finally {
      db.close()
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('backup-damaged', details)
  }
}

function verify(
  db: Database.Database,
  details: { readonly file: string },
  mayBeNewer: boolean,
): VerifiedCopy {
  const problem = schemaProblem(db)
  const isNewer = problem === 'newer' && mayBeNewer
  if (problem !== null && !isNewer) throw new AppError(`backup-${problem}`, details)
  const number = (name: string) => db.pragma(name, { simple: true }) as number
  const isNotebook = number('application_id') === notebookApplicationId && number('user_version') > 0
  const readable = asReadable(db)
  if (!isNotebook || structureProblems(readable, 'full').length > 0)
    throw new AppError('backup-damaged', details)
  const annotations = db.prepare('SELECT count(*) FROM annotations').pluck().get() as number
  if (isNewer) return { revision: null, annotations, damaged: 0 }
  if (number('user_version') === 1) {
    const damaged = readVersion1(db).filter(({ sound }) => !sound).length
    return { revision: null, annotations, damaged }
  }
  const damaged = listDamagedRows(readable).length + listDamagedLayers(readable).length
  return { revision: readRevision(readable), annotations, damaged }
}
