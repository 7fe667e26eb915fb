/** Schemas of what is asked of a search, of renderings and of lines to be written. */
import * as v from 'valibot'
import { blockKinds } from '../model/block.ts'
import { concordanceSorts, linesFormats } from '../model/search.ts'
import type { LinesRequest, LinesWriteRequest, RenderingsQuery, SearchQuery } from '../model/search.ts'
import { longestQuery } from '../search/query.ts'
import { lang } from './basics.ts'
import { reportId } from './ids.ts'

export const queryText = v.pipe(v.string(), v.maxLength(longestQuery))

export const searchQuery: v.GenericSchema<unknown, SearchQuery> = v.strictObject({
  text: queryText,
  lang: v.optional(lang),
  report: v.optional(reportId),
  kind: v.optional(v.picklist(blockKinds)),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))),
  sort: v.optional(v.picklist(['relevance', 'place'])),
  counted: v.optional(v.boolean()),
})

export const renderingsQuery: v.GenericSchema<unknown, RenderingsQuery> = v.strictObject({
  text: queryText,
  lang: v.optional(lang),
})

export const linesRequest: v.GenericSchema<unknown, LinesRequest> = v.variant('of', [
  v.strictObject({ of: v.literal('concordance'), query: searchQuery, sort: v.picklist(concordanceSorts) }),
  v.strictObject({
    of: v.literal('rendering'),
    query: renderingsQuery,
    form: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  }),
])

export const linesWriteRequest: v.GenericSchema<unknown, LinesWriteRequest> = v.strictObject({
  lines: linesRequest,
  format: v.picklist(linesFormats),
  interfaceLang: lang,
})
