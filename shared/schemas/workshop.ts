/** Schemas of what a workshop compares, and of how its table is written. */
import * as v from 'valibot'
import type { WorkshopRequest } from '../model/workshop.ts'
import { lang, name, word } from './basics.ts'
import { layerId, reportId } from './ids.ts'

export const workshopRequest: v.GenericSchema<unknown, WorkshopRequest> = v.strictObject({
  report: reportId,
  layers: v.pipe(v.array(layerId), v.maxLength(10_000)),
  without: v.exactOptional(v.pipe(v.array(name), v.maxLength(10_000))),
  tag: v.nullable(word),
})

export const tallyOptions = v.strictObject({ anonymous: v.boolean(), interfaceLang: lang })
