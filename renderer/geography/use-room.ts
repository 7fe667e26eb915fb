/** How much room the map has. */
import type { RefObject } from 'react'
import { useElementSize } from '../use-element-size.ts'
import { drawingHeight, drawingWidth } from './drawing-space.ts'
import type { MapRoom } from './map-view.ts'

/** Until it is known, and where nothing is laid out. */
const usual: MapRoom = { width: 960, height: Math.round((960 * drawingHeight) / drawingWidth) }

export function useRoom(element: RefObject<Element | null>): MapRoom {
  return useElementSize(element) ?? usual
}
