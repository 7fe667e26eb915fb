/** The rows of the answer under their reports and headings; arrow keys go from row to row. */
import { useCallback, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { foreignTag, reportTitle, yearOrSession } from '../report-name.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button } from '../ui/index.ts'
import { blocksByKey, headingPath } from '../heading-path.ts'
import { HitRow } from './HitRow.tsx'
import { groupRows } from './rows.ts'
import type { Group, Row } from './rows.ts'

/** Rows shown at first, and by how many more each time. */
const portion = 200

export type HitListProps = {
  readonly rows: readonly Row[]
  /** Up on the first row. */
  readonly onLeave: () => void
}

export function HitList({ rows, onLeave }: HitListProps) {
  const { t } = useTranslation()
  const { search, changeSearch, openPlace } = useApp()
  const [shown, setShown] = useState(portion)
  const [focused, setFocused] = useState<string | null>(search.opened)
  const listed = rows.slice(0, shown)
  const reachable = listed.find((row) => row.id === focused)?.id ?? listed[0]?.id

  const open = useCallback(
    (row: Row, lead: Lang) => {
      changeSearch({ opened: row.id })
      openPlace({ report: row.report, key: row.key, lang: lead, ranges: row.hits[lead]?.ranges ?? [] })
    },
    [changeSearch, openPlace],
  )
  const focus = useCallback((row: Row) => setFocused(row.id), [])

  return (
    <div className="hits" onKeyDown={(event) => moveAmongHits(event, onLeave)}>
      {groupRows(listed).map((group) => (
        <ReportHits key={group.report} group={group} reachable={reachable} onOpen={open} onFocus={focus} />
      ))}
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + portion)}>
          {t('search.more', { count: Math.min(portion, rows.length - shown) })}
        </Button>
      )}
    </div>
  )
}

type ReportHitsProps = {
  readonly group: Group
  readonly reachable: string | undefined
  readonly onOpen: (row: Row, lead: Lang) => void
  readonly onFocus: (row: Row) => void
}

function ReportHits({ group, reachable, onOpen, onFocus }: ReportHitsProps) {
  const { reports, lang, search } = useApp()
  const text = useReportTexts([group.report]).value?.get(group.report)
  const blocks = text === undefined ? null : blocksByKey(text)
  const paths = group.rows.map((row) => (blocks === null ? '' : headingPath(blocks, row.key, lang)))
  return (
    <section className="hit-report">
      <ReportHead
        report={reports.find(({ id }) => id === group.report)}
        id={group.report}
        count={group.rows.length}
      />
      <ul>
        {group.rows.map((row, index) => (
          <HitRow
            key={row.id}
            row={row}
            path={paths[index] === paths[index - 1] ? '' : (paths[index] ?? '')}
            block={blocks?.get(row.key)}
            lead={search.lang ?? (row.hits.zh === null ? 'en' : 'zh')}
            reachable={row.id === reachable}
            onOpen={onOpen}
            onFocus={onFocus}
          />
        ))}
      </ul>
    </section>
  )
}

function ReportHead({ report, id, count }: { report: Report | undefined; id: ReportId; count: number }) {
  const { lang } = useApp()
  const title = report === undefined ? null : reportTitle(report, lang)
  return (
    <h2 className="hit-report-head">
      <span lang={title === null ? undefined : foreignTag(title.lang, lang)}>{title?.text ?? id}</span>
      <span className="muted">
        {[report === undefined ? null : yearOrSession(report, lang), count]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </h2>
  )
}

function moveAmongHits(event: KeyboardEvent<HTMLElement>, onLeave: () => void): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.hit')]
  const from = rows.findIndex((row) => row === document.activeElement)
  if (from < 0) return
  if (event.key === 'ArrowUp' && from === 0) {
    event.preventDefault()
    onLeave()
    return
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: rows.length - 1,
  }
  const to = rows[steps[event.key] ?? -1]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}
