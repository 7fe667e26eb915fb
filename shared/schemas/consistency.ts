/** Schemas of a check of terms, its findings and its list. */
import * as v from 'valibot'
import { findingKinds } from '../model/consistency.ts'
import type { CheckRequest, FindingId } from '../model/consistency.ts'
import { distinct, lang } from './basics.ts'
import { reportId } from './ids.ts'

/** None: all of the library. */
export const checkedReports = v.pipe(v.array(reportId), v.maxLength(100_000))

export const findingId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/),
  v.transform((id) => id as FindingId),
)

export const checkRequest: v.GenericSchema<unknown, CheckRequest> = v.strictObject({
  reports: checkedReports,
  kinds: v.pipe(v.array(v.picklist(findingKinds)), v.minLength(1), v.maxLength(3), v.check(distinct)),
  concerning: v.nullable(reportId),
  excepted: v.boolean(),
  interfaceLang: lang,
})
