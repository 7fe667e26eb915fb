/** What a restore did, under which name the notebook as it was is kept, and the way back to it. */
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Restored } from '../../shared/model/notebook.ts'
import { useApp } from '../app-state.ts'
import { Button } from '../ui/index.ts'

export type RestoreResultProps = {
  readonly restored: Restored
  /** It was done just now: the focus goes there. */
  readonly isNew: boolean
}

export function RestoreResult({ restored, isNew }: RestoreResultProps) {
  const { t } = useTranslation()
  const { notebook } = useApp()
  const { annotations, before, restart } = restored
  const id = useId()
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) result.current?.focus()
  }, [isNew])
  const busy = notebook.work !== null

  return (
    <div
      ref={result}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      className="restore-result"
    >
      <p id={`${id}title`} className="restore-title">
        {t('notebook.restored.title')}
      </p>
      <div id={`${id}text`}>
        <p>{t('notebook.restored.now', { count: annotations })}</p>
        {before !== '' && <p className="file-name">{t('notebook.restored.before', { name: before })}</p>}
        {restart && <p>{t('notebook.restored.restart')}</p>}
      </div>
      <div className="notebook-acts">
        {restart && (
          <Button variant="primary" onClick={notebook.restart}>
            {t('notebook.restored.restartNow')}
          </Button>
        )}
        {/* What a restart follows replaced a damaged file: that is kept, but nothing to go back to. */}
        {!restart && before !== '' && (
          <Button aria-disabled={busy} onClick={() => notebook.restore(before)}>
            {busy ? t('notebook.working.restore') : t('notebook.restored.putBack')}
          </Button>
        )}
        {!restart && <Button onClick={notebook.closeRestored}>{t('notebook.restored.close')}</Button>}
      </div>
    </div>
  )
}
