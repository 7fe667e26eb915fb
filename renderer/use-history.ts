/** Undo and redo on a screen: done, said, and what fails told. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../shared/model/history.ts'
import { useApp } from './app-state.ts'
import { client } from './client.ts'
import { useCommand } from './use-command.ts'

export type History = {
  /** What was undone; null when there was nothing or it failed. */
  readonly undo: () => Promise<HistoryStep | null>
  readonly redo: () => Promise<HistoryStep | null>
}

/** The commands work while the component is shown. */
export function useHistory(): History {
  const { t } = useTranslation()
  const { announce, notifyError } = useApp()
  const history = useMemo(() => {
    const told = async (act: 'undo' | 'redo', done: 'undone' | 'redone'): Promise<HistoryStep | null> => {
      try {
        const step = await client.annotations[act]()
        announce(t(`annotation.${done}.${step.action}`))
        return step
      } catch (error) {
        notifyError(error)
        return null
      }
    }
    return { undo: () => told('undo', 'undone'), redo: () => told('redo', 'redone') }
  }, [announce, notifyError, t])
  useCommand('history.undo', () => void history.undo())
  useCommand('history.redo', () => void history.redo())
  return history
}
