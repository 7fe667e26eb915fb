/** What a notebook holds, row by row, so that two moments can be compared. */
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'

/** By `annotation:ID`, `layer:ID` and `setting:KEY`: the hash of each row's content. */
export type State = Readonly<Record<string, string>>

type Row = { readonly key: string; readonly content: string }

/** The hashes are taken of what is there, not read from the rows. */
export function readState(db: Pick<Database.Database, 'prepare'>): State {
  const rows = db
    .prepare(
      `SELECT 'annotation:' || id AS key, content FROM annotations
       UNION ALL SELECT 'layer:' || id, content FROM layers
       UNION ALL SELECT 'setting:' || key, value FROM settings
       ORDER BY 1`,
    )
    .all() as Row[]
  return Object.fromEntries(rows.map(({ key, content }) => [key, hash(content)]))
}

export function readStateOf(file: string): State {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return readState(db)
  } finally {
    db.close()
  }
}

export function digest(state: State): string {
  return hash(JSON.stringify(Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

/** Keys whose rows differ. */
export function difference(one: State, other: State): readonly string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].filter((key) => one[key] !== other[key])
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
