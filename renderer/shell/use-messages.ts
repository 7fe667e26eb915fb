/** Messages to the user: toasts, and words that only a screen reader says. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { errorSentence } from '../error-sentence.ts'
import type { ToastMessage } from '../ui/index.ts'

/** Time a plain message stays; an error stays until it is dismissed. */
const shownFor = 6_000
const mostShown = 3

export type Messages = {
  readonly toasts: readonly ToastMessage[]
  readonly spoken: string
  readonly notify: (message: string) => void
  readonly notifyError: (error: unknown) => void
  readonly announce: (text: string) => void
  readonly dismiss: (id: number) => void
}

export function useMessages(): Messages {
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([])
  const [spoken, setSpoken] = useState('')
  const lastId = useRef(0)

  const dismiss = useCallback((id: number) => {
    setToasts((before) => before.filter((toast) => toast.id !== id))
  }, [])
  const show = useCallback(
    (text: string, tone: ToastMessage['tone']) => {
      const id = ++lastId.current
      // The same sentence twice says no more than once.
      setToasts((before) =>
        [...before.filter((toast) => toast.text !== text), { id, text, tone }].slice(-mostShown),
      )
      if (tone === 'plain') window.setTimeout(() => dismiss(id), shownFor)
    },
    [dismiss],
  )
  const notify = useCallback((message: string) => show(message, 'plain'), [show])
  const notifyError = useCallback((error: unknown) => show(errorSentence(error), 'error'), [show])

  useEffect(() => {
    const unhandled = (event: PromiseRejectionEvent): void => notifyError(event.reason)
    window.addEventListener('unhandledrejection', unhandled)
    return () => window.removeEventListener('unhandledrejection', unhandled)
  }, [notifyError])

  return { toasts, spoken, notify, notifyError, announce: setSpoken, dismiss }
}
