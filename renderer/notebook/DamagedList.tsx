/** Annotations that the disk has damaged: what can be read of each, beside the same one in a backup. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Backup, DamagedAnnotation } from '../../shared/model/notebook.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { reportTitle, yearOrSession } from '../report-name.ts'
import { Button } from '../ui/index.ts'
import { backupTime } from './backup-time.ts'

export type DamagedListProps = {
  readonly damaged: readonly DamagedAnnotation[]
  /** To tell when a backup was made. */
  readonly backups: readonly Backup[]
}

export function DamagedList({ damaged, backups }: DamagedListProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <div className="damaged">
      <h3 id={titleId} className="notebook-head">
        {t('notebook.damaged.title', { count: damaged.length })}
      </h3>
      <p className="field-hint">{t('notebook.damaged.text')}</p>
      <ul className="damaged-list" aria-labelledby={titleId}>
        {damaged.map((one) => (
          <DamagedItem key={one.id} damaged={one} backups={backups} />
        ))}
      </ul>
    </div>
  )
}

type DamagedItemProps = { readonly damaged: DamagedAnnotation; readonly backups: readonly Backup[] }

function DamagedItem({ damaged, backups }: DamagedItemProps) {
  const { t } = useTranslation()
  const { notebook, notify, notifyError } = useApp()
  const { id, readable, backup } = damaged
  const report = useReportName(damaged.report)
  const copy = (): void => {
    client.app.copy(readable).then(() => notify(t('notebook.damaged.copied')), notifyError)
  }
  return (
    <li className="damaged-item" aria-label={t('notebook.damaged.item', { report })}>
      <p className="damaged-report">{report}</p>
      <div className="damaged-sides">
        <div>
          <p className="field-label">{t('notebook.damaged.readable')}</p>
          <p className="damaged-text" dir="auto">
            {readable === '' ? t('notebook.damaged.unreadable') : readable}
          </p>
        </div>
        <div>
          {backup === null ? (
            <p>{t('notebook.damaged.noBackup')}</p>
          ) : (
            <>
              <p className="field-label">
                <BackupName name={backup.name} backups={backups} />
              </p>
              <Kept annotation={backup.annotation} />
            </>
          )}
        </div>
      </div>
      <div className="notebook-acts">
        {backup !== null && (
          <Button variant="primary" onClick={() => notebook.mend(id)}>
            {t('notebook.damaged.mend')}
          </Button>
        )}
        {readable !== '' && <Button onClick={copy}>{t('notebook.damaged.copy')}</Button>}
      </div>
    </li>
  )
}

function useReportName(id: DamagedAnnotation['report']): string {
  const { reports, lang } = useApp()
  const report = reports.find((one) => one.id === id)
  if (report === undefined) return id
  return [reportTitle(report, lang).text, yearOrSession(report, lang)]
    .filter((part) => part !== null)
    .join(' · ')
}

function BackupName({ name, backups }: { readonly name: string; readonly backups: readonly Backup[] }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const backup = backups.find((one) => one.name === name)
  return backup === undefined
    ? t('notebook.damaged.inNamedBackup', { name })
    : t('notebook.damaged.inBackup', { time: backupTime(backup.made, new Date(), lang) })
}

/** The annotation as the backup holds it, its note as typed. */
function Kept({ annotation: { anchors, note, tags, author } }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const words = anchors.map((anchor) =>
    isTextAnchor(anchor) ? anchor.exact : anchor.exact || t('notebook.damaged.whole'),
  )
  const lines = [
    [t('notebook.damaged.words'), words.join(' … ')],
    [t('notebook.damaged.note'), note],
    [t('notebook.damaged.tags'), tags.join(t('notebook.damaged.between'))],
    [t('notebook.damaged.by'), author],
  ] as const
  return (
    <dl className="damaged-text">
      {lines
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
    </dl>
  )
}
