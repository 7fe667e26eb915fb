/** Holds the page at its place: remembers the block at the top edge and brings it back there whatever is laid out anew. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Layout } from '../../shared/model/settings.ts'
import { distanceTo, isInView, positionAt, rangeBox, rowElement } from './page-geometry.ts'
import type { PagePosition, Target } from './page-geometry.ts'
import type { Outline } from './outline.ts'
import { keepPosition } from './kept-positions.ts'

/** Chunks out of sight have guessed heights; when they come into view the page moves, for a few frames. */
const stableFrames = 4
const frameLimit = 60

export type PositionOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly report: ReportId
  readonly outline: Outline
  readonly layout: Layout
  /** Where the page opens. */
  readonly first: Target | null
  /** Called at most once a frame, after scrolling. */
  readonly onRead: () => void
}

export type PageMover = {
  readonly goTo: (target: Target) => void
  /** The same, unless what is wanted can be seen already. */
  readonly show: (target: Target) => void
  readonly here: () => PagePosition | null
}

export function usePosition({
  scroller,
  report,
  outline,
  layout,
  first,
  onRead,
}: PositionOptions): PageMover {
  const held = useRef<PagePosition | null>(first)
  const settling = useRef<{ target: Target; frame: number } | null>(null)
  const laidOut = useRef('')
  const read = useRef(onRead)
  read.current = onRead

  const stop = useCallback(() => {
    if (settling.current !== null) cancelAnimationFrame(settling.current.frame)
    settling.current = null
  }, [])

  const settle = useCallback(
    (target: Target) => {
      stop()
      let stable = 0
      let frames = 0
      const run = { target, frame: 0 }
      settling.current = run
      const step = (): void => {
        const page = scroller.current
        const distance = page === null ? null : distanceTo(page, outline, target)
        if (page === null || distance === null) return stop()
        const before = page.scrollTop
        if (Math.abs(distance) >= 1) page.scrollTop += distance
        stable = page.scrollTop === before ? stable + 1 : 0
        frames += 1
        if (stable < stableFrames && frames < frameLimit) {
          run.frame = requestAnimationFrame(step)
          return
        }
        stop()
        held.current = target.range == null ? target : positionAt(page, outline)
        read.current()
        if (held.current !== null) keepPosition(report, held.current)
      }
      step()
    },
    [outline, report, scroller, stop],
  )

  const hold = useCallback(() => {
    const target = settling.current?.target ?? held.current
    if (scroller.current !== null) laidOut.current = measures(scroller.current)
    if (target !== null) settle(target)
  }, [settle, scroller])

  useLayoutEffect(hold, [hold, layout])
  useScrollWatch(scroller, settling, () => {
    const page = scroller.current
    // The browser scrolls by itself when texts are laid out anew, before `hold` hears of it: that is no reading.
    if (page === null || measures(page) !== laidOut.current) return
    const now = positionAt(page, outline)
    const moved = held.current === null ? null : distanceTo(page, outline, held.current)
    // Less than a pixel is the browser's rounding: following it would let the place creep.
    if (now !== null && (moved === null || Math.abs(moved) >= 1.5)) {
      held.current = now
      keepPosition(report, now)
    }
    read.current()
  })
  useHoldOnResize(scroller, hold)
  useEffect(() => stopOnInput(scroller.current, stop), [scroller, stop])
  useEffect(() => stop, [stop])

  return useMemo(
    () => ({
      goTo: settle,
      show(target) {
        const page = scroller.current
        const { key, lang, range } = target
        const words = lang == null || range == null ? null : rangeBox(key, lang, range)
        const box = words ?? rowElement(key)?.getBoundingClientRect()
        if (page === null || box === undefined || !isInView(page, box)) settle(target)
      },
      here: () => held.current,
    }),
    [settle, scroller],
  )
}

/** What the layout of the rows depends on: width of the page and size of the text. */
function measures(page: HTMLElement): string {
  return `${page.clientWidth} ${page.querySelector('.probe')?.getBoundingClientRect().height ?? 0}`
}

/** Runs once a frame at most while the user scrolls; not for the page's own moves. */
function useScrollWatch(
  scroller: RefObject<HTMLElement | null>,
  settling: RefObject<object | null>,
  onScroll: () => void,
): void {
  const now = useRef(onScroll)
  now.current = onScroll
  useEffect(() => {
    const page = scroller.current
    let frame = 0
    const listen = (): void => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        if (settling.current === null) now.current()
      })
    }
    page?.addEventListener('scroll', listen, { passive: true })
    return () => {
      page?.removeEventListener('scroll', listen)
      cancelAnimationFrame(frame)
    }
  }, [scroller, settling])
}

/** Size of the page, and of the text through the probe whose height is the reading size: both re-lay the rows. */
function useHoldOnResize(scroller: RefObject<HTMLElement | null>, hold: () => void): void {
  useEffect(() => {
    const page = scroller.current
    if (page === null || typeof ResizeObserver === 'undefined') return undefined
    // Observers run after layout and before paint: the reader never sees the page in the wrong place.
    const observer = new ResizeObserver(hold)
    observer.observe(page)
    const probe = page.querySelector('.probe')
    if (probe !== null) observer.observe(probe)
    void document.fonts.ready.then(hold)
    return () => observer.disconnect()
  }, [scroller, hold])
}

/** The user's own hand on the page goes before whatever it was about to do. */
function stopOnInput(page: HTMLElement | null, stop: () => void): () => void {
  page?.addEventListener('wheel', stop, { passive: true })
  page?.addEventListener('pointerdown', stop)
  return () => {
    page?.removeEventListener('wheel', stop)
    page?.removeEventListener('pointerdown', stop)
  }
}
