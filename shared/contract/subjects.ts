/** Calls of subjects. */
import type { SubjectBlock, SubjectEntry } from '../model/subject.ts'
import { blockKey, reportId } from '../schemas/ids.ts'
import { subjectChoice, subjectId } from '../schemas/subject.ts'
import { call } from './call.ts'

export const subjects = {
  /** Blocks of all reports with their subjects, in the library's order, in a block in that of the subjects. */
  list: call()<readonly SubjectBlock[]>(),
  /** The same without their reasons: those of a large library would hold up the window. */
  entries: call()<readonly SubjectEntry[]>(),
  /** Those of one report, with their reasons. */
  of: call(reportId)<readonly SubjectBlock[]>(),
  /** Puts a block under a subject, or takes it away; null leaves it to the rules again. */
  choose: call(subjectId, reportId, blockKey, subjectChoice)<null>(),
} as const
