/** The bar over the comparison: which two reports, in which language, by what. */
import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { reportLine } from '../report-name.ts'
import { IconButton, Segmented } from '../ui/index.ts'
import type { CompareView } from './compare-memory.ts'
import { comparisons } from './compare-memory.ts'

export type CompareTopProps = {
  readonly view: CompareView
  readonly onView: (view: CompareView) => void
}

export function CompareTop({ view, onView }: CompareTopProps) {
  const { t } = useTranslation()
  const { left, right } = view
  return (
    <div className="compare-bar">
      <ReportChoice
        label={t('compare.left')}
        value={left}
        onChange={(report) => onView(report === right ? turned(view) : { ...view, left: report, item: null })}
      />
      <IconButton label={t('compare.turn')} icon={<ArrowLeftRight />} onClick={() => onView(turned(view))} />
      <ReportChoice
        label={t('compare.right')}
        value={right}
        onChange={(report) => onView(report === left ? turned(view) : { ...view, right: report, item: null })}
      />
      <Segmented
        label={t('compare.by')}
        options={comparisons.map((by) => ({ value: by, label: t(`compare.comparisons.${by}`) }))}
        value={view.by}
        onChange={(by) => onView({ ...view, by, item: null, words: '' })}
      />
      <Segmented<Lang>
        label={t('compare.lang')}
        options={[
          { value: 'zh', label: '中', title: t('app.layout.zh') },
          { value: 'en', label: 'EN', title: t('app.layout.en') },
        ]}
        value={view.lang}
        onChange={(lang) => onView({ ...view, lang })}
      />
    </div>
  )
}

/** The same two the other way round; what was looked at is there still, but for sections, which are named in order. */
function turned({ left, right, item, ...view }: CompareView): CompareView {
  return { ...view, left: right, right: left, item: view.by === 'sections' ? null : item }
}

type ReportChoiceProps = {
  readonly label: string
  readonly value: ReportId
  readonly onChange: (report: ReportId) => void
}

function ReportChoice({ label, value, onChange }: ReportChoiceProps) {
  const { reports, lang } = useApp()
  return (
    <select
      className="field-input compare-report"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value as ReportId)}
    >
      {reports.map((report) => (
        <option key={report.id} value={report.id}>
          {reportLine(report, lang)}
        </option>
      ))}
    </select>
  )
}
