/** Schemas of changed settings and of reading positions. */
import * as v from 'valibot'
import { historyLimit } from '../model/settings.ts'
import type { ReadingPosition, Settings } from '../model/settings.ts'
import { annotationFilter } from './annotation-filter.ts'
import { colour, name, word } from './basics.ts'
import { blockKey, layerId, reportId, reportName } from './ids.ts'
import { queryText } from './search.ts'

export const readingPosition: v.GenericSchema<unknown, Omit<ReadingPosition, 'at'>> = v.strictObject({
  report: reportId,
  key: blockKey,
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

const percent = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

export const settingsChange: v.GenericSchema<unknown, Partial<Settings>> = v.strictObject({
  interfaceLang: v.exactOptional(v.picklist(['system', 'zh', 'en'])),
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  layout: v.exactOptional(v.picklist(['columns', 'interleaved', 'zh', 'en'])),
  textSize: v.exactOptional(percent(80, 200)),
  lineWidth: v.exactOptional(percent(60, 160)),
  author: v.exactOptional(name),
  lastReport: v.exactOptional(v.nullable(reportId)),
  colour: v.exactOptional(colour),
  colourMeanings: v.exactOptional(v.record(colour, name)),
  activeLayer: v.exactOptional(layerId),
  savedFilters: v.exactOptional(
    v.pipe(v.array(v.strictObject({ name: word, filter: annotationFilter })), v.maxLength(200)),
  ),
  termsShown: v.exactOptional(v.boolean()),
  savedSearches: v.exactOptional(
    v.pipe(v.array(v.strictObject({ name: word, text: queryText })), v.maxLength(200)),
  ),
  searchHistory: v.exactOptional(v.pipe(v.array(queryText), v.maxLength(historyLimit))),
  symbols: v.exactOptional(v.record(reportName, name)),
  contentsOpen: v.exactOptional(v.boolean()),
  panelOpen: v.exactOptional(v.boolean()),
})
