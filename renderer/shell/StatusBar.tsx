/** The line along the bottom: where the reading is, what is in the library, and that notes are on disk. */
import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/result.ts'
import { useUnsaved } from '../annotations/index.ts'
import { useApp, useReading } from '../app-state.ts'
import { onEvent } from '../client.ts'
import { failureSentence } from '../error-sentence.ts'
import { late } from '../late.ts'
import { localeOf } from '../report-name.ts'
import type { GivenFiles } from './use-given-files.ts'

// Nobody waits for it: the first text does not.
const SharingStatus = late(async () => (await import('../sharing/index.ts')).SharingStatus)

type Waiting = Pick<GivenFiles, 'files' | 'show'>

export function StatusBar({ given }: { readonly given: Waiting }) {
  const { t } = useTranslation()
  const { reports, notebook } = useApp()
  const paragraphs = reports.reduce((sum, report) => sum + report.paragraphs, 0)
  return (
    <footer className="status">
      <ReadingProgress />
      <span className="spring" />
      <WaitingFiles given={given} />
      <SharingStatus />
      <span className="status-library">
        {[
          t('app.status.offline'),
          t('app.status.reports', { count: reports.length }),
          t('app.status.paragraphs', { count: paragraphs }),
        ].join(' · ')}
      </span>
      <Saving readOnly={notebook.health.state.mode === 'read-only'} />
    </footer>
  )
}

/** Files that were looked at and left: the way back to them, and to what was chosen about them. */
function WaitingFiles({ given: { files, show } }: { readonly given: Waiting }) {
  const { t } = useTranslation()
  const { state } = useApp()
  if (files.length === 0 || state.screen === 'exchange') return null
  return (
    <button type="button" className="status-button" onClick={show}>
      <FileInput aria-hidden="true" />
      {t('exchange.waiting', { count: files.length })}
    </button>
  )
}

/** Whether all is on disk: what is not, and why; else that nothing can be; else since when. */
function Saving({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const saved = useSavedAt()
  const unsaved = useUnsaved()
  const failure = unsaved.find((waiting) => waiting.failure !== null)?.failure ?? null
  if (failure !== null)
    return (
      <span className="status-warning" title={failureSentence(failure)}>
        {t('app.status.unsaved', {
          count: unsaved.length,
          reason: t(`app.status.reason.${reasonOf(failure)}`),
        })}
      </span>
    )
  if (readOnly) return <span className="status-warning">{t('app.status.readOnly')}</span>
  if (saved === null) return <span>{t('app.status.allSaved')}</span>
  const time = new Intl.DateTimeFormat(localeOf(lang), { timeStyle: 'medium' }).format(saved)
  return <span className="num">{t('app.status.saved', { time })}</span>
}

const reasons = [
  'disk-full',
  'notebook-busy',
  'notebook-read-only',
  'notebook-damaged',
  'notebook-newer',
  'notebook-missing',
] as const

/** Failures that a few words can name. */
function reasonOf({ code }: Failure): (typeof reasons)[number] | 'other' {
  return reasons.find((reason) => reason === code) ?? 'other'
}

function ReadingProgress() {
  const { t } = useTranslation()
  const { state, reports } = useApp()
  const reading = useReading()
  const report = reports.find(({ id }) => id === state.report)
  if (state.screen !== 'reader' || report === undefined || reading?.report !== report.id) return null
  const percent = Math.round(reading.fraction * 100)
  return (
    <>
      <span className="num">
        {reading.number === null
          ? t('app.status.beforeFirst', { total: report.paragraphs })
          : t('app.status.paragraph', { number: reading.number, total: report.paragraphs })}
      </span>
      <progress
        className="progress status-progress"
        value={percent}
        max={100}
        aria-label={t('app.status.progress')}
      />
      <span className="num">{percent}%</span>
    </>
  )
}

/** When a change of this window was last acknowledged: it is announced only after it is on disk. */
function useSavedAt(): Date | null {
  const [saved, setSaved] = useState<Date | null>(null)
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'annotations' || domain === 'layers') setSaved(new Date())
      }),
    [],
  )
  return saved
}
