/** Width that an element has for what is in it, as it changes with the window. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** CSS pixels without padding; 0 while it is not shown. */
export function useSeenWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
