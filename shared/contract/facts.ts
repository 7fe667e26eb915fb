/** Calls of figures. */
import * as v from 'valibot'
import type { Fact, FactDisagreement, FactSeries, WrittenFacts } from '../model/fact.ts'
import { factWriteRequest } from '../schemas/fact.ts'
import { reportId } from '../schemas/ids.ts'
import { call } from './call.ts'

export const facts = {
  /** What the report counts, in text order; of all reports for null. */
  list: call(v.nullable(reportId))<readonly Fact[]>(),
  /** Quantities that are counted at least twice in the library. */
  series: call()<readonly FactSeries[]>(),
  /** Numbers in which the two languages of a block differ, of all reports. */
  disagreements: call()<readonly FactDisagreement[]>(),
  /** Writes them as a table where the system's dialog says; null when that is closed. */
  write: call(factWriteRequest)<WrittenFacts | null>(),
} as const
