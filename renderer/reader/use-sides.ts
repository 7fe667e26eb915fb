/** Contents and annotations beside the page: next to it where there is room, over it where there is not. */
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'

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
  useCommand('contents.toggle', () => (contents.open ? contents.close() : contents.show()))
  useCommand('panel.toggle', () => (panel.open ? panel.close() : panel.show()))
  return { contents, panel }
}

/** Only what stands beside the page is a setting; what lies over it comes and goes without being remembered. */
function useSide(wanted: boolean, over: boolean, want: (open: boolean) => void): Side {
  const [overOpen, setOverOpen] = useState(false)
  const [wasOver, setWasOver] = useState(over)
  if (over !== wasOver) {
    setWasOver(over)
    setOverOpen(false)
  }
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
