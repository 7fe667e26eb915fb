/** What the choices of the filters are called, in the menus and on the chips. */
import { useTranslation } from 'react-i18next'
import type { FactBound, FactSeries, FactUnit } from '../../shared/model/fact.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { reportName } from './fact-words.ts'

export type FilterNames = {
  readonly report: (id: ReportId) => string
  readonly unit: (unit: FactUnit) => string
  readonly bound: (bound: FactBound) => string
  readonly series: (id: string) => string
}

export function useFilterNames(series: readonly FactSeries[]): FilterNames {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  return {
    report: (id) => reportName(id, reports, lang),
    unit: (unit) => t(`facts.units.${unit}`),
    bound: (bound) => (bound === null ? t('facts.exact') : t(`facts.bounds.${bound}`)),
    series: (id) => series.find((each) => each.id === id)?.name[lang] ?? id,
  }
}
