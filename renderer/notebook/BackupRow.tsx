/** One backup: when it was made, what is in it, and the question before it is restored. */
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/model/notebook.ts'
import { useApp } from '../app-state.ts'
import { sizeText } from '../file-words.ts'
import { Button } from '../ui/index.ts'
import { backupTime } from './backup-time.ts'
import { RestoreConfirm } from './RestoreConfirm.tsx'

export type BackupRowProps = {
  readonly backup: Backup
  readonly asked: boolean
  readonly onAsk: (button: HTMLElement) => void
  readonly onCancel: () => void
}

export function BackupRow({ backup, asked, onAsk, onCancel }: BackupRowProps) {
  const { t } = useTranslation()
  const { lang, notebook } = useApp()
  const { name, made, bytes, annotations } = backup
  const time = backupTime(made, new Date(), lang)
  return (
    <li className="backup">
      <div className="backup-line">
        <div className="backup-what">
          <p className="backup-time num">{time}</p>
          <p className="field-hint num">
            {t('notebook.backups.annotations', { count: annotations })} · {sizeText(bytes, lang)} ·{' '}
            <span className="file-name">{name}</span>
          </p>
        </div>
        <Button
          aria-label={t('notebook.backups.restoreNamed', { time })}
          aria-disabled={notebook.work !== null}
          aria-expanded={asked}
          onClick={(event) => onAsk(event.currentTarget)}
        >
          {t('notebook.backups.restore')}
        </Button>
      </div>
      {asked && (
        <RestoreConfirm
          title={t('notebook.confirm.title', { time })}
          after={t('notebook.confirm.after', { count: annotations })}
          yes={t('notebook.confirm.yes')}
          onYes={() => notebook.restore(name)}
          onNo={onCancel}
        />
      )}
    </li>
  )
}
