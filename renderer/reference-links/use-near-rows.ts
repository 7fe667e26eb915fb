/** Which of the rows wanted are near the view: only they are painted, and have what a screen reader finds. */
import { startTransition, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { BlockKey } from '../../shared/model/ids.ts'

/** How far from the view, in parts of its height. */
const reach = '60% 0px'

const none: ReadonlySet<BlockKey> = new Set()

export function useNearRows(
  scroller: RefObject<HTMLElement | null>,
  wanted: readonly BlockKey[],
): ReadonlySet<BlockKey> {
  const [near, setNear] = useState(none)
  useEffect(() => {
    const page = scroller.current
    if (page === null || wanted.length === 0) return undefined
    const now = new Set<BlockKey>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const key = (target as HTMLElement).dataset['row'] as BlockKey
          if (isIntersecting) now.add(key)
          else now.delete(key)
        }
        startTransition(() => setNear(new Set(now)))
      },
      { root: page, rootMargin: reach },
    )
    for (const key of wanted) {
      const row = document.getElementById(`row-${key}`)
      if (row !== null) observer.observe(row)
    }
    // What is near stays so until the next observer has told: lines do not go and come back.
    return () => observer.disconnect()
  }, [scroller, wanted])
  return near
}
