/** What is said of a line beside its words. */
import type { TFunction } from 'i18next'
import type { ConcordanceLine } from '../../shared/model/search.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { reportLine, reportYear } from '../report-name.ts'

/** Of a place, unlike any other's. */
export function lineId({ report, key, lang, range }: ConcordanceLine): string {
  return `${report} ${key} ${lang} ${range[0]}`
}

/** `2024 · 52`, `第 75 届 · 34` for a report of no known year; two reports of one year are told apart beside it. */
export function shortAddress(line: ConcordanceLine, reports: readonly Report[], t: TFunction): string {
  const { report } = line
  const known = reports.find(({ id }) => id === report)
  const number = known?.fields.session ?? null
  const session = number === null ? report : t('concordance.session', { number })
  const year = known === undefined ? report : (reportYear(known) ?? session)
  return `${year} · ${blockAddress(line, t)}`
}

/** `52`, `34(a)`; a block that is no paragraph by the name of its kind. */
export function blockAddress({ key, kind }: ConcordanceLine, t: TFunction): string {
  if (kind !== 'paragraph' && kind !== 'item') return t(`search.kinds.${kind}`)
  const [paragraph = '', ...items] = key.slice(1).split('.')
  return `${paragraph}${items.map((item) => `(${item})`).join('')}`
}

/** The report's year and title; its id while it is not in the library. */
export function reportName({ report }: ConcordanceLine, reports: readonly Report[], lang: Lang): string {
  const known = reports.find(({ id }) => id === report)
  return known === undefined ? report : reportLine(known, lang)
}

/** A line as a text of its own, its pair after a tab. */
export function plainLine({ sentence, pair }: ConcordanceLine): string {
  return `${sentence}\t${pair ?? ''}`.replaceAll('\n', ' ')
}
