/** Sharing in the settings: how it goes, in a sentence, and the way to all of it. */
import { useTranslation } from 'react-i18next'
import { failureSentence } from '../error-sentence.ts'
import { Button } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { conditionOf, useSharing } from './use-sharing.ts'

export function SharingSection() {
  const { t } = useTranslation()
  const run = useRunCommand()
  const { state } = useSharing()
  const folder = state?.settings.folder ?? null
  return (
    <section className="settings-section" aria-label={t('sharing.title')}>
      <h2 className="settings-head">{t('sharing.title')}</h2>
      <p className="field-hint">{t('sharing.about')}</p>
      {folder !== null && (
        <div>
          <p className="field-label">{t('sharing.folder')}</p>
          <p className="folder-path">{folder}</p>
        </div>
      )}
      {state !== null && state.failure !== null && <p>{failureSentence(state.failure)}</p>}
      {state !== null && state.failure === null && folder !== null && <Condition {...conditionOf(state)} />}
      <p>
        <Button onClick={() => run('sharing.open')}>{t('sharing.open')}</Button>
      </p>
    </section>
  )
}

function Condition(condition: ReturnType<typeof conditionOf>) {
  const { t } = useTranslation()
  switch (condition.is) {
    case 'off':
      return <p>{t('sharing.isOff')}</p>
    case 'asking':
      return <p>{t('sharing.isAsking', { count: condition.files })}</p>
    case 'joined':
      return <p>{t('sharing.isJoined', { count: condition.with })}</p>
    case 'stopped':
      return null
  }
}
