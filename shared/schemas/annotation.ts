/** Schemas of annotations as they are made and changed, with their anchors. */
import * as v from 'valibot'
import { annotationKinds, annotationStatuses, noteLimit } from '../model/annotation.ts'
import type { AnnotationChange, AnnotationDraft } from '../model/annotation.ts'
import { colour, hash, lang, offset, word } from './basics.ts'
import { blockKey, layerId, reportId } from './ids.ts'

const quotePart = v.pipe(v.string(), v.maxLength(1_000_000))

const textAnchor = v.strictObject({
  key: blockKey,
  lang,
  start: offset,
  end: offset,
  exact: quotePart,
  prefix: quotePart,
  suffix: quotePart,
  hash,
})

const blockAnchor = v.strictObject({ key: blockKey, lang: v.null(), textLang: lang, exact: quotePart, hash })

const anchors = v.pipe(v.array(v.union([textAnchor, blockAnchor])), v.minLength(1), v.maxLength(1000))

export const note = v.pipe(v.string(), v.maxLength(noteLimit))

const tags = v.pipe(v.array(word), v.maxLength(100))

export const annotationDraft: v.GenericSchema<unknown, AnnotationDraft> = v.strictObject({
  report: reportId,
  kind: v.picklist(annotationKinds),
  anchors,
  colour,
  note,
  tags,
  author: v.exactOptional(word),
  layer: v.exactOptional(layerId),
})

export const annotationChange: v.GenericSchema<unknown, AnnotationChange> = v.strictObject({
  kind: v.exactOptional(v.picklist(annotationKinds)),
  colour: v.exactOptional(colour),
  note: v.exactOptional(note),
  tags: v.exactOptional(tags),
  addTags: v.exactOptional(tags),
  removeTags: v.exactOptional(tags),
  anchors: v.exactOptional(anchors),
  layer: v.exactOptional(layerId),
  status: v.exactOptional(v.picklist(annotationStatuses)),
})
