/** Calls of the reports. */
import type { Heading, ReportText } from '../model/block.ts'
import type { Report } from '../model/report.ts'
import { reportId } from '../schemas/ids.ts'
import { call } from './call.ts'

export const library = {
  list: call()<readonly Report[]>(),
  text: call(reportId)<ReportText>(),
  /** In reading order. */
  headings: call(reportId)<readonly Heading[]>(),
} as const
