/** Schemas of cited documents, typed citations and words copied with theirs. */
import * as v from 'valibot'
import { documentKinds, missingFormats } from '../model/reference.ts'
import type { MissingRequest } from '../model/reference.ts'
import { lang, word } from './basics.ts'
import { reportId } from './ids.ts'

export const citedDocument = v.union([v.strictObject({ report: reportId }), v.strictObject({ symbol: word })])

export const typedCitation = v.pipe(v.string(), v.maxLength(1000))

export const citedPassages = v.pipe(
  v.array(
    v.strictObject({
      lang,
      quote: v.pipe(v.string(), v.maxLength(1_000_000)),
      citation: v.pipe(v.string(), v.maxLength(10_000)),
    }),
  ),
  v.minLength(1),
  v.maxLength(2),
  v.readonly(),
)

export const missingRequest: v.GenericSchema<unknown, MissingRequest> = v.strictObject({
  report: v.nullable(reportId),
  kind: v.nullable(v.picklist(documentKinds)),
  text: v.pipe(v.string(), v.maxLength(1000)),
  format: v.picklist(missingFormats),
  interfaceLang: lang,
})
