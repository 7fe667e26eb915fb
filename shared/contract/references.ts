/** Calls of what the reports cite. */
import * as v from 'valibot'
import type { PackProblem } from '../model/pack.ts'
import type {
  CitationAnswer,
  CitedDocument,
  Citing,
  ReportReferences,
  WrittenMissing,
} from '../model/reference.ts'
import { lang } from '../schemas/basics.ts'
import { reportId } from '../schemas/ids.ts'
import { citedDocument, missingRequest, typedCitation } from '../schemas/reference.ts'
import { call } from './call.ts'

export const references = {
  of: call(reportId)<ReportReferences>(),
  /** Places of the library that cite a report, by its symbol, or any document, in the library's order. */
  citedBy: call(citedDocument)<readonly Citing[]>(),
  /** Documents that the library cites, its own and those that it has not, the most cited first. */
  documents: call()<readonly CitedDocument[]>(),
  /** What one language of a block cites and the other does not, of all reports in their order. */
  differences: call()<readonly Citing[]>(),
  /** Packs that are damaged where their references are: what is told of the library is told without them. */
  unread: call()<readonly PackProblem[]>(),
  /** The list of what is missing as a document or a table where the system's dialog says; null when that is closed. */
  write: call(missingRequest)<WrittenMissing | null>(),
  /** Ends the writing. */
  cancel: call()<null>(),
  /** What a typed citation means; paragraphs alone are of the second, the open report. Offers are in the language. */
  find: call(typedCitation, v.nullable(reportId), lang)<CitationAnswer>(),
} as const
