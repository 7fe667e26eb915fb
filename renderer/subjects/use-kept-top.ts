/** Keeps which passage lies at the top of the list, and has it there again when the screen comes back. */
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { keepMemory, readMemory, topOf } from './subjects-memory.ts'
import type { ListTop } from './subjects-memory.ts'

/** `ready`: the passages are drawn. Where something had been opened from, the keyboard goes there too. */
export function useKeptTop(scroller: RefObject<HTMLElement | null>, list: string, ready: boolean): void {
  const done = useRef(false)
  useLayoutEffect(() => {
    if (done.current || !ready || scroller.current === null) return
    done.current = true
    const top = topOf(list)
    const { left, current } = readMemory()
    const row = rowWith(scroller.current, top?.place)
    if (row !== null && top !== null) {
      scroller.current.scrollTop += distance(row, scroller.current) + top.above
    }
    if (!left) return
    keepMemory({ left: false })
    const opened = rowWith(scroller.current, current ?? undefined)
    const reachable = opened?.matches('[tabindex]') === true ? opened : opened?.querySelector('button')
    if (reachable == null) return
    reachable.focus({ preventScroll: true })
    reachable.scrollIntoView({ block: 'nearest' })
    // Passages out of sight have no height of their own until they come near: once they have, it may be elsewhere.
    afterLayout(() => {
      if (document.activeElement === reachable) reachable.scrollIntoView({ block: 'nearest' })
    })
  })
  useLayoutEffect(() => {
    const element = scroller.current
    return () => {
      if (element !== null && done.current) keepMemory({ top: topNow(element, list) })
    }
  }, [scroller, list])
}

/** When what was drawn now has been laid out. */
function afterLayout(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

function rowWith(scroller: HTMLElement, place: string | undefined): HTMLElement | null {
  return place === undefined
    ? null
    : scroller.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)
}

/** Pixels from the top edge of the list down to the row. */
function distance(row: HTMLElement, scroller: HTMLElement): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top
}

function topNow(scroller: HTMLElement, list: string): ListTop | null {
  if (scroller.scrollTop <= 0) return null
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-place]')]
  const row = rows.find((each) => distance(each, scroller) + each.offsetHeight > 0)
  const place = row?.dataset['place']
  return row === undefined || place === undefined ? null : { list, place, above: -distance(row, scroller) }
}
