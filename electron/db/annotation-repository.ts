/** Annotations with their anchors and tags. */
import { createHash } from 'node:crypto'
import type { Anchor, Annotation, AnnotationKind, Colour } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { ReadableDb, WritableDb } from './database.ts'

type AnnotationRow = {
  id: AnnotationId
  report_id: ReportId
  kind: AnnotationKind
  colour: Colour
  note: string
  author: string
  layer: string
  created_at: string
  modified_at: string
  sha256: string
}
type AnchorRow = { annotation_id: AnnotationId; key: BlockKey } & (
  { lang: null } | { lang: Lang; start: number; end: number; exact: string; prefix: string; suffix: string }
)
type TagRow = { annotation_id: AnnotationId; name: string }
type Stored = { readonly annotation: Annotation; readonly sha256: string }

/** Of one report, or of all for null; oldest first. */
export function listAnnotations(db: ReadableDb, report: ReportId | null): readonly Annotation[] {
  const stored = report === null ? readStored(db, '', []) : readStored(db, 'WHERE report_id = ?', [report])
  return stored.map(({ annotation }) => annotation)
}

export function getAnnotation(db: ReadableDb, id: AnnotationId): Annotation | null {
  return readStored(db, 'WHERE id = ?', [id])[0]?.annotation ?? null
}

/** Annotations whose content is no longer what was written: the disk has changed it. */
export function listAltered(db: ReadableDb): readonly AnnotationId[] {
  return readStored(db, '', [])
    .filter(({ annotation, sha256 }) => sha256 !== hashOf(annotation))
    .map(({ annotation }) => annotation.id)
}

function readStored(db: ReadableDb, where: string, values: readonly string[]): readonly Stored[] {
  const chosen = `SELECT id FROM annotations ${where}`
  const rows = db.prepare(`SELECT * FROM annotations ${where} ORDER BY created_at, id`).all(...values)
  const anchors = db.prepare(
    `SELECT * FROM anchors WHERE annotation_id IN (${chosen}) ORDER BY annotation_id, sort`,
  )
  const tags = db.prepare(
    `SELECT * FROM tags WHERE annotation_id IN (${chosen}) ORDER BY annotation_id, sort`,
  )
  const anchorsOf = byAnnotation(anchors.all(...values) as AnchorRow[])
  const tagsOf = byAnnotation(tags.all(...values) as TagRow[])
  return (rows as AnnotationRow[]).map((row) => ({
    annotation: rowToAnnotation(row, anchorsOf.get(row.id) ?? [], tagsOf.get(row.id) ?? []),
    sha256: row.sha256,
  }))
}

function byAnnotation<Row extends { annotation_id: AnnotationId }>(
  rows: readonly Row[],
): ReadonlyMap<AnnotationId, readonly Row[]> {
  const groups = new Map<AnnotationId, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.annotation_id)
    if (group) group.push(row)
    else groups.set(row.annotation_id, [row])
  }
  return groups
}

function rowToAnnotation(
  row: AnnotationRow,
  anchors: readonly AnchorRow[],
  tags: readonly TagRow[],
): Annotation {
  return {
    id: row.id,
    report: row.report_id,
    kind: row.kind,
    anchors: anchors.map(rowToAnchor),
    colour: row.colour,
    note: row.note,
    tags: tags.map((tag) => tag.name),
    author: row.author,
    layer: row.layer,
    created: row.created_at,
    modified: row.modified_at,
  }
}

function rowToAnchor(row: AnchorRow): Anchor {
  if (row.lang === null) return { key: row.key, lang: null }
  const { key, lang, start, end, exact, prefix, suffix } = row
  return { key, lang, start, end, exact, prefix, suffix }
}

/** Over every field in a fixed order. */
function hashOf(annotation: Annotation): string {
  const { id, report, kind, anchors, colour, note, tags, author, layer, created, modified } = annotation
  const places = anchors.map((anchor) =>
    isTextAnchor(anchor)
      ? [anchor.key, anchor.lang, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix]
      : [anchor.key],
  )
  const content = JSON.stringify([
    id,
    report,
    kind,
    places,
    colour,
    note,
    tags,
    author,
    layer,
    created,
    modified,
  ])
  return createHash('sha256').update(content).digest('hex')
}

/** By report; reports without annotations are not in it. */
export function countAnnotations(db: ReadableDb): Readonly<Record<string, number>> {
  const rows = db
    .prepare('SELECT report_id AS report, count(*) AS count FROM annotations GROUP BY report_id')
    .all()
  return Object.fromEntries(
    (rows as { report: string; count: number }[]).map((row) => [row.report, row.count]),
  )
}

/** Writes the annotation whole, in place of the one with its id if there is one. */
export function saveAnnotation(db: WritableDb, annotation: Annotation): void {
  const { id, anchors, tags, ...fields } = annotation
  deleteAnnotation(db, id)
  db.prepare(
    `INSERT INTO annotations (id, report_id, kind, colour, note, author, layer, created_at, modified_at, sha256)
     VALUES (:id, :report, :kind, :colour, :note, :author, :layer, :created, :modified, :sha256)`,
  ).run({ id, ...fields, sha256: hashOf(annotation) })
  const insertAnchor = db.prepare(
    `INSERT INTO anchors (annotation_id, sort, key, lang, start, "end", exact, prefix, suffix)
     VALUES (:id, :sort, :key, :lang, :start, :end, :exact, :prefix, :suffix)`,
  )
  const wholeBlock = { start: null, end: null, exact: null, prefix: null, suffix: null }
  for (const [sort, anchor] of anchors.entries()) insertAnchor.run({ ...wholeBlock, ...anchor, id, sort })
  const insertTag = db.prepare('INSERT INTO tags (annotation_id, sort, name) VALUES (?, ?, ?)')
  for (const [sort, name] of tags.entries()) insertTag.run(id, sort, name)
}

export function deleteAnnotation(db: WritableDb, id: AnnotationId): void {
  db.prepare('DELETE FROM annotations WHERE id = ?').run(id)
}
