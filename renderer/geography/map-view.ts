/** Which part of the drawing is in sight, and where a point of it lies in the window. Pure. */
import { drawingHeight, drawingWidth } from './drawing-space.ts'
import type { Point } from './drawing-space.ts'

export type MapView = {
  /** 1: all of the world. */
  readonly zoom: number
  /** Point of the drawing in the middle. */
  readonly middle: Point
}

/** Pixels of the room that the map has. */
export type MapRoom = { readonly width: number; readonly height: number }

export const wholeWorld: MapView = { zoom: 1, middle: [drawingWidth / 2, drawingHeight / 2] }
export const mostZoom = 20
export const zoomStep = 1.6

/** Pixels around the whole world. */
export const mapMargin = 12

/** Pixels of one unit. */
export function scaleOf({ zoom }: MapView, { width, height }: MapRoom): number {
  const [across, down] = [width, height].map((pixels) => Math.max(pixels - 2 * mapMargin, 1)) as [
    number,
    number,
  ]
  return Math.min(across / drawingWidth, down / drawingHeight) * zoom
}

/** In pixels from the upper left corner of the room. */
export function toRoom(view: MapView, room: MapRoom, [x, y]: Point): Point {
  const scale = scaleOf(view, room)
  return [room.width / 2 + (x - view.middle[0]) * scale, room.height / 2 + (y - view.middle[1]) * scale]
}

/** Zoom within its limits, and no more emptiness than the margin where the world could be. */
export function held(view: MapView, room: MapRoom): MapView {
  const zoom = Math.max(1, Math.min(view.zoom, mostZoom))
  const scale = scaleOf({ ...view, zoom }, room)
  const within = (at: number, units: number, pixels: number): number => {
    const half = (pixels / 2 - mapMargin) / scale
    return half * 2 >= units ? units / 2 : Math.max(half, Math.min(at, units - half))
  }
  const [x, y] = view.middle
  return {
    zoom,
    middle: [within(x, drawingWidth, room.width), within(y, drawingHeight, room.height)],
  }
}

/** `at`, in pixels of the room, stays where it is. */
export function zoomed(view: MapView, room: MapRoom, factor: number, at: Point): MapView {
  const zoom = Math.max(1, Math.min(view.zoom * factor, mostZoom))
  const [before, after] = [scaleOf(view, room), scaleOf({ ...view, zoom }, room)]
  const move = (middle: number, pixel: number, pixels: number): number =>
    middle + (pixel - pixels / 2) * (1 / before - 1 / after)
  return held(
    {
      zoom,
      middle: [move(view.middle[0], at[0], room.width), move(view.middle[1], at[1], room.height)],
    },
    room,
  )
}

/** By pixels. */
export function moved(view: MapView, room: MapRoom, [right, down]: Point): MapView {
  const scale = scaleOf(view, room)
  const [x, y] = view.middle
  return held({ ...view, middle: [x + right / scale, y + down / scale] }, room)
}

/** Pixels that a point has to lie inside of the room, to be in sight. */
const edge = 24

/** The same view while the point is in sight, else one with it in the middle. */
export function showing(view: MapView, room: MapRoom, point: Point): MapView {
  const [x, y] = toRoom(view, room, point)
  const inSight = x >= edge && x <= room.width - edge && y >= edge && y <= room.height - edge
  return inSight ? view : held({ ...view, middle: point }, room)
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** The nearest of the points that lie that way, within 45 degrees to each side; undefined where none does. */
export function nextThatWay<Named extends { readonly middle: Point }>(
  from: Point,
  direction: Direction,
  all: readonly Named[],
): Named | undefined {
  let [nearest, least]: [Named | undefined, number] = [undefined, Infinity]
  for (const one of all) {
    const [right, down] = [one.middle[0] - from[0], one.middle[1] - from[1]]
    const along = { ArrowLeft: -right, ArrowRight: right, ArrowUp: -down, ArrowDown: down }[direction]
    const aside = direction === 'ArrowLeft' || direction === 'ArrowRight' ? Math.abs(down) : Math.abs(right)
    // What lies aside counts more than what lies ahead.
    const distance = along + 2 * aside
    if (along > 0 && aside <= along && distance < least) [nearest, least] = [one, distance]
  }
  return nearest
}
