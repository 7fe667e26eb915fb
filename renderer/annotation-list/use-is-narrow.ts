/** Whether an element has less than a number of pixels, whatever window and panes leave it. */
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export function useIsNarrow(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return undefined
    const measure = (): void => setNarrow(box.clientWidth < limit)
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element, limit])
  return narrow
}
