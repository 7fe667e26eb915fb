/** Asks what a typed citation means. */
import type { ReportId } from '../shared/model/ids.ts'
import type { CitationAnswer } from '../shared/model/reference.ts'
import type { Lang } from '../shared/model/report.ts'
import { client } from './client.ts'

/** Units of what was typed that are read: with words that were pasted the citation stands behind them. */
const longest = 1000

/** Paragraphs alone are of the open report. */
export function askCitation(typed: string, open: ReportId | null, lang: Lang): Promise<CitationAnswer> {
  return client.references.find(typed.trim().slice(-longest), open, lang)
}
