/**
 * Contents and annotations beside the page. Where there is no room for all, the contents give way first and lie over
 * the page, and the texts take each other's place below instead of beside: the words are seen while a note is written.
 */
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Layout } from '../../shared/model/settings.ts'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'

export type Side = {
  readonly open: boolean
  /** True where there is little room: it comes and goes without being remembered. */
  readonly passing: boolean
  readonly place: 'beside' | 'over' | 'below'
  readonly show: () => void
  readonly close: () => void
}

/** Widths of the reader in pixels: from which the contents stand beside a page without annotations… */
const roomForContents = 820
/** …from which the annotations do beside two columns… */
const roomForPanel = 1040
/** …and from which they do at all; in less they stand below it. */
const roomBeside = 560
/** As --panel-width has it. */
const panelWidth = 320

export type Sides = {
  readonly contents: Side
  readonly panel: Side
  /** True while an open panel leaves no room for two columns. */
  readonly squeezed: boolean
  /** The layout wanted, or what it becomes while squeezed. */
  readonly layout: Layout
}

export function useSides(root: RefObject<HTMLElement | null>): Sides {
  const { settings, changeSettings } = useApp()
  const width = useWidth(root)
  const panel = useSide(settings.panelOpen, width < roomForPanel, (panelOpen) =>
    changeSettings({ panelOpen }),
  )
  const panelPlace = width < roomBeside ? 'below' : 'beside'
  const left = panel.open && panelPlace === 'beside' ? width - panelWidth : width
  const contents = useSide(settings.contentsOpen, left < roomForContents, (contentsOpen) =>
    changeSettings({ contentsOpen }),
  )
  useCommand('contents.toggle', () => (contents.open ? contents.close() : contents.show()))
  useCommand('panel.toggle', () => (panel.open ? panel.close() : panel.show()))
  const squeezed = panel.open && panel.passing && panelPlace === 'beside'
  return {
    contents: { ...contents, place: contents.passing ? 'over' : 'beside' },
    panel: { ...panel, place: panelPlace },
    squeezed,
    layout: squeezed && settings.layout === 'columns' ? 'interleaved' : settings.layout,
  }
}

/** Only what has room is a setting; the rest comes and goes without being remembered. */
function useSide(wanted: boolean, passing: boolean, want: (open: boolean) => void): Omit<Side, 'place'> {
  const [open, setOpen] = useState(false)
  const [wasPassing, setWasPassing] = useState(passing)
  if (passing !== wasPassing) {
    setWasPassing(passing)
    setOpen(false)
  }
  if (passing) return { open, passing, show: () => setOpen(true), close: () => setOpen(false) }
  return { open: wanted, passing, show: () => (wanted ? undefined : want(true)), close: () => want(false) }
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
