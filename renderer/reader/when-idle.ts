/** Work that waits until the window has nothing more pressing to do. */
import { startTransition, useEffect, useState } from 'react'

/** Milliseconds after which it is done all the same. */
const patience = 500

/** Gives back how to call it off. */
export function whenIdle(act: () => void): () => void {
  let wanted = true
  const run = (): void => {
    if (wanted) act()
  }
  if (typeof requestIdleCallback === 'undefined') setTimeout(run)
  else requestIdleCallback(run, { timeout: patience })
  return () => {
    wanted = false
  }
}

/** False until the component has been drawn and the window is idle. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => startTransition(() => setIdle(true))), [])
  return idle
}
