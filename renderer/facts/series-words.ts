/** What is said of a series and its points. */
import type { TFunction } from 'i18next'
import { yearsOfFact } from '../../shared/facts/fact-view.ts'
import type { FactSeries, SeriesPoint } from '../../shared/model/fact.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { valueWords, yearWords } from '../fact-value.ts'
import { placeWords } from '../place-words.ts'
import type { PlotPoint } from './draw-series.ts'
import { reportName } from './fact-words.ts'

/** `2019`; `about 2023` where only the report tells the year; empty where nothing does. */
export function pointYear({ fact, reportYear }: SeriesPoint, t: TFunction): string {
  if (fact.year !== null) return yearWords(fact)
  return reportYear === null ? '' : t('facts.series.reportYear', { year: reportYear })
}

/** Those of no year cannot be placed in a picture: they are only listed. */
export function plotPoints(
  { points }: FactSeries,
  t: TFunction,
  lang: Lang,
  reports: readonly Report[],
): readonly (PlotPoint & { readonly at: number })[] {
  return points.flatMap((point, at) => {
    const { fact, reportYear } = point
    const years = yearsOfFact(fact) ?? (reportYear === null ? null : [reportYear, reportYear])
    if (years === null) return []
    const [first = 0, last = first] = years
    const label = valueWords(fact, t, lang)
    const name = t('facts.series.openPoint', {
      year: pointYear(point, t),
      value: label,
      place: `${reportName(fact.report, reports, lang)} ${placeWords(t, fact.key, lang)}`,
    })
    const { value, bound, projected } = fact
    return [{ first, last, value, bound, projected, ofReport: fact.year === null, label, name, at }]
  })
}

/** Of a series that is like for like, and has no two points of one time. */
export function isJoined({ comparable }: FactSeries, points: readonly PlotPoint[]): boolean {
  const times = new Set(points.map(({ first, last }) => first + last))
  return comparable && times.size === points.length && points.length > 1
}

/** `2017–2023`: from the first year to the last one. */
export function seriesYears({ points }: FactSeries): string {
  const years = points.flatMap(({ fact, reportYear }) => yearsOfFact(fact) ?? reportYear ?? [])
  if (years.length === 0) return ''
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}
