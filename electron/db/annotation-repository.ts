/** Annotations, each one value. A row that the disk has changed is left out of every list but that of the damaged. */
import type { Annotation } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey, LayerId, ReportId } from '../../shared/model/ids.ts'
import { contentOf, readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** Of one report, or of all for null; oldest first. */
export function listAnnotations(db: ReadableDb, report: ReportId | null): readonly Annotation[] {
  const rows =
    report === null
      ? statement(db, 'SELECT content, sha256 FROM annotations').all()
      : statement(db, 'SELECT content, sha256 FROM annotations WHERE report_id = ?').all(report)
  return readRows(rows).toSorted(byAge)
}

export function listAnnotationsOfLayer(db: ReadableDb, layer: LayerId): readonly Annotation[] {
  return readRows(statement(db, 'SELECT content, sha256 FROM annotations WHERE layer_id = ?').all(layer))
}

/** Null when there is none, or its row is damaged. */
export function getAnnotation(db: ReadableDb, id: AnnotationId): Annotation | null {
  return readRows(statement(db, 'SELECT content, sha256 FROM annotations WHERE id = ?').all(id))[0] ?? null
}

/** Whether there is a row, sound or damaged. */
export function hasAnnotation(db: ReadableDb, id: AnnotationId): boolean {
  return statement(db, 'SELECT 1 FROM annotations WHERE id = ?').get(id) !== undefined
}

function readRows(rows: readonly unknown[]): readonly Annotation[] {
  return (rows as StoredContent[])
    .map((row) => readContent<Annotation>(row))
    .filter((value) => value !== null)
}

/** Oldest first; the id decides between equals, so that the order is always the same. */
export function byAge(one: Annotation, other: Annotation): number {
  return compare(one.created, other.created) || compare(one.id, other.id)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Where each annotation begins: enough to order all of them without reading them. */
export type AnnotationPlace = {
  readonly id: AnnotationId
  readonly report: ReportId
  readonly key: BlockKey
  /** UTF-16 units; -1 for a whole block. */
  readonly start: number
}

export function placeOf({ id, report, anchors: [first] }: Annotation): AnnotationPlace {
  const start = first !== undefined && isTextAnchor(first) ? first.start : -1
  return { id, report, key: first?.key ?? ('' as BlockKey), start }
}

/** In no order. */
export function listPlaces(db: ReadableDb): readonly AnnotationPlace[] {
  return statement(
    db,
    'SELECT id, report_id AS report, key, start FROM annotations',
  ).all() as AnnotationPlace[]
}

type DamagedRow = { readonly id: AnnotationId; readonly report: ReportId; readonly content: string }

/** Annotations whose content is no longer what was written. */
export function listDamagedRows(db: ReadableDb): readonly DamagedRow[] {
  const rows = db.prepare('SELECT id, report_id AS report, content, sha256 FROM annotations').all()
  return (rows as (DamagedRow & StoredContent)[])
    .filter((row) => readContent(row) === null)
    .map(({ id, report, content }) => ({ id, report, content }))
}

/** By report; reports without annotations are not in it. */
export function countAnnotations(db: ReadableDb): Readonly<Record<string, number>> {
  return countBy(db, 'report_id')
}

/** By layer; layers without annotations are not in it. */
export function countByLayer(db: ReadableDb): Readonly<Record<string, number>> {
  return countBy(db, 'layer_id')
}

function countBy(db: ReadableDb, column: 'report_id' | 'layer_id'): Readonly<Record<string, number>> {
  const rows = db
    .prepare(`SELECT ${column} AS name, count(*) AS count FROM annotations GROUP BY ${column}`)
    .all()
  return Object.fromEntries(
    (rows as { name: string; count: number }[]).map(({ name, count }) => [name, count]),
  )
}

/** All in use, the commonest first. SQLite takes them out of the content: it need not be read for them. */
export function listTags(db: ReadableDb): readonly string[] {
  const tags = statement(
    db,
    // A row that the disk has damaged may no longer be JSON.
    `SELECT tag.value FROM annotations, json_each(iif(json_valid(content), content, '{}'), '$.tags') AS tag
     GROUP BY tag.value ORDER BY count(*) DESC, tag.value`,
  )
  return tags.pluck().all() as string[]
}

/** Writes the annotation whole, in place of the one with its id if there is one. */
export function saveAnnotation(db: WritableDb, annotation: Annotation): void {
  const { json, sha256 } = contentOf(annotation)
  statement(
    db,
    `INSERT OR REPLACE INTO annotations (id, report_id, layer_id, key, start, content, sha256)
     VALUES (:id, :report, :layer, :key, :start, :json, :sha256)`,
  ).run({ ...placeOf(annotation), layer: annotation.layer, json, sha256 })
}

export function deleteAnnotation(db: WritableDb, id: AnnotationId): void {
  statement(db, 'DELETE FROM annotations WHERE id = ?').run(id)
}
