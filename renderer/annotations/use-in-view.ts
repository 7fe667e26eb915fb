/** Brings what has just opened into view, whole where there is room. */
import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Again whenever `size` changes: what was added may be below the edge. Does nothing while not `wanted`. */
export function useInView(element: RefObject<HTMLElement | null>, size: unknown = null, wanted = true): void {
  useEffect(() => {
    if (!wanted) return undefined
    // What the parts measure of themselves has changed their heights by then.
    const frame = requestAnimationFrame(() => element.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [element, size, wanted])
}
