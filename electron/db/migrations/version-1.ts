/** Reads annotations out of a notebook of version 1, each with whether its bytes are those that were written. */
import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'

type Anchor1 =
  | { key: string; lang: null }
  | {
      key: string
      lang: string
      start: number
      end: number
      exact: string
      prefix: string
      suffix: string
    }

export type Annotation1 = {
  id: string
  report: string
  kind: string
  anchors: readonly Anchor1[]
  colour: string
  note: string
  tags: readonly string[]
  author: string
  layer: string
  created: string
  modified: string
}

type Row = {
  id: string
  report_id: string
  kind: string
  colour: string
  note: string
  author: string
  layer: string
  created_at: string
  modified_at: string
  sha256: string
}
type AnchorRow = { key: string } & (
  { lang: null } | { lang: string; start: number; end: number; exact: string; prefix: string; suffix: string }
)

/** Oldest first. */
export function readVersion1(
  db: Pick<Database.Database, 'prepare'>,
): readonly { readonly annotation: Annotation1; readonly sha256: string; readonly sound: boolean }[] {
  const anchors = db.prepare(
    'SELECT key, lang, start, "end", exact, prefix, suffix FROM anchors WHERE annotation_id = ? ORDER BY sort',
  )
  const tags = db.prepare('SELECT name FROM tags WHERE annotation_id = ? ORDER BY sort').pluck()
  const rows = db.prepare('SELECT * FROM annotations ORDER BY created_at, id').all() as Row[]
  return rows.map(({ sha256, ...row }) => {
    const annotation: Annotation1 = {
      id: row.id,
      report: row.report_id,
      kind: row.kind,
      anchors: (anchors.all(row.id) as AnchorRow[]).map((anchor) =>
        anchor.lang === null ? { key: anchor.key, lang: null } : anchor,
      ),
      colour: row.colour,
      note: row.note,
      tags: tags.all(row.id) as string[],
      author: row.author,
      layer: row.layer,
      created: row.created_at,
      modified: row.modified_at,
    }
    return { annotation, sha256, sound: sha256 === hashVersion1(annotation) }
  })
}

/** Over every field in a fixed order, as version 1 took it. */
export function hashVersion1(annotation: Annotation1): string {
  const { id, report, kind, anchors, colour, note, tags, author, layer, created, modified } = annotation
  const places = anchors.map((anchor) =>
    anchor.lang === null
      ? [anchor.key]
      : [anchor.key, anchor.lang, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix],
  )
  const fields = [id, report, kind, places, colour, note, tags, author, layer, created, modified]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
