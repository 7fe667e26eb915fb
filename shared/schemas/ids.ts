/** Schemas of the ids that several domains name: reports, blocks, annotations, layers. */
import * as v from 'valibot'
import type { AnnotationId, BlockKey, LayerId, ReplyId, ReportId } from '../model/ids.ts'
import { word } from './basics.ts'

export const reportName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/))

export const reportId = v.pipe(
  reportName,
  v.transform((id) => id as ReportId),
)

export const blockKey = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9.]{1,80}$/),
  v.transform((key) => key as BlockKey),
)

export const annotationId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as AnnotationId),
)

export const annotationIds = v.pipe(v.array(annotationId), v.minLength(1), v.maxLength(100_000))

export const replyId = v.pipe(
  v.string(),
  v.uuid(),
  v.transform((id) => id as ReplyId),
)

/** A UUID, `personal`, or the name of a layer of an older notebook. */
export const layerId = v.pipe(
  word,
  v.transform((id) => id as LayerId),
)
