/** Whether a text that is cut after so many lines has more to show. */
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Measured again when `text` changes and whenever the element's size does; false while not `watched`. */
export function useClamped(element: RefObject<HTMLElement | null>, text: string, watched: boolean): boolean {
  const [clamped, setClamped] = useState(false)
  useLayoutEffect(() => {
    const box = element.current
    if (!watched || box === null) return undefined
    const measure = (): void => setClamped(box.scrollHeight > box.clientHeight + 1)
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element, text, watched])
  return watched && clamped
}
