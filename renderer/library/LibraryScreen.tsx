/** The library: every report as a card, and what could not be opened. */
import { BookX, FileDown, FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { reportYear } from '../report-name.ts'
import { useReportTexts } from '../report-texts.ts'
import { TopBar } from '../shell/index.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { useQuery } from '../use-query.ts'
import './library.css'
import { PackProblems } from './PackProblems.tsx'
import { positionsByReport, readingProgress } from './progress.ts'
import { ReportCard } from './ReportCard.tsx'
import { moveInGrid } from './grid-keys.ts'

export function LibraryScreen() {
  const { t } = useTranslation()
  const { reports, start } = useApp()
  const run = useRunCommand()
  return (
    <>
      <TopBar title={t('library.title')} subtitle={[t('library.count', { count: reports.length })]}>
        <Button onClick={() => run('exchange.open')}>
          <FileInput aria-hidden="true" />
          <span className="top-label">{t('command.exchange.open')}</span>
        </Button>
        {reports.length > 0 && (
          <Button onClick={() => run('export.open')}>
            <FileDown aria-hidden="true" />
            <span className="top-label">{t('app.export')}</span>
          </Button>
        )}
      </TopBar>
      <main className="library">
        <PackProblems problems={start.packProblems} />
        {reports.length === 0 ? (
          <EmptyState title={t('library.empty.title')} icon={<BookX />}>
            <p>{t('library.empty.text')}</p>
          </EmptyState>
        ) : (
          <Cards reports={newestFirst(reports)} />
        )}
      </main>
    </>
  )
}

/** By the session, else the date of distribution, else the year in the id; those without any come last. */
function newestFirst(reports: readonly Report[]): readonly Report[] {
  const dayOf = (report: Report): string =>
    report.fields.sessionStart ?? report.fields.date ?? reportYear(report) ?? ''
  return reports.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))
}

function Cards({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation()
  const { start, openReport } = useApp()
  const counts = useQuery(() => client.annotations.counts(), [], { domain: 'annotations' })
  const stored = useQuery(() => client.reading.positions(), [], { domain: 'notebook' })
  const positions = positionsByReport(stored.value ?? start.positions)
  const texts = useReportTexts(reports.filter(({ id }) => positions.has(id)).map(({ id }) => id)).value

  return (
    <ul className="cards" aria-label={t('library.title')} onKeyDown={moveInGrid}>
      {reports.map((report) => {
        const position = positions.get(report.id) ?? null
        const text = texts?.get(report.id)
        return (
          <li key={report.id}>
            <ReportCard
              report={report}
              position={position}
              progress={position === null || text === undefined ? null : readingProgress(text, position)}
              notes={(counts.value ?? start.annotationCounts)[report.id] ?? 0}
              onOpen={() => openReport(report.id)}
            />
          </li>
        )
      })}
    </ul>
  )
}
