/** Use cases for the reader's own marks and notes; every change is one transaction together with its log entry. */
import type { HistoryStep, Services } from '../../shared/api.ts'
import { locateAnchor } from '../../shared/anchor/locate.ts'
import type { Annotation, AnnotationChange, AnnotationDraft } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import {
  countAnnotations,
  deleteAnnotation,
  getAnnotation,
  saveAnnotation,
} from '../db/annotation-repository.ts'
import { lastChanges, logChange, markUndone } from '../db/change-repository.ts'
import type { LoggedChange } from '../db/change-repository.ts'
import type { ReadableDb, WritableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { readPack } from '../db/open-pack.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { getBlockTexts } from '../db/pack-repository.ts'
import { readSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { annotationsInOrder, packOf } from './library.ts'

/** The layer of annotations that name none: the reader's own. */
const ownLayer = 'personal'

export function createAnnotationService(deps: Dependencies): Services['annotations'] {
  return {
    list: (report) => annotationsInOrder(deps, report),
    counts: () => countAnnotations(deps.notebook.db),
    add: (draft) => add(deps, draft),
    change: (ids, change) => changeAll(deps, ids, change),
    remove: (ids) => removeAll(deps, ids),
    undo: () => stepBack(deps),
    redo: () => stepForward(deps),
    history: () => {
      const { undo, redo } = lastChanges(deps.notebook.db)
      return { undo: undo?.action ?? null, redo: redo?.action ?? null }
    },
  }
}

function add(deps: Dependencies, draft: AnnotationDraft): Annotation {
  const pack = packOf(deps.packs, draft.report)
  if (pack === null) throw new AppError('report-not-found', { report: draft.report })
  checkAnchors(pack, draft)
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const annotation: Annotation = {
      id: deps.newId() as AnnotationId,
      report: draft.report,
      kind: draft.kind,
      anchors: draft.anchors,
      colour: draft.colour,
      note: draft.note,
      tags: distinct(draft.tags),
      author: draft.author ?? readSettings(db).author,
      layer: draft.layer ?? ownLayer,
      created: now,
      modified: now,
    }
    apply(db, { action: 'add', before: [], after: [annotation] }, now)
    return annotation
  })
}

function changeAll(
  deps: Dependencies,
  ids: readonly AnnotationId[],
  change: AnnotationChange,
): readonly Annotation[] {
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const before = existing(db, ids)
    const tags = change.tags === undefined ? {} : { tags: distinct(change.tags) }
    const after = before.map((annotation) => ({ ...annotation, ...change, ...tags, modified: now }))
    if (change.anchors !== undefined) for (const annotation of after) checkMovedAnchors(deps, annotation)
    apply(db, { action: 'change', before, after }, now)
    return after
  })
}

function removeAll(deps: Dependencies, ids: readonly AnnotationId[]): null {
  return writeNotebook(deps.notebook, (db) => {
    apply(db, { action: 'remove', before: existing(db, ids), after: [] }, deps.now())
    return null
  })
}

function existing(db: ReadableDb, ids: readonly AnnotationId[]): readonly Annotation[] {
  return distinct(ids).map((id) => {
    const annotation = getAnnotation(db, id)
    if (annotation === null) throw new AppError('annotation-not-found', { id })
    return annotation
  })
}

function apply(db: WritableDb, change: LoggedChange, at: string): void {
  replace(db, change.before, change.after)
  logChange(db, change, at)
}

function replace(db: WritableDb, old: readonly Annotation[], next: readonly Annotation[]): void {
  const kept = new Set(next.map(({ id }) => id))
  for (const { id } of old) if (!kept.has(id)) deleteAnnotation(db, id)
  for (const annotation of next) saveAnnotation(db, annotation)
}

function stepBack(deps: Dependencies): HistoryStep {
  return writeNotebook(deps.notebook, (db) => {
    const change = lastChanges(db).undo
    if (change === null) throw new AppError('nothing-to-undo')
    replace(db, change.after, change.before)
    markUndone(db, change.id, true)
    return stepOf(change)
  })
}

function stepForward(deps: Dependencies): HistoryStep {
  return writeNotebook(deps.notebook, (db) => {
    const change = lastChanges(db).redo
    if (change === null) throw new AppError('nothing-to-redo')
    replace(db, change.before, change.after)
    markUndone(db, change.id, false)
    return stepOf(change)
  })
}

function stepOf({ action, before, after }: LoggedChange): HistoryStep {
  const touched = after[0] ?? before[0]
  if (touched === undefined) throw new Error('a change of nothing in the log')
  return { report: touched.report, key: touched.anchors[0]?.key ?? null, action }
}

/** Anchors of a report that is away cannot be checked; they are when it is back. */
function checkMovedAnchors({ packs }: Dependencies, annotation: Annotation): void {
  const pack = packOf(packs, annotation.report)
  if (pack !== null) checkAnchors(pack, annotation)
}

/** A mark that cannot be found again now never will be: it is refused while the reader is looking. */
function checkAnchors(
  pack: OpenPack,
  { report, kind, anchors }: Pick<Annotation, 'report' | 'kind' | 'anchors'>,
): void {
  for (const anchor of anchors) {
    if (isTextAnchor(anchor) !== (kind === 'highlight')) throw new AppError('bad-input', { field: 'anchors' })
    const texts = readPack(pack, (db) => getBlockTexts(db, report, anchor.key))
    if (texts === null) throw new AppError('block-not-found', { report, key: anchor.key })
    if (!isTextAnchor(anchor)) continue
    const text = texts[anchor.lang]
    if (text === null || locateAnchor(text, anchor) === null) {
      throw new AppError('anchor-mismatch', { report, key: anchor.key })
    }
  }
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
