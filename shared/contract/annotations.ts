/** Calls of annotations. */
import * as v from 'valibot'
import type { Annotation } from '../model/annotation.ts'
import type { HistoryState, HistoryStep } from '../model/history.ts'
import type { AnnotationPage, PlacedAnnotation, Proposal } from '../model/placement.ts'
import { annotationChange, annotationDraft, note } from '../schemas/annotation.ts'
import { annotationId, annotationIds, replyId, reportId } from '../schemas/ids.ts'
import { call } from './call.ts'

export const annotations = {
  /** Of one report in text order; of all reports for null. */
  list: call(v.nullable(reportId))<readonly PlacedAnnotation[]>(),
  /** A thousand of all in text order, from this number on: twenty thousand at once would hold up the window. */
  page: call(v.pipe(v.number(), v.integer(), v.minValue(0)))<AnnotationPage>(),
  counts: call()<Readonly<Record<string, number>>>(),
  /** All tags in use, the commonest first; then those that assignments offer. */
  tags: call()<readonly string[]>(),
  add: call(annotationDraft)<Annotation>(),
  change: call(annotationIds, annotationChange)<readonly Annotation[]>(),
  /** Where their words are found, moved or only alike, is right: one step describes them anew there. */
  confirm: call(annotationIds)<readonly Annotation[]>(),
  remove: call(annotationIds)<null>(),
  /** Makes one of several of one report: the first stays, with the words, notes, tags and replies of all. */
  merge: call(annotationIds)<Annotation>(),
  reply: call(annotationId, note)<Annotation>(),
  changeReply: call(annotationId, replyId, note)<Annotation>(),
  removeReply: call(annotationId, replyId)<Annotation>(),
  /** Where the words of its unplaced and approximate anchors may be, the likeliest first. */
  proposals: call(annotationId)<readonly Proposal[]>(),
  undo: call()<HistoryStep>(),
  redo: call()<HistoryStep>(),
  history: call()<HistoryState>(),
} as const
