/** Wheel, mouse and keys on the map: near and far, and to every side. */
import { useEffect, useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { moved, wholeWorld, zoomed, zoomStep } from './map-view.ts'
import type { MapRoom, MapView } from './map-view.ts'
import type { Point } from './drawing-space.ts'

export type MapMoves = {
  /** True when the key was one that moves the map: then it has done its work. */
  readonly onKey: (key: string, shift: boolean) => boolean
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
  readonly onPointerUp: () => void
  readonly zoomBy: (factor: number) => void
  readonly showAll: () => void
}

/** Pixels that make a drag of a click. */
const dragFrom = 4
/** Pixels of one step by key. */
const keyStep = 80

type Moving = {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly view: MapView
  readonly room: MapRoom
  readonly onView: (view: MapView) => void
  /** What buttons and keys zoom at, in pixels of the room. */
  readonly at: Point
}

export function useMapMoves({ svg, view, room, onView, at }: Moving): MapMoves {
  const now = useRef({ view, room, onView })
  now.current = { view, room, onView }
  const drag = useRef<{ x: number; y: number; moving: boolean } | null>(null)

  useEffect(() => {
    const element = svg.current
    if (element === null) return undefined
    const turned = (event: WheelEvent): void => {
      const { view: before, room: space, onView: change } = now.current
      // With the whole world in sight, scrolling on moves the page.
      if (event.deltaY > 0 && before.zoom <= 1) return
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      const factor = Math.exp(-Math.max(-60, Math.min(event.deltaY, 60)) / 180)
      change(zoomed(before, space, factor, [event.clientX - left, event.clientY - top]))
    }
    // React listens passively: the page would scroll as well.
    element.addEventListener('wheel', turned, { passive: false })
    return () => element.removeEventListener('wheel', turned)
  }, [svg])

  const zoomBy = (factor: number): void => onView(zoomed(view, room, factor, at))
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-keyStep, 0],
    ArrowRight: [keyStep, 0],
    ArrowUp: [0, -keyStep],
    ArrowDown: [0, keyStep],
  }
  return {
    zoomBy,
    showAll: () => onView(wholeWorld),
    onKey(key, shift) {
      const step = shift ? steps[key] : undefined
      if (step !== undefined) onView(moved(view, room, step))
      else if (key === '+' || key === '=') zoomBy(zoomStep)
      else if (key === '-' || key === '_') zoomBy(1 / zoomStep)
      else if (key === '0') onView(wholeWorld)
      else return false
      return true
    },
    onPointerDown({ button, clientX, clientY }) {
      if (button === 0) drag.current = { x: clientX, y: clientY, moving: false }
    },
    onPointerMove({ clientX, clientY, pointerId, currentTarget }) {
      const from = drag.current
      if (from === null) return
      const [right, down] = [from.x - clientX, from.y - clientY]
      if (!from.moving && Math.hypot(right, down) < dragFrom) return
      // From now on the click that ends it belongs to the map as a whole, not to the country under the pointer.
      if (!from.moving) currentTarget.setPointerCapture(pointerId)
      drag.current = { x: clientX, y: clientY, moving: true }
      onView(moved(view, room, [right, down]))
    },
    onPointerUp() {
      drag.current = null
    },
  }
}
