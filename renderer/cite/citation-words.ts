/** Typed citations in the words of the interface. */
import type { TFunction } from 'i18next'
import { citationOf } from '../../shared/cite/citation.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { CitationAnswer } from '../../shared/model/reference.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { placeWords } from '../place-words.ts'

/** `A/75/90, para. 20`; the report alone for no key. */
export function placeName(t: TFunction, report: Report, key: BlockKey | null, lang: Lang): string {
  return citationOf(report, placeWords(t, key ?? undefined, lang), lang, null)
}

/** Why a citation is not gone to; what stands after it are the nearest readings, if there are any. */
export function problemWords(t: TFunction, answer: Extract<CitationAnswer, { state: 'offered' }>): string {
  return t(`cite.problem.${answer.problem}`)
}
