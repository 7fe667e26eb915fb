/** What narrows the map and the lists: a report, a subject. */
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import { subjectIds } from '../../shared/model/subject.ts'
import type { SubjectId } from '../../shared/model/subject.ts'
import { subjectTitle } from '../../shared/subjects/subject-names.ts'
import { useApp } from '../app-state.ts'
import { reportLine } from '../report-name.ts'
import { TopBar } from '../shell/TopBar.tsx'
import type { GeographyView } from './geography-memory.ts'

export type GeographyTopProps = {
  readonly view: GeographyView
  readonly onView: (change: Partial<GeographyView>) => void
  /** `90 countries, 40 regions, 45 cities`; empty until it is known. */
  readonly summary: string
}

export function GeographyTop({ view: { report, subject }, onView, summary }: GeographyTopProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  return (
    <TopBar title={t('app.rail.geography')}>
      <p className="geography-summary num">{summary}</p>
      <div className="geography-filters" role="group" aria-label={t('geography.filters')}>
        <select
          className="field-input geography-choice"
          aria-label={t('geography.report')}
          title={t('geography.report')}
          data-on={report !== null || undefined}
          value={report ?? ''}
          onChange={({ target: { value } }) => onView({ report: value === '' ? null : (value as ReportId) })}
        >
          <option value="">{t('geography.allReports')}</option>
          {reports.map((each) => (
            <option key={each.id} value={each.id}>
              {reportLine(each, lang)}
            </option>
          ))}
          {report !== null && !reports.some(({ id }) => id === report) && (
            <option value={report}>{t('geography.missing')}</option>
          )}
        </select>
        <select
          className="field-input geography-choice"
          aria-label={t('geography.subject')}
          title={t('geography.subject')}
          data-on={subject !== null || undefined}
          value={subject ?? ''}
          onChange={({ target: { value } }) =>
            onView({ subject: value === '' ? null : (value as SubjectId) })
          }
        >
          <option value="">{t('geography.allSubjects')}</option>
          {subjectIds.map((each) => (
            <option key={each} value={each}>
              {subjectTitle(each, lang)}
            </option>
          ))}
        </select>
      </div>
    </TopBar>
  )
}
