/** What is said of a line beside its words. */
import type { ConcordanceLine } from '../../shared/model/search.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { yearOrSession } from '../report-name.ts'

/** Of a place, unlike any other's. */
export function lineId({ report, key, lang, range }: ConcordanceLine): string {
  return `${report} ${key} ${lang} ${range[0]}`
}

/** `2024 · 52`, `2024 · 34(a)`; a block that is no paragraph by the name of its kind. */
export function shortAddress(
  { report, key, kind }: ConcordanceLine,
  reports: readonly Report[],
  lang: Lang,
  kindName: string,
): string {
  const known = reports.find(({ id }) => id === report)
  const year = known === undefined ? report : (yearOrSession(known, lang) ?? report)
  const [number = '', ...items] = key.slice(1).split('.')
  const block =
    kind === 'paragraph' || kind === 'item'
      ? `${number}${items.map((item) => `(${item})`).join('')}`
      : kindName
  return `${year} · ${block}`
}

/** A line as a text of its own, its pair after a tab. */
export function plainLine({ left, match, right, pair }: ConcordanceLine): string {
  return `${left}${match}${right}\t${pair ?? ''}`.replaceAll('\n', ' ')
}
