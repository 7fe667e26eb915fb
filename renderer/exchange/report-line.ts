/** What the reports of a merge are called, those that are not in the library too. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { reportLine } from '../report-name.ts'

export function useReportLine(): (id: ReportId) => string {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  return useCallback(
    (id) => {
      const report = reports.find((one) => one.id === id)
      return report === undefined ? t('list.awayReport', { report: id }) : reportLine(report, lang)
    },
    [reports, lang, t],
  )
}
