/** The automatic backups, a copy made now, and the way back to any of them. */
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/model/notebook.ts'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { sizeText } from '../file-words.ts'
import { Button } from '../ui/index.ts'
import { BackupRow } from './BackupRow.tsx'
import { RestoreConfirm } from './RestoreConfirm.tsx'
import { RestoreResult } from './RestoreResult.tsx'

export type BackupsSectionProps = {
  /** Newest first; null until they are known. */
  readonly backups: readonly Backup[] | null
  readonly error: unknown
}

/** What the reader is being asked about: the name of a backup, or a file that is yet to be chosen. */
type Asked = { readonly backup: string | null }

export function BackupsSection({ backups, error }: BackupsSectionProps) {
  const { t } = useTranslation()
  const { notebook } = useApp()
  const titleId = useId()
  const [asked, setAsked] = useState<Asked | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const [atFirst] = useState(notebook.restored)
  const [restored, setRestored] = useState(notebook.restored)
  if (restored !== notebook.restored) {
    setRestored(notebook.restored)
    // What was asked has been done.
    if (notebook.restored !== null) setAsked(null)
  }

  const ask = (backup: string | null, button: HTMLElement): void => {
    opener.current = button
    const again = asked !== null && asked.backup === backup
    if (notebook.work === null) setAsked(again ? null : { backup })
  }
  const cancel = (): void => {
    setAsked(null)
    opener.current?.focus()
  }

  return (
    <div className="backups">
      <h3 id={titleId} className="notebook-head">
        {t('notebook.backups.title')}
      </h3>
      <p className="field-hint">{t('notebook.backups.hint')}</p>
      {restored !== null && (
        <RestoreResult key={restored.before} restored={restored} isNew={restored !== atFirst} />
      )}
      {error !== null && <p>{errorSentence(error)}</p>}
      {backups?.length === 0 && <p className="backups-none">{t('notebook.backups.none')}</p>}
      {backups !== null && backups.length > 0 && (
        <ul className="backup-list" aria-labelledby={titleId}>
          {backups.map((backup) => (
            <BackupRow
              key={backup.name}
              backup={backup}
              asked={asked?.backup === backup.name}
              onAsk={(button) => ask(backup.name, button)}
              onCancel={cancel}
            />
          ))}
        </ul>
      )}
      <BackupActs
        askedFile={asked !== null && asked.backup === null}
        onAskFile={(button) => ask(null, button)}
        onCancel={cancel}
      />
    </div>
  )
}

type BackupActsProps = {
  readonly askedFile: boolean
  readonly onAskFile: (button: HTMLElement) => void
  readonly onCancel: () => void
}

function BackupActs({ askedFile, onAskFile, onCancel }: BackupActsProps) {
  const { t } = useTranslation()
  const { notebook, lang } = useApp()
  const { work, backedUp, backUp, restore } = notebook
  return (
    <>
      <div className="notebook-acts">
        <Button aria-disabled={work !== null} onClick={backUp}>
          {work === 'backUp' ? t('notebook.working.backUp') : t('notebook.backups.backUp')}
        </Button>
        <Button
          aria-disabled={work !== null}
          aria-expanded={askedFile}
          onClick={(event) => onAskFile(event.currentTarget)}
        >
          {t('notebook.backups.restoreFile')}
        </Button>
      </div>
      {askedFile && (
        <RestoreConfirm
          title={t('notebook.confirm.fileTitle')}
          after={t('notebook.confirm.fileAfter')}
          yes={t('notebook.confirm.fileYes')}
          onYes={() => restore(null)}
          onNo={onCancel}
        />
      )}
      {backedUp !== null && (
        <p className="file-name">
          {t('notebook.backedUp', { file: backedUp.file, size: sizeText(backedUp.bytes, lang) })}
        </p>
      )}
    </>
  )
}
