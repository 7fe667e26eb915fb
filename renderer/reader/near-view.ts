/** Rows that come near the view: what only a screen reader finds in them is drawn then, and stays. */
import { startTransition, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { whenIdle } from './when-idle.ts'

/** How far from the view, in parts of its height: who walks from row to row finds the next one ready. */
const reach = '100% 0px'

type Watcher = {
  readonly watch: (row: Element, onNear: () => void) => void
  readonly leave: (row: Element) => void
}

/** One observer for all rows of a page. */
const watchers = new WeakMap<Element, Watcher>()

function watcherOf(page: Element): Watcher {
  const there = watchers.get(page)
  if (there !== undefined) return there
  const waiting = new Map<Element, () => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)
      if (near.length === 0) return
      // The texts and their marks come first.
      whenIdle(() => startTransition(() => near.forEach((row) => waiting.get(row)?.())))
    },
    { root: page, rootMargin: reach },
  )
  const made: Watcher = {
    watch(row, onNear) {
      waiting.set(row, onNear)
      observer.observe(row)
    },
    leave(row) {
      waiting.delete(row)
      observer.unobserve(row)
    },
  }
  watchers.set(page, made)
  return made
}

/** False until the row that the element stands in has come near the view for the first time. */
export function useNearView(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const row = element.current?.closest('[data-row]')
    const page = row?.closest('.scroller')
    if (near || row == null || page == null) return undefined
    const watcher = watcherOf(page)
    watcher.watch(row, () => setNear(true))
    return () => watcher.leave(row)
  }, [element, near])
  return near
}
