/** The rows of the answer under their reports and headings; arrow keys go from row to row, and on to the next page. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { foreignTag, reportTitle, yearOrSession } from '../report-name.ts'
import { Button } from '../ui/index.ts'
import { HitRow } from './HitRow.tsx'
import type { Group, Row } from './rows.ts'
import { listedHits, searchDesk } from './search-desk.ts'
import type { ListedAnswer } from './search-desk.ts'
import { sectionPath, useHeadings } from './use-headings.ts'
import type { Headings } from './use-headings.ts'

export type HitListProps = {
  readonly answer: ListedAnswer
  /** The row that Tab reaches. */
  readonly current: Row | undefined
  readonly onCurrent: (row: Row) => void
  readonly onOpen: (row: Row) => void
  /** Up on the first row. */
  readonly onLeave: () => void
  /** Space on a row. */
  readonly onPreview: () => void
}

export function HitList({ answer, current, onCurrent, onOpen, onLeave, onPreview }: HitListProps) {
  const { t } = useTranslation()
  const headings = useHeadings(answer.groups.map(({ report }) => report))
  const { hasMore, total } = answer
  const left = total === null ? null : total - listedHits(answer)

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.hit')]
    const from = rows.findIndex((row) => row === document.activeElement)
    if (from < 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: Math.min(from + 5, rows.length - 1),
      PageUp: Math.max(from - 5, 0),
      Home: 0,
      End: rows.length - 1,
    }
    if (event.key === ' ') onPreview()
    else if (event.key === 'ArrowUp' && from === 0) onLeave()
    else if (steps[event.key] === undefined) return
    else rows[steps[event.key] ?? -1]?.focus()
    event.preventDefault()
    // The next page is there before the last row is reached.
    if (hasMore && (steps[event.key] ?? 0) >= rows.length - 5) void searchDesk().more()
  }

  return (
    <div className="hits" onKeyDown={onKey}>
      {answer.groups.map((group, index) => (
        <ReportHits
          key={`${group.report} ${index}`}
          group={group}
          headings={headings.get(group.report)}
          reachable={current?.id}
          onOpen={onOpen}
          onFocus={onCurrent}
        />
      ))}
      {hasMore && (
        <More
          key={answer.pages.length}
          busy={answer.state === 'more'}
          label={left === null ? t('search.moreUncounted') : t('search.more', { count: left })}
        />
      )}
    </div>
  )
}

/** Asks for the next page when it comes into view, and when it is pressed. */
function More({ label, busy }: { readonly label: string; readonly busy: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (button.current === null || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void searchDesk().more()
      },
      { rootMargin: '400px' },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <Button ref={button} className="hits-more" aria-busy={busy} onClick={() => void searchDesk().more()}>
      {label}
    </Button>
  )
}

type ReportHitsProps = {
  readonly group: Group
  /** Undefined until they are known. */
  readonly headings: Headings | undefined
  readonly reachable: string | undefined
  readonly onOpen: (row: Row) => void
  readonly onFocus: (row: Row) => void
}

function ReportHits({ group, headings, reachable, onOpen, onFocus }: ReportHitsProps) {
  const { lang } = useApp()
  return (
    <section className="hit-report">
      <ReportHead id={group.report} />
      {group.sections.map(({ section, rows }, index) => {
        const path = headings === undefined ? '' : sectionPath(headings, section, lang)
        return (
          <div key={`${section ?? ''} ${index}`} className="hit-section">
            {path !== '' && <h3 className="hit-path">{path}</h3>}
            <ul>
              {rows.map((row) => (
                <HitRow
                  key={row.id}
                  row={row}
                  reachable={row.id === reachable}
                  onOpen={onOpen}
                  onFocus={onFocus}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function ReportHead({ id }: { readonly id: ReportId }) {
  const { lang, reports } = useApp()
  const report = reports.find((one) => one.id === id)
  const title = report === undefined ? null : reportTitle(report, lang)
  const year = report === undefined ? null : yearOrSession(report, lang)
  return (
    <h2 className="hit-report-head">
      <span lang={title === null ? undefined : foreignTag(title.lang, lang)}>{title?.text ?? id}</span>
      {year !== null && <span className="muted">{year}</span>}
    </h2>
  )
}
