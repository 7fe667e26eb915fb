/** Sharing in the line along the bottom: nothing while it is off. */
import { CircleAlert, FolderSync } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '../error-sentence.ts'
import { useRunCommand } from '../use-command.ts'
import './sharing.css'
import { conditionOf, useSharing } from './use-sharing.ts'

export function SharingStatus() {
  const { t } = useTranslation()
  const run = useRunCommand()
  const { state } = useSharing()
  if (state === null) return null
  const condition = conditionOf(state)
  if (condition.is === 'off') return null
  const isWell = condition.is === 'joined'
  return (
    <button
      type="button"
      className="status-button status-sharing"
      data-well={isWell}
      title={state.failure === null ? undefined : failureSentence(state.failure)}
      onClick={() => run('sharing.open')}
    >
      <span aria-hidden="true">{isWell ? <FolderSync /> : <CircleAlert />}</span>
      {condition.is === 'stopped' && t('sharing.status.stopped')}
      {condition.is === 'asking' && t('sharing.status.asking', { count: condition.files })}
      {condition.is === 'joined' && t('sharing.status.joined', { count: condition.with })}
    </button>
  )
}
