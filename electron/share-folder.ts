/** Keeps the shared folder and the notebook joined beside reading. */
import { beforeTheEnd } from './before-the-end.ts'
import type { LogFault } from './log.ts'
import { sharingOf } from './services/sharing/running.ts'
import type { Stores } from './stores.ts'

/** In milliseconds: when text can be read; and so often. */
const firstDelay = 3000
const interval = 3000
/** The end waits for the last writing only as long as a stick needs that is there. */
const longestWait = 5000

export function shareFolder({ deps }: Stores, log: LogFault): void {
  const sharing = sharingOf(deps)
  let lastFault = ''

  /** The same fault every few seconds would fill the log. */
  const tell = (error: unknown): void => {
    if (String(error) !== lastFault) log('sharing', error)
    lastFault = String(error)
  }
  const look = (): void => void sharing.look().catch(tell)

  setTimeout(look, firstDelay)
  setInterval(look, interval)
  beforeTheEnd({
    isDue: () => {
      try {
        return sharing.hasUnwritten()
      } catch (error) {
        tell(error)
        return false
      }
    },
    run: () => Promise.race([sharing.writeNow().catch(tell), waited()]),
  })
}

function waited(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, longestWait))
}
