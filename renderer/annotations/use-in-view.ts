/** Brings what has just opened into view, whole where there is room. */
import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Again whenever `size` changes: what was added may be below the edge. */
export function useInView(element: RefObject<HTMLElement | null>, size = 0): void {
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [element, size])
}
