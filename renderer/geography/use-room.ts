/** How much room an element has. */
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { drawingHeight, drawingWidth } from './drawing-space.ts'
import type { MapRoom } from './map-view.ts'

/** Until it is known, and where nothing is laid out. */
const usual: MapRoom = { width: 960, height: Math.round((960 * drawingHeight) / drawingWidth) }

export function useRoom(element: RefObject<Element | null>): MapRoom {
  const [room, setRoom] = useState(usual)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const measure = (): void => {
      const { width, height } = current.getBoundingClientRect()
      if (width > 0 && height > 0) setRoom({ width, height })
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return room
}
