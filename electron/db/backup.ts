/** Dated copies of the notebook in `backups/` beside it. */
import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asReadable, structureProblems } from './database.ts'
import type { Notebook } from './open-notebook.ts'

const kept = 10

/** File names, oldest first. */
export function listBackups(folder: string): readonly string[] {
  const backups = join(folder, 'backups')
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .filter((name) => /^notes-\d{4}-\d{2}-\d{2}\.db$/.test(name))
    .toSorted()
}

/**
 * Makes the day's copy if there is none yet and keeps the last ten. A copy counts, and older ones go, only once it
 * has been read back whole. `now` is ISO 8601. Gives the new file, or null when there was nothing to do.
 */
export function backUp(notebook: Notebook, now: string): string | null {
  if (!notebook.writable) return null
  const folder = dirname(notebook.file)
  const name = `notes-${now.slice(0, 10)}.db`
  if (listBackups(folder).includes(name)) return null
  mkdirSync(join(folder, 'backups'), { recursive: true })
  const file = join(folder, 'backups', name)
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  notebook.writable.prepare('VACUUM INTO ?').run(unfinished)
  if (!isSound(unfinished)) {
    rmSync(unfinished, { force: true })
    return null
  }
  renameSync(unfinished, file)
  for (const old of listBackups(folder).slice(0, -kept)) rmSync(join(folder, 'backups', old))
  return file
}

function isSound(file: string): boolean {
  const db = new Database(file, { readonly: true })
  try {
    return structureProblems(asReadable(db), 'full').length === 0
  } finally {
    db.close()
  }
}
