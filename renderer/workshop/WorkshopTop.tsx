/** The bar over a workshop: which report, which marks, how they are coloured, whether names are shown, the table. */
import { Eye, EyeOff, FileSpreadsheet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { reportTitle, yearOrSession } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button, Segmented } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useWorkshop } from '../workshop-state.ts'
import type { ReadView } from './use-workshop-view.ts'

export type WorkshopTopProps = {
  readonly report: ReportId
  /** Annotations of a report. */
  readonly countOf: (report: ReportId) => number
  readonly onReport: (report: ReportId) => void
  readonly read: ReadView
}

export function WorkshopTop({ report, countOf, onReport, read }: WorkshopTopProps) {
  const { t } = useTranslation()
  const { anonymous, colouring, change, toggleNames } = useWorkshop()
  return (
    <header className="top workshop-top">
      <h1 className="visually-hidden">{t('workshop.title')}</h1>
      <ReportChoice report={report} countOf={countOf} onReport={onReport} />
      <TagChoice read={read} />
      <Segmented
        label={t('workshop.colouring.label')}
        options={(['meaning', 'person'] as const).map((value) => ({
          value,
          label: t(`workshop.colouring.${value}`),
        }))}
        value={colouring}
        onChange={(value) => change({ colouring: value })}
      />
      <Button aria-pressed={anonymous} className="workshop-names" onClick={toggleNames}>
        {anonymous ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        <span className="top-label">{t('workshop.names.hide')}</span>
      </Button>
      <WriteButton read={read} />
    </header>
  )
}

function ReportChoice({ report, countOf, onReport }: Omit<WorkshopTopProps, 'read'>) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  return (
    <select
      className="workshop-select workshop-report"
      aria-label={t('workshop.report')}
      value={report}
      onChange={(event) => onReport(event.target.value as ReportId)}
    >
      {reports.map((each) => (
        <option key={each.id} value={each.id}>
          {t('workshop.reportOption', {
            report: [yearOrSession(each, lang), reportTitle(each, lang).text]
              .filter((part) => part !== null)
              .join(' '),
            annotations: t('annotation.count', { count: countOf(each.id) }),
          })}
        </option>
      ))}
    </select>
  )
}

/** A tag that is chosen stays among the choices though no mark has it. */
function TagChoice({ read }: Pick<WorkshopTopProps, 'read'>) {
  const { t } = useTranslation()
  const { tag, change } = useWorkshop()
  const asked = read.value?.questions.map((question) => question.tag) ?? []
  const tags = [...new Set([...asked, ...(tag === null ? [] : [tag])])]
  if (tags.length === 0) return null
  return (
    <select
      className="workshop-select workshop-tag user-text"
      aria-label={t('workshop.tag')}
      // A tag may be any word: an empty value is none of them.
      value={tag ?? ''}
      onChange={(event) => change({ tag: event.target.value === '' ? null : event.target.value })}
    >
      <option value="">{t('workshop.everyTag')}</option>
      {tags.map((each) => (
        <option key={each} value={each}>
          {shownText(each)}
        </option>
      ))}
    </select>
  )
}

function WriteButton({ read: { value, request } }: Pick<WorkshopTopProps, 'read'>) {
  const { t } = useTranslation()
  const { lang, notify, notifyError } = useApp()
  const { anonymous } = useWorkshop()
  const ready = value !== null && value.people.length > 0
  const write = (): void => {
    client.workshop
      .write(request, { anonymous, interfaceLang: lang })
      .then((written) => {
        if (written !== null) notify(t('workshop.written', { file: written.file }))
      })
      .catch(notifyError)
  }
  useCommand('workshop.write', write, ready)
  return (
    <Button disabled={!ready} onClick={write}>
      <FileSpreadsheet aria-hidden="true" />
      <span className="top-label">{t('workshop.write')}</span>
    </Button>
  )
}
