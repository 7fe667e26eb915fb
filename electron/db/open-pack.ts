/** Opening packs: read-only, and only what is a pack that this version can read. */
import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { PackProblem } from '../../shared/model/pack.ts'
import { AppError } from '../../shared/result.ts'
import { asReadable, isDamage } from './database.ts'
import type { ReadableDb } from './database.ts'
import { packApplicationId, packSchemaVersion } from './pack-schema.ts'

export type OpenPack = {
  /** From its manifest, e.g. `core`. */
  readonly name: string
  readonly file: string
  /** Version of its shape (`packSchemaVersion`). */
  readonly schema: number
  readonly db: ReadableDb
}

const tables = ['manifest', 'reports', 'editions', 'blocks', 'block_texts', 'terms', 'f_big', 'f_one']

/** Opens those that can be; the others are reported, and the library goes on without them. */
export function openPacks(files: readonly string[]): {
  readonly packs: readonly OpenPack[]
  readonly problems: readonly PackProblem[]
} {
  const packs: OpenPack[] = []
  const problems: PackProblem[] = []
  for (const file of files) {
    try {
      packs.push(openPack(file))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ file, failure: { code: error.code, details: error.details } })
    }
  }
  return { packs, problems }
}

/** Throws `pack-missing`, `pack-damaged` or `pack-newer`. Finds what shows at once, not every flipped bit: see `check`. */
export function openPack(file: string): OpenPack {
  const details = { file: basename(file) }
  if (!existsSync(file)) throw new AppError('pack-missing', details)
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return { ...readHead(db, details), file, db: asReadable(db) }
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('pack-damaged', details)
  }
}

function readHead(
  db: Database.Database,
  details: { readonly file: string },
): Pick<OpenPack, 'name' | 'schema'> {
  const number = (name: string) => db.pragma(name, { simple: true }) as number
  if (number('application_id') !== packApplicationId) throw new AppError('pack-damaged', details)
  const schema = number('user_version')
  if (schema > packSchemaVersion) throw new AppError('pack-newer', details)
  for (const table of tables) db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get()
  const name = db.prepare(`SELECT value FROM manifest WHERE key = 'name'`).pluck().get()
  if (typeof name !== 'string') throw new AppError('pack-damaged', details)
  return { name, schema }
}

/** Reads from a pack; damage that shows only now becomes `pack-damaged`. */
export function readPack<Value>(pack: OpenPack, read: (db: ReadableDb) => Value): Value {
  try {
    return read(pack.db)
  } catch (error) {
    throw isDamage(error) ? new AppError('pack-damaged', { file: basename(pack.file) }) : error
  }
}
