/** While something is not on disk: the window does not close unasked, and coming back to it tries again. */
import type { UnsavedStore } from './use-unsaved.ts'

export function guardUnsaved({
  get,
  subscribe,
  retry,
}: Pick<UnsavedStore, 'get' | 'subscribe' | 'retry'>): void {
  const tryAgain = (): void => void retry()
  // The main process asks: see `askBeforeLeaving` of electron/window.ts.
  const keepOpen = (event: BeforeUnloadEvent): void => event.preventDefault()
  subscribe(() => {
    const act = get().length > 0 ? 'addEventListener' : 'removeEventListener'
    window[act]('focus', tryAgain)
    window[act]('beforeunload', keepOpen as EventListener)
  })
}
