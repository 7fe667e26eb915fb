/** Use cases for the reader's own annotations; every change is one transaction together with its log entry. */
import type { Services } from '../../shared/api.ts'
import type { HistoryAction } from '../../shared/model/history.ts'
import type { Annotation, AnnotationChange, AnnotationDraft, Reply } from '../../shared/model/annotation.ts'
import type { AnnotationId, ReplyId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { countAnnotations, getAnnotation, listTags } from '../db/annotation-repository.ts'
import { listAssignments } from '../db/assignment-repository.ts'
import type { ReadableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { readSettings } from '../db/setting-repository.ts'
import { checkChangedAnchors, checkKind, checkNewAnchors } from './checked-anchors.ts'
import { confirmedAnnotation } from './confirming.ts'
import { currentReport } from './current-report.ts'
import type { Dependencies } from './dependencies.ts'
import { annotationsChange, applyChange, historyState, redo, undo } from './history.ts'
import { layerForNew, openLayer } from './layers.ts'
import { distinct, mergedAnnotation } from './merging/merged-annotation.ts'
import { annotationPage, placedAnnotations, proposalsFor } from './placing.ts'

export function createAnnotationService(deps: Dependencies): Services['annotations'] {
  return {
    list: (report) => placedAnnotations(deps, report),
    page: (from) => annotationPage(deps, from),
    counts: () => countAnnotations(deps.notebook.db),
    tags: () => tagsOffered(deps.notebook.db),
    add: (draft) => add(deps, draft),
    change: (ids, change) => changeAll(deps, ids, change),
    confirm: (ids) => confirmAll(deps, ids),
    remove: (ids) => removeAll(deps, ids),
    merge: (ids) => merge(deps, ids),
    reply: (id, note) => reply(deps, id, note),
    changeReply: (id, replyId, note) =>
      changeReplies(deps, id, replyId, (found) => [
        { ...found, note, modified: later(found.modified, deps.now()) },
      ]),
    removeReply: (id, replyId) => changeReplies(deps, id, replyId, () => []),
    proposals: (id) => proposalsFor(deps, id),
    undo: () => undo(deps),
    redo: () => redo(deps),
    history: () => historyState(deps),
  }
}

/** Those of assignments stand behind those in use. */
function tagsOffered(db: ReadableDb): readonly string[] {
  const asked = listAssignments(db).flatMap(({ questions, tags }) => [
    ...questions.map(({ tag }) => tag),
    ...tags,
  ])
  return distinct([...listTags(db), ...asked])
}

function add(deps: Dependencies, draft: AnnotationDraft): Annotation {
  checkKind(draft)
  checkNewAnchors(deps.packs, draft.report, draft.anchors)
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const settings = readSettings(db)
    const layer =
      draft.layer === undefined ? layerForNew(db, settings.activeLayer) : openLayer(db, draft.layer)
    const annotation: Annotation = {
      id: deps.newId() as AnnotationId,
      report: draft.report,
      kind: draft.kind,
      anchors: draft.anchors,
      colour: draft.colour,
      note: draft.note,
      tags: distinct(draft.tags),
      author: draft.author ?? settings.author,
      layer: layer.id,
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
  change: AnnotationChange,
): readonly Annotation[] {
  const { anchors, kind, layer } = change
  return changeEach(deps, 'change', ids, (db) => {
    if (layer !== undefined) openLayer(db, layer)
    return (old) => {
      const changed = changedAnnotation(old, change)
      if (anchors !== undefined || kind !== undefined) checkKind(changed)
      if (anchors !== undefined) checkChangedAnchors(deps.packs, old, anchors)
      return changed
    }
  })
}

function confirmAll(deps: Dependencies, ids: readonly AnnotationId[]): readonly Annotation[] {
  return changeEach(deps, 'change', ids, () => {
    return (old) => confirmedAnnotation(old, currentReport(deps.packs, old.report))
  })
}

/** Those that are so already stay as they are, and when that is all of them there is no step to undo. */
function changeEach(
  deps: Dependencies,
  action: HistoryAction,
  ids: readonly AnnotationId[],
  changeIn: (db: ReadableDb) => (old: Annotation) => Annotation,
): readonly Annotation[] {
  return writeNotebook(deps.notebook, (db) => {
    const now = deps.now()
    const before = existing(db, ids)
    const change = changeIn(db)
    const after = before.map((old) => {
      const changed = change(old)
      const same = JSON.stringify(changed) === JSON.stringify(old)
      return same ? old : { ...changed, modified: later(old.modified, now) }
    })
    const changed = after.filter((annotation, at) => annotation !== before[at])
    const replaced = before.filter((old, at) => old !== after[at])
    if (changed.length > 0) applyChange(db, annotationsChange(action, replaced, changed), now)
    return after
  })
}

function changedAnnotation(
  annotation: Annotation,
  { addTags = [], removeTags = [], ...fields }: AnnotationChange,
): Annotation {
  const tags = (fields.tags ?? annotation.tags).filter((tag) => !removeTags.includes(tag))
  return { ...annotation, ...fields, tags: distinct([...tags, ...addTags]) }
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
    if (first === undefined || before.length < 2) throw new AppError('bad-input', { field: 'ids' })
    if (before.some(({ report }) => report !== first.report)) throw new AppError('annotations-apart')
    const merged: Annotation = {
      ...mergedAnnotation(first, before, currentReport(deps.packs, first.report)),
      modified: before.reduce((latest, { modified }) => later(latest, modified), now),
    }
    applyChange(db, annotationsChange('merge', before, [merged]), now)
    return merged
  })
}

function reply(deps: Dependencies, id: AnnotationId, note: string): Annotation {
  return changeOne(deps, id, (annotation, db) => {
    const { created } = annotation.replies.at(-1) ?? annotation
    const now = later(created, deps.now())
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
  const [changed] = changeEach(deps, 'reply', [id], (db) => (old) => change(old, db))
  if (changed === undefined) throw new AppError('annotation-not-found', { id })
  return changed
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
