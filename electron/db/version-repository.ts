/** When each field of an annotation or layer was written, and what was removed. */
import { versionsAt } from '../../shared/merge/versions.ts'
import type { Versions } from '../../shared/merge/versions.ts'
import { beforeStamps, stampOfTime } from '../../shared/merge/stamp.ts'
import { contentOf, readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

export type VersionedKind = 'annotation' | 'layer'

/** Null when nothing was ever written of it, or the disk has changed the row. */
export function getVersions(db: ReadableDb, kind: VersionedKind, id: string): Versions | null {
  const row = statement(db, 'SELECT content, sha256 FROM versions WHERE kind = ? AND id = ?').get(kind, id)
  return row === undefined ? null : readContent<Versions>(row as StoredContent)
}

/** By id; rows that the disk has changed are left out. */
export function listVersions(db: ReadableDb, kind: VersionedKind): ReadonlyMap<string, Versions> {
  const rows = statement(db, 'SELECT id, content, sha256 FROM versions WHERE kind = ?').all(kind)
  const versions = new Map<string, Versions>()
  for (const row of rows as ({ readonly id: string } & StoredContent)[]) {
    const read = readContent<Versions>(row)
    if (read !== null) versions.set(row.id, read)
  }
  return versions
}

export function listVersionedIds(db: ReadableDb, kind: VersionedKind): readonly string[] {
  return statement(db, 'SELECT id FROM versions WHERE kind = ?').pluck().all(kind) as string[]
}

export function saveVersions(db: WritableDb, kind: VersionedKind, id: string, versions: Versions): void {
  const { json, sha256 } = contentOf(versions)
  statement(db, 'INSERT OR REPLACE INTO versions (kind, id, content, sha256) VALUES (?, ?, ?, ?)').run(
    kind,
    id,
    json,
    sha256,
  )
}

/** As if nothing had ever been written of it: unlike a removal it leaves nothing to tell others of. */
export function forgetVersions(db: WritableDb, kind: VersionedKind, id: string): void {
  statement(db, 'DELETE FROM versions WHERE kind = ? AND id = ?').run(kind, id)
}

/** Of what was written before versions were kept: its own date says when. The same in every copy of the notebook. */
export function versionsBefore(time: string): Versions {
  return versionsAt(stampOfTime(time, beforeStamps))
}
