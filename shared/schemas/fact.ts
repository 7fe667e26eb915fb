/** Schema of facts to be written as a table. */
import * as v from 'valibot'
import { factFormats } from '../model/fact.ts'
import type { FactWriteRequest } from '../model/fact.ts'
import { lang } from './basics.ts'
import { reportId } from './ids.ts'

export const factWriteRequest: v.GenericSchema<unknown, FactWriteRequest> = v.strictObject({
  report: v.nullable(reportId),
  rows: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(100_000))),
  format: v.picklist(factFormats),
  interfaceLang: lang,
})
