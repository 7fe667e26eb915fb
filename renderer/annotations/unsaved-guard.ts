/** While something is not on disk: the window does not close unasked, and coming back to it tries again. */
import { i18n } from '../i18n.ts'
import type { UnsavedStore } from './use-unsaved.ts'

export function guardUnsaved({
  get,
  subscribe,
  retry,
}: Pick<UnsavedStore, 'get' | 'subscribe' | 'retry'>): void {
  let leaving = false
  const tryAgain = (): void => void retry()
  const ask = (event: BeforeUnloadEvent): void => {
    if (leaving) return
    event.preventDefault()
    // Nothing can be asked while the page is being left: it stays, and is asked then.
    setTimeout(() => {
      leaving = window.confirm(i18n.t('marks.closeUnsaved', { count: get().length }))
      if (leaving) window.close()
    })
  }
  subscribe(() => {
    const act = get().length > 0 ? 'addEventListener' : 'removeEventListener'
    window[act]('focus', tryAgain)
    window[act]('beforeunload', ask as EventListener)
  })
}
