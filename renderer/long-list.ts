/** Lists of thousands of rows, of which only those in sight are in the page; keys go through them. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range, Virtualizer } from '@tanstack/react-virtual'
import { useCallback } from 'react'
import type { RefObject } from 'react'

export type LongList = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** Number of the row with the focus: it stays in the page however far the list is scrolled. */
  readonly at: number
  /** Pixels, as the style sheet has it. */
  readonly rowHeight: number
}

/** To be asked anew at each drawing. */
export function useLongList({
  scroller,
  count,
  at,
  rowHeight,
}: LongList): Virtualizer<HTMLDivElement, Element> {
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
    [at],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is kept or handed on: each drawing asks anew
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    rangeExtractor,
    overscan: 8,
  })
}

/** Number of the row that a key leads to, within the list; undefined for a key that does not move. */
export function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  const last = count - 1
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.max(0, Math.min(to, last))
}
