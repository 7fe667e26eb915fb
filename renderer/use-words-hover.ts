/** The pointer that rests on words: what they open comes after a moment, and goes when the pointer has left both (WCAG 1.4.13). */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { placeAtPoint } from './annotations/index.ts'
import type { TextPlace } from './annotations/index.ts'

/** Milliseconds of rest before it opens, and outside before it closes. */
const rest = 300
const leave = 250

export type WordsHoverOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  /** False: hovering opens nothing. */
  readonly enabled: boolean
  /** What was hovered over is shown: what closes it is listened for. */
  readonly open: boolean
  readonly onRest: (place: TextPlace, point: { readonly x: number; readonly y: number }) => void
  /** Whether the pointer is still on what was opened: its words or its panel. */
  readonly isOn: (target: EventTarget | null, x: number, y: number) => boolean
  readonly onLeave: () => void
}

export function useWordsHover(options: WordsHoverOptions): void {
  const now = useRef(options)
  now.current = options
  useOpening(options.scroller, options.enabled && !options.open, now)
  useClosing(options.open, now)
}

function useOpening(
  scroller: WordsHoverOptions['scroller'],
  wanted: boolean,
  now: RefObject<WordsHoverOptions>,
): void {
  useEffect(() => {
    const page = scroller.current
    if (page === null || !wanted) return undefined
    let timer = 0
    const stop = (): void => window.clearTimeout(timer)
    const move = ({ clientX: x, clientY: y, buttons, pointerType }: PointerEvent): void => {
      stop()
      if (buttons !== 0 || pointerType === 'touch') return
      timer = window.setTimeout(() => {
        // Words that are being chosen have their own bar.
        if (document.getSelection()?.isCollapsed === false) return
        const place = placeAtPoint(x, y)
        if (place !== null) now.current.onRest(place, { x, y })
      }, rest)
    }
    page.addEventListener('pointermove', move, { passive: true })
    for (const event of ['pointerdown', 'pointerleave', 'scroll', 'keydown'] as const)
      page.addEventListener(event, stop, { passive: true })
    return () => {
      stop()
      page.removeEventListener('pointermove', move)
      for (const event of ['pointerdown', 'pointerleave', 'scroll', 'keydown'] as const)
        page.removeEventListener(event, stop)
    }
  }, [scroller, wanted, now])
}

function useClosing(open: boolean, now: RefObject<WordsHoverOptions>): void {
  useEffect(() => {
    if (!open) return undefined
    let timer = 0
    const move = ({ target, clientX, clientY }: PointerEvent): void => {
      window.clearTimeout(timer)
      if (now.current.isOn(target, clientX, clientY)) return
      timer = window.setTimeout(() => now.current.onLeave(), leave)
    }
    const down = ({ target, clientX, clientY }: PointerEvent): void => {
      if (!now.current.isOn(target, clientX, clientY)) now.current.onLeave()
    }
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // It only closes what hovers; what else Escape would close stays.
      event.preventDefault()
      event.stopPropagation()
      now.current.onLeave()
    }
    document.addEventListener('pointermove', move, { passive: true })
    document.addEventListener('pointerdown', down, { passive: true, capture: true })
    document.addEventListener('keydown', key, { capture: true })
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerdown', down, { capture: true })
      document.removeEventListener('keydown', key, { capture: true })
    }
  }, [open, now])
}
