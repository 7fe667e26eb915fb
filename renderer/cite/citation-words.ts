/** Typed citations in the words of the interface. */
import type { TFunction } from 'i18next'
import { citationOf, reportReference } from '../../shared/cite/citation.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { CitationAnswer } from '../../shared/model/reference.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { placeWords } from '../place-words.ts'

/** `A/75/90, para. 20`; the report alone for no key. */
export function placeName(t: TFunction, report: Report, key: BlockKey | null, lang: Lang): string {
  return citationOf(report, placeWords(t, key ?? undefined, lang), lang, null)
}

export type ProblemContext = {
  readonly reports: readonly Report[]
  readonly lang: Lang
  /** The report that the reader sees; null on another screen. */
  readonly open: ReportId | null
}

/** Why a citation is not gone to; what stands after it are the nearest readings, if there are any. */
export function problemWords(
  t: TFunction,
  { problem, beyond }: Extract<CitationAnswer, { state: 'offered' }>,
  { reports, lang, open }: ProblemContext,
): string {
  const short = reports.find(({ id }) => id === beyond)
  if (short === undefined || short.paragraphs === 0) return t(`cite.problem.${problem}`)
  const last = short.paragraphs
  if (short.id === open) return t('cite.endsHere', { last })
  return t('cite.ends', { report: reportReference(short, lang), last })
}
