/** Contents and annotations beside the page: next to it where there is room, over it where there is not. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useApp } from '../app-state.ts'

export type Side = {
  readonly open: boolean
  /** True: lies over the page, and closes when it has been used. */
  readonly over: boolean
  readonly show: () => void
  readonly close: () => void
}

/** Widths of the reader in pixels from which each stands beside the page. */
const roomForContents = 820
const roomForPanel = 1040

export function useSides(root: RefObject<HTMLElement | null>): {
  readonly contents: Side
  readonly panel: Side
} {
  const { settings, changeSettings } = useApp()
  const width = useWidth(root)
  const contents = useSide(settings.contentsOpen, width < roomForContents, (contentsOpen) =>
    changeSettings({ contentsOpen }),
  )
  const panel = useSide(settings.panelOpen, width < roomForPanel, (panelOpen) =>
    changeSettings({ panelOpen }),
  )
  return { contents, panel }
}

function useSide(wanted: boolean, over: boolean, want: (open: boolean) => void): Side {
  const [overOpen, setOverOpen] = useState(false)
  const before = useRef({ wanted, over })
  useEffect(() => {
    const { wanted: was, over: wasOver } = before.current
    before.current = { wanted, over }
    // The command changes the setting; where there is no room beside the page, it opens or closes what lies over it.
    if (over && wasOver && was !== wanted) setOverOpen((open) => !open)
    if (over !== wasOver) setOverOpen(false)
  }, [wanted, over])
  if (over) return { open: overOpen, over, show: () => setOverOpen(true), close: () => setOverOpen(false) }
  return { open: wanted, over, show: () => (wanted ? undefined : want(true)), close: () => want(false) }
}

function useWidth(root: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => window.innerWidth)
  useEffect(() => {
    const element = root.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? window.innerWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  return width
}
