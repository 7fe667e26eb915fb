/** From degrees to the units of the drawing: Equal Earth, in which areas keep their proportions. Pure. */
import { geoEqualEarthRaw } from 'd3-geo'

/** In units of the drawing, from its upper left corner. */
export type Point = readonly [x: number, y: number]

/** A unit is a third of a mile at the equator: whole numbers of it are fine enough for every zoom. */
export const drawingWidth = 20_000

/** Meridian in the middle: the edges, half the world away, lie in the Bering Strait, where they cut no mainland. */
const middle = 11
/** Parallels of the edges. Antarctica is left out: no report speaks of people there. */
const [north, south] = [83.8, -56.5] as const

const radians = Math.PI / 180
const scale = drawingWidth / 2 / geoEqualEarthRaw(Math.PI, 0)[0]
const top = heightOf(north)

export const drawingHeight = Math.round(top - heightOf(south))

/** Degrees east of the meridian in the middle, from -180 to 180. */
export function fromMiddle(longitude: number): number {
  return ((longitude - middle + 540) % 360) - 180
}

/** `east`: degrees east of the middle; beyond 180 it is drawn beyond the edge. */
export function project(east: number, latitude: number): Point {
  const [x, y] = geoEqualEarthRaw(east * radians, latitude * radians)
  return [Math.round(drawingWidth / 2 + x * scale), Math.round(top - y * scale)]
}

/** Where a place lies. */
export function pointOf([longitude, latitude]: readonly [number, number]): Point {
  return project(fromMiddle(longitude), latitude)
}

function heightOf(latitude: number): number {
  return geoEqualEarthRaw(0, latitude * radians)[1] * scale
}

const [gridStep, gridPart] = [30, 5]

/** Meridians and parallels every 30 degrees, as an SVG path. */
export function graticule(): string {
  const parts: string[] = []
  for (let east = -180 + gridStep; east < 180; east += gridStep) {
    const line: Point[] = []
    for (let latitude = -60; latitude <= 85; latitude += gridPart) line.push(project(east, latitude))
    parts.push(`M${line.map((point) => point.join()).join('L')}`)
  }
  for (let latitude = -30; latitude <= 60; latitude += gridStep) {
    parts.push(`M${project(-180, latitude).join()}L${project(180, latitude).join()}`)
  }
  return parts.join('')
}
