/** Schema of the filter of annotations, in lists, saved filters and exports. */
import * as v from 'valibot'
import type { AnnotationFilter } from '../model/annotation-filter.ts'
import { annotationKinds, annotationStatuses } from '../model/annotation.ts'
import { placementStates } from '../model/placement.ts'
import { colour, lang, name, word } from './basics.ts'
import { blockKey, layerId, reportId } from './ids.ts'

const day = v.nullable(v.pipe(v.string(), v.isoDate()))

export const choices = {
  layers: v.array(layerId),
  authors: v.array(name),
  tags: v.array(word),
  colours: v.array(colour),
  kinds: v.array(v.picklist(annotationKinds)),
  statuses: v.array(v.picklist(annotationStatuses)),
}

export const annotationFilter: v.GenericSchema<unknown, AnnotationFilter> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(1000)),
  reports: v.array(reportId),
  sections: v.array(v.strictObject({ report: reportId, key: blockKey })),
  ...choices,
  states: v.array(v.picklist(placementStates)),
  langs: v.array(lang),
  from: day,
  to: day,
})
