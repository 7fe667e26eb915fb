/** What can be put right without a question: columns that belie their row, and layers that are lost. */
import type { Annotation } from '../../shared/model/annotation.ts'
import type { LayerId, TermId } from '../../shared/model/ids.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { getAnnotation, placeOf, saveAnnotation } from './annotation-repository.ts'
import type { AnnotationPlace } from './annotation-repository.ts'
import { readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { findLayers, findTerms } from './health.ts'
import { listDamagedLayers, listLayers, lostLayer, saveLayers } from './layer-repository.ts'
import { raiseRevision } from './revision-repository.ts'
import { listDamagedTerms, saveOwnTerm } from './term-repository.ts'

export type Repairs = {
  /** Row numbers of annotations that are sound but stand where they cannot be found. */
  readonly misplaced: readonly number[]
  /** Layers whose row is damaged, or gone while annotations name them. */
  readonly layers: readonly LayerId[]
  /** Own terms whose row is damaged; those that no backup has sound stay so, and are not listed. */
  readonly terms: readonly TermId[]
}

export function findRepairs(db: ReadableDb): Repairs {
  const misplaced = misplacedRows(db).map(({ row }) => row)
  return { misplaced, layers: brokenLayers(db), terms: listDamagedTerms(db) }
}

/**
 * In the caller's transaction. Layers come from the newest backup that has them, or with their name alone; terms from
 * the newest backup that has them. Gives what was put right.
 */
export function repair(db: WritableDb, folder: string): Repairs {
  const misplaced = misplacedRows(db)
  const layers = brokenLayers(db)
  if (misplaced.length > 0) {
    // The index was written before the disk changed the row: it does not fit it, and a row is deleted through it.
    db.exec('REINDEX annotations')
    const remove = db.prepare('DELETE FROM annotations WHERE rowid = ?')
    for (const { row } of misplaced) remove.run(row)
    for (const { annotation } of misplaced) {
      if (getAnnotation(db, annotation.id) === null) saveAnnotation(db, annotation)
    }
  }
  if (layers.length > 0) saveLayers(db, mendedLayers(db, layers, findLayers(folder, layers)))
  const terms = findTerms(folder, listDamagedTerms(db))
  for (const term of terms) saveOwnTerm(db, term)
  if (misplaced.length > 0 || layers.length > 0 || terms.length > 0) raiseRevision(db)
  return { misplaced: misplaced.map(({ row }) => row), layers, terms: terms.map(({ id }) => id) }
}

type PlacedRow = StoredContent & { readonly row: number; readonly layer: LayerId } & AnnotationPlace

function misplacedRows(db: ReadableDb): readonly { readonly row: number; readonly annotation: Annotation }[] {
  // By row: an index may not fit.
  const rows = db
    .prepare(
      `SELECT rowid AS row, id, report_id AS report, layer_id AS layer, key, start, content, sha256
       FROM annotations NOT INDEXED`,
    )
    .all() as PlacedRow[]
  return rows.flatMap(({ row, ...stored }) => {
    const annotation = readContent<Annotation>(stored)
    return annotation === null || isInPlace(stored, annotation) ? [] : [{ row, annotation }]
  })
}

function isInPlace(stored: Omit<PlacedRow, 'row'>, annotation: Annotation): boolean {
  const { id, report, key, start } = placeOf(annotation)
  return (
    stored.id === id &&
    stored.report === report &&
    stored.key === key &&
    stored.start === start &&
    stored.layer === annotation.layer
  )
}

function brokenLayers(db: ReadableDb): readonly LayerId[] {
  const lost = db
    .prepare('SELECT DISTINCT layer_id FROM annotations WHERE layer_id NOT IN (SELECT id FROM layers)')
    .pluck()
    .all() as LayerId[]
  return [...listDamagedLayers(db), ...lost]
}

function mendedLayers(
  db: ReadableDb,
  broken: readonly LayerId[],
  found: ReadonlyMap<LayerId, Layer>,
): readonly Layer[] {
  const listed = listLayers(db)
  const known = new Set(listed.map(({ id }) => id))
  const lost = broken.filter((id) => !known.has(id)).map((id) => lostLayer(id))
  return [...listed, ...lost].map((layer) => found.get(layer.id) ?? layer)
}
