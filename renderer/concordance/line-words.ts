/** What is said of a line beside its words. */
import type { TFunction } from 'i18next'
import type { ConcordanceLine } from '../../shared/model/search.ts'
import type { Report } from '../../shared/model/report.ts'
import { reportYear } from '../report-name.ts'

/** Of a place, unlike any other's. */
export function lineId({ report, key, lang, range }: ConcordanceLine): string {
  return `${report} ${key} ${lang} ${range[0]}`
}

/** `2024 · 52`, `2024 · 34(a)`, `第75届 · 34`; a block that is no paragraph by the name of its kind. */
export function shortAddress(
  { report, key, kind }: ConcordanceLine,
  reports: readonly Report[],
  t: TFunction,
): string {
  const known = reports.find(({ id }) => id === report)
  const number = known?.fields.session ?? null
  const session = number === null ? report : t('concordance.session', { number })
  const year = known === undefined ? report : (reportYear(known) ?? session)
  const [paragraph = '', ...items] = key.slice(1).split('.')
  const block =
    kind === 'paragraph' || kind === 'item'
      ? `${paragraph}${items.map((item) => `(${item})`).join('')}`
      : t(`search.kinds.${kind}`)
  return `${year} · ${block}`
}

/** A line as a text of its own, its pair after a tab. */
export function plainLine({ sentence, pair }: ConcordanceLine): string {
  return `${sentence}\t${pair ?? ''}`.replaceAll('\n', ' ')
}
