/** A pane beside the rows: where it would leave them no room it is closed until it is asked for. */
import { useEffect, useState } from 'react'

export type Pane = { readonly open: boolean; readonly setOpen: (open: boolean) => void }

/** `fits`: pixels of the window from which on it is open by itself. */
export function usePane(fits: number): Pane {
  const [narrow] = useState(() => window.matchMedia(`(width < ${fits}px)`))
  const [open, setOpen] = useState(!narrow.matches)
  useEffect(() => {
    const changed = (): void => setOpen(!narrow.matches)
    narrow.addEventListener('change', changed)
    return () => narrow.removeEventListener('change', changed)
  }, [narrow])
  return { open, setOpen }
}
