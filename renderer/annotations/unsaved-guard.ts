/** While something is not on disk: the window does not close unasked, and coming back to it tries again. */

/** What waits, word of its changes, and another try. */
type Waiting = {
  readonly get: () => readonly unknown[]
  readonly subscribe: (listener: () => void) => unknown
  readonly retry: () => unknown
}

export function guardUnsaved({ get, subscribe, retry }: Waiting): void {
  const tryAgain = (): void => void retry()
  // The main process asks: see `askBeforeLeaving` of electron/window.ts.
  const keepOpen = (event: BeforeUnloadEvent): void => event.preventDefault()
  subscribe(() => {
    const act = get().length > 0 ? 'addEventListener' : 'removeEventListener'
    window[act]('focus', tryAgain)
    window[act]('beforeunload', keepOpen as EventListener)
  })
}
