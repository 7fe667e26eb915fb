/** Whether the window is too small for choices to stand beside what they choose from. */
import { useSyncExternalStore } from 'react'

const small = '(width < 900px)'

export function useIsSmall(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(small).matches)
}

function listen(changed: () => void): () => void {
  const query = window.matchMedia(small)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
