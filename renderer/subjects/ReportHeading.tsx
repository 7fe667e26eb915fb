/** A report above what stands in it. */
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { reportLine } from '../report-name.ts'

export type ReportHeadingProps = {
  readonly report: ReportId
  /** How much of it there is, in words. */
  readonly count: string
}

export function ReportHeading({ report: id, count }: ReportHeadingProps) {
  const { reports, lang } = useApp()
  const report = reports.find((each) => each.id === id)
  const name = report === undefined ? id : reportLine(report, lang)
  return (
    <h3 className="subject-report-head">
      <span className="subject-report-name" title={name}>
        {name}
      </span>{' '}
      <span className="subject-report-count num">{count}</span>
    </h3>
  )
}
