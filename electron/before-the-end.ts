/** What is still to be done when the windows are closed: nobody waits for it, and the app can be started again at once. */
import { app } from 'electron'

export type LastWork = {
  /** Whether there is anything to do; must not throw. */
  readonly isDue: () => boolean
  readonly run: () => Promise<void>
}

/** After that it is left unfinished, in milliseconds. */
const longestWait = 20_000

const works: LastWork[] = []

export function beforeTheEnd(work: LastWork): void {
  if (works.length === 0) app.on('will-quit', runAll)
  works.push(work)
}

let isOver = false

function runAll(event: { readonly preventDefault: () => void }): void {
  const due = isOver ? [] : works.filter(({ isDue }) => isDue())
  if (due.length === 0) return
  event.preventDefault()
  isOver = true
  app.releaseSingleInstanceLock()
  const limit = new Promise<void>((resolve) => setTimeout(resolve, longestWait))
  const done = Promise.allSettled(due.map(({ run }) => run()))
  void Promise.race([done, limit]).then(() => app.quit())
}
