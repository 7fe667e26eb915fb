/** Use cases for the reader's own annotations; every change is one transaction together with its log entry. */
import type { Services } from '../../shared/api.ts'
import { locateAnchor } from '../../shared/anchor/locate.ts'
import type {
  Anchor,
  Annotation,
  AnnotationChange,
  AnnotationDraft,
  Reply,
} from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId, ReplyId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { countAnnotations, getAnnotation, listAnnotations } from '../db/annotation-repository.ts'
import type { ReadableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { readPack } from '../db/open-pack.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { getBlockTexts } from '../db/pack-repository.ts'
import { readSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { annotationsChange, applyChange, historyState, redo, undo } from './history.ts'
import { openLayer } from './layer-service.ts'
import { packOf } from './library.ts'
import { annotationPage, placedAnnotation, placedAnnotations } from './placing.ts'

export function createAnnotationService(deps: Dependencies): Services['annotations'] {
  return {
    list: (report) => placedAnnotations(deps, report),
    page: (from) => annotationPage(deps, from),
    counts: () => countAnnotations(deps.notebook.db),
    tags: () => tagsInUse(deps.notebook.db),
    add: (draft) => add(deps, draft),
    change: (ids, change) => changeAll(deps, ids, change),
    remove: (ids) => removeAll(deps, ids),
    merge: (ids) => merge(deps, ids),
    reply: (id, note) => reply(deps, id, note),
    changeReply: (id, replyId, note) =>
      changeReplies(deps, id, replyId, (found) => [
        { ...found, note, modified: later(found.modified, deps.now()) },
      ]),
    removeReply: (id, replyId) => changeReplies(deps, id, replyId, () => []),
    proposals: (id) => {
      placedAnnotation(deps, id)
      return []
    },
    undo: () => undo(deps),
    redo: () => redo(deps),
    history: () => historyState(deps),
  }
}

function add(deps: Dependencies, draft: AnnotationDraft): Annotation {
  const pack = packOf(deps.packs, draft.report)
  if (pack === null) throw new AppError('report-not-found', { report: draft.report })
  checkAnchors(pack, draft)
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const settings = readSettings(db)
    const annotation: Annotation = {
      id: deps.newId() as AnnotationId,
      report: draft.report,
      kind: draft.kind,
      anchors: draft.anchors,
      colour: draft.colour,
      note: draft.note,
      tags: distinct(draft.tags),
      author: draft.author ?? settings.author,
      layer: openLayer(db, draft.layer ?? settings.activeLayer).id,
      status: 'open',
      replies: [],
      created: now,
      modified: now,
    }
    applyChange(db, annotationsChange('add', [], [annotation]), now)
    return annotation
  })
}

function changeAll(
  deps: Dependencies,
  ids: readonly AnnotationId[],
  { addTags, removeTags, ...fields }: AnnotationChange,
): readonly Annotation[] {
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const before = existing(db, ids)
    if (fields.layer !== undefined) openLayer(db, fields.layer)
    const after = before.map((annotation) => {
      const tags = (fields.tags ?? annotation.tags).filter((tag) => removeTags?.includes(tag) !== true)
      const changed = { ...annotation, ...fields, tags: distinct([...tags, ...(addTags ?? [])]) }
      return { ...changed, modified: later(annotation.modified, now) }
    })
    if (fields.anchors !== undefined || fields.kind !== undefined)
      for (const annotation of after) checkMovedAnchors(deps, annotation)
    applyChange(db, annotationsChange('change', before, after), now)
    return after
  })
}

function removeAll(deps: Dependencies, ids: readonly AnnotationId[]): null {
  return writeNotebook(deps.notebook, (db) => {
    applyChange(db, annotationsChange('remove', existing(db, ids), []), deps.now())
    return null
  })
}

function merge(deps: Dependencies, ids: readonly AnnotationId[]): Annotation {
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const before = existing(db, ids)
    const [first] = before
    if (first === undefined || before.some(({ report }) => report !== first.report))
      throw new AppError('annotations-apart')
    const merged: Annotation = {
      ...first,
      anchors: mergedAnchors(before.flatMap(({ anchors }) => anchors)),
      note: distinct(before.map(({ note }) => note).filter((note) => note !== '')).join('\n\n'),
      tags: distinct(before.flatMap(({ tags }) => tags)),
      status: before.some(({ status }) => status === 'open') ? 'open' : 'resolved',
      replies: before.flatMap(({ replies }) => replies),
      modified: before.reduce((latest, { modified }) => later(latest, modified), now),
    }
    applyChange(db, annotationsChange('merge', before, [merged]), now)
    return merged
  })
}

/** Each target once. */
function mergedAnchors(anchors: readonly Anchor[]): readonly Anchor[] {
  const byPlace = new Map(
    anchors.map((anchor) => [
      isTextAnchor(anchor) ? `${anchor.key} ${anchor.lang} ${anchor.start} ${anchor.end}` : anchor.key,
      anchor,
    ]),
  )
  return [...byPlace.values()]
}

function reply(deps: Dependencies, id: AnnotationId, note: string): Annotation {
  return changeOne(deps, id, (annotation, db) => {
    const now = deps.now()
    const answer: Reply = {
      id: deps.newId() as ReplyId,
      note,
      author: readSettings(db).author,
      created: now,
      modified: now,
    }
    return { ...annotation, replies: [...annotation.replies, answer] }
  })
}

function changeReplies(
  deps: Dependencies,
  id: AnnotationId,
  replyId: ReplyId,
  change: (found: Reply) => readonly Reply[],
): Annotation {
  return changeOne(deps, id, (annotation) => {
    if (!annotation.replies.some((each) => each.id === replyId))
      throw new AppError('annotation-not-found', { id: replyId })
    const replies = annotation.replies.flatMap((each) => (each.id === replyId ? change(each) : [each]))
    return { ...annotation, replies }
  })
}

function changeOne(
  deps: Dependencies,
  id: AnnotationId,
  change: (annotation: Annotation, db: ReadableDb) => Annotation,
): Annotation {
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const before = existing(db, [id])
    const after = before.map((annotation) => ({
      ...change(annotation, db),
      modified: later(annotation.modified, now),
    }))
    applyChange(db, annotationsChange('reply', before, after), now)
    const [changed] = after
    if (changed === undefined) throw new AppError('annotation-not-found', { id })
    return changed
  })
}

/** A clock that was set back does not make a change older than what it changed. ISO 8601 in UTC sorts as text. */
function later(one: string, other: string): string {
  return one > other ? one : other
}

/** Throws `annotation-not-found`, `layer-locked`. */
function existing(db: ReadableDb, ids: readonly AnnotationId[]): readonly Annotation[] {
  const annotations = distinct(ids).map((id) => {
    const annotation = getAnnotation(db, id)
    if (annotation === null) throw new AppError('annotation-not-found', { id })
    return annotation
  })
  for (const layer of distinct(annotations.map((annotation) => annotation.layer))) openLayer(db, layer)
  return annotations
}

function tagsInUse(db: ReadableDb): readonly string[] {
  const counts = new Map<string, number>()
  for (const { tags } of listAnnotations(db, null))
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([tag]) => tag)
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
    if (!isTextAnchor(anchor) && (kind === 'highlight' || kind === 'underline'))
      throw new AppError('bad-input', { field: 'anchors' })
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
