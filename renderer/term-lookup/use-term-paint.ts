/** Underlines the terms of the rows near the view, in idle slices; rows that go far away lose their lines again. */
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import { addToLayer } from '../annotations/index.ts'
import { inIdleSlices } from '../idle-slices.ts'
import type { KnownTerms } from '../known-terms.ts'

/** How far from the view, in parts of its height. */
const reach = '60% 0px'

export type TermPaintOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** Null: nothing is underlined. */
  readonly terms: KnownTerms | null
}

export function useTermPaint({ scroller, blockOf, terms }: TermPaintOptions): void {
  useEffect(() => {
    const page = scroller.current
    if (page === null || terms === null || typeof IntersectionObserver === 'undefined') return undefined
    const painted = new Map<BlockKey, () => void>()
    const near = new Set<BlockKey>()
    let stop: (() => void) | null = null

    const takeOff = (key: BlockKey): void => {
      painted.get(key)?.()
      painted.delete(key)
    }
    const paint = (key: BlockKey): void => {
      const block = blockOf(key)
      if (block === undefined) return
      const ranges = langs.flatMap((lang) =>
        terms.placesIn(block, lang).map(({ range }) => ({ key, lang, range })),
      )
      painted.set(key, addToLayer('term', ranges))
    }
    const work = (isOver: () => boolean): 'more' | 'done' => {
      for (const key of near) {
        if (painted.has(key)) continue
        if (isOver()) return 'more'
        paint(key)
      }
      stop = null
      return 'done'
    }
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const key = (target as HTMLElement).dataset['row'] as BlockKey
          if (isIntersecting) near.add(key)
          else {
            near.delete(key)
            takeOff(key)
          }
        }
        if (near.size > 0) stop ??= inIdleSlices(work)
      },
      { root: page, rootMargin: reach },
    )
    for (const row of page.querySelectorAll('[data-row]')) observer.observe(row)
    return () => {
      observer.disconnect()
      stop?.()
      for (const key of [...painted.keys()]) takeOff(key)
    }
  }, [scroller, blockOf, terms])
}
