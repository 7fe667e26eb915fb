/** What was just done on a screen, and how it is undone. */
import { useCallback, useState } from 'react'
import { useApp } from './app-state.ts'

export type DoneAct = { readonly text: string; readonly undo: () => Promise<unknown> }

export type ActNoticeState = {
  /** Null: nothing was done lately. */
  readonly notice: DoneAct | null
  readonly tell: (done: DoneAct) => void
  readonly closeNotice: () => void
  /** A failure is told to the user. */
  readonly undo: () => Promise<void>
}

export function useActNotice(): ActNoticeState {
  const { notifyError } = useApp()
  const [notice, setNotice] = useState<DoneAct | null>(null)
  const closeNotice = useCallback(() => setNotice(null), [])
  const undo = async (): Promise<void> => {
    if (notice === null) return
    setNotice(null)
    try {
      await notice.undo()
    } catch (error) {
      notifyError(error)
    }
  }
  return { notice, tell: setNotice, closeNotice, undo }
}
