/** One report of the library: what it is, which editions there are, how far it has been read. */
import { useTranslation } from 'react-i18next'
import { otherLang } from '../../shared/model/report.ts'
import type { Edition, Lang, Report } from '../../shared/model/report.ts'
import type { ReadingPosition } from '../../shared/model/settings.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import {
  dayText,
  foreignTag,
  inLang,
  localeOf,
  reportTitle,
  reportYear,
  sessionDates,
} from '../report-name.ts'
import { Tag } from '../ui/index.ts'
import type { Progress } from './progress.ts'
import { ReportSymbol } from './ReportSymbol.tsx'

export type ReportCardProps = {
  readonly report: Report
  /** Where the report was left; null when it has never been opened. */
  readonly position: ReadingPosition | null
  /** Null while it is not known. */
  readonly progress: Progress | null
  /** Number of annotations. */
  readonly notes: number
  readonly onOpen: () => void
}

export function ReportCard({ report, position, progress, notes, onOpen }: ReportCardProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const title = reportTitle(report, lang)
  const second = report.fields.title[otherLang(title.lang)]
  const secondLang = otherLang(title.lang)

  return (
    <div className="card">
      <button type="button" className="card-open" onClick={onOpen}>
        <When report={report} />
        <span className={`card-title reading-${title.lang}`} lang={langTag(title.lang)}>
          {title.text}
        </span>
        {second !== null && (
          <span className={`card-second reading-${secondLang}`} lang={langTag(secondLang)}>
            {second}
          </span>
        )}
        <Convened report={report} />
        <span className="card-editions">
          {report.editions.map((edition) => (
            <EditionTag key={edition.lang} edition={edition} />
          ))}
        </span>
        <span className="card-foot">
          <span>
            {t('library.paragraphs', { count: report.paragraphs })}
            {' · '}
            {notes === 0 ? t('library.noNotes') : t('library.notes', { count: notes })}
          </span>
          <LastRead position={position} progress={progress} />
        </span>
      </button>
      <ReportSymbol report={report} byCommand />
      <span className="card-progress" aria-hidden="true">
        <progress className="progress" value={Math.round((progress?.fraction ?? 0) * 100)} max={100} />
      </span>
    </div>
  )
}

/** Days of the session, else the day of distribution; null when the report says neither. */
function dateLine(report: Report, lang: Lang): string | null {
  const { date } = report.fields
  return sessionDates(report, lang) ?? (date === null ? null : dayText(date, lang))
}

/** Year and session, first and largest: reports of one title are told apart by them. */
function When({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const year = reportYear(report)
  const session = inLang(report.fields.sessionName, lang)
  return (
    <span className="card-when">
      <span className="card-session">
        {year !== null && <span className="num">{year}</span>}
        {year !== null && session !== null && ' · '}
        {session !== null && <span lang={foreignTag(session.lang, lang)}>{session.text}</span>}
      </span>
      <span className="card-days num">{dateLine(report, lang) ?? t('library.noDate')}</span>
    </span>
  )
}

/** Who meets, and where. */
function Convened({ report }: { readonly report: Report }) {
  const { lang } = useApp()
  const { body, organ, place } = report.fields
  const parts = [inLang(body, lang) ?? inLang(organ, lang), inLang(place, lang)].filter(
    (part) => part !== null,
  )
  if (parts.length === 0) return null
  return (
    <span className="card-body">
      {parts.map((part, index) => (
        <span key={part.text} lang={foreignTag(part.lang, lang)}>
          {index > 0 && ' · '}
          {part.text}
        </span>
      ))}
    </span>
  )
}

function EditionTag({ edition: { lang, status } }: { readonly edition: Edition }) {
  const { t } = useTranslation()
  const tone = status === 'official' ? 'accent' : 'warning'
  return <Tag tone={tone}>{[t(`library.edition.${lang}`), t(`library.status.${status}`)].join(' · ')}</Tag>
}

function LastRead({ position, progress }: Pick<ReportCardProps, 'position' | 'progress'>) {
  const { t } = useTranslation()
  const { lang } = useApp()
  if (position === null) return <span>{t('library.unread')}</span>
  const day = new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium' }).format(new Date(position.at))
  return (
    <span className="num">
      {progress !== null && `${t('library.read', { percent: Math.round(progress.fraction * 100) })} · `}
      {t('library.lastRead', { day })}
    </span>
  )
}
