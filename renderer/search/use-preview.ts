/** Whether the whole block of the selected row is shown: on a wide window until it is closed, else once asked for. */
import { useCallback, useEffect, useState } from 'react'

const wide = '(width >= 1180px)'

export function usePreview(): { readonly open: boolean; readonly toggle: () => void } {
  const [isWide, setWide] = useState(() => window.matchMedia(wide).matches)
  const [chosen, setChosen] = useState<boolean | null>(null)
  useEffect(() => {
    const media = window.matchMedia(wide)
    const changed = (): void => setWide(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  const open = chosen ?? isWide
  return { open, toggle: useCallback(() => setChosen(!open), [open]) }
}
