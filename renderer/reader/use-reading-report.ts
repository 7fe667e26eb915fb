/** Tells the app where the reading is, when that has changed. */
import { useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import type { BlockKey } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import type { Outline } from './outline.ts'
import { positionAt } from './page-geometry.ts'

export type ReadingReport = {
  /** Tells, and gives the block that is being read. */
  readonly tell: () => BlockKey | null
  readonly key: () => BlockKey | null
}

/** A row that shows less than this many pixels under the top edge has been read. */
const readBelow = 12

export function useReadingReport(scroller: RefObject<HTMLElement | null>, outline: Outline): ReadingReport {
  const { setReadingState } = useApp()
  const told = useRef('')
  const latest = useRef<BlockKey | null>(outline.blocks[0]?.key ?? null)
  return useMemo(
    () => ({
      key: () => latest.current,
      tell() {
        const page = scroller.current
        const place = page === null ? null : positionAt(page, outline, readBelow)
        if (page === null || place === null) return null
        const { key } = place
        const atEnd = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 2
        const fraction = atEnd ? 1 : page.scrollTop <= 0 ? 0 : outline.progress(key, place.fraction)
        latest.current = key
        const summary = `${key} ${fraction.toFixed(2)}`
        if (summary === told.current) return key
        told.current = summary
        const number = outline.readingNumberOf(key)
        setReadingState({ key, number, fraction, headingKey: outline.headingOf(key) })
        return key
      },
    }),
    [scroller, outline, setReadingState],
  )
}
