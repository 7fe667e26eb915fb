/** The world as paths of a drawing, each country in one. Pure. */
import type { Position } from 'geojson'
import type { DrawnArea, WorldDrawing } from './drawing.ts'
import { graticule } from './drawing-space.ts'
import type { Point } from './drawing-space.ts'
import type { WorldAreas } from './world-areas.ts'

/** Beyond the lower edge. */
const leftOut = 'AQ'

export function drawAreas({ areas, borders, open }: WorldAreas): WorldDrawing {
  return {
    areas: [...areas].flatMap(([code, { coordinates }]) =>
      code === leftOut ? [] : [drawnArea(code, coordinates)],
    ),
    borders: borders.coordinates.map((line) => pathOf(line)).join(''),
    open: open.coordinates.map((line) => pathOf(line)).join(''),
    graticule: graticule(),
  }
}

function drawnArea(code: string, polygons: readonly Position[][][]): DrawnArea {
  let path = ''
  let largest = measured([])
  for (const rings of polygons) {
    for (const ring of rings) path += `${pathOf(ring)}z`
    const measures = measured(rings[0] ?? [])
    if (measures.area >= largest.area) largest = measures
  }
  return { code, path, middle: largest.middle, size: largest.size }
}

/** Steps are shorter than places. */
function pathOf(line: readonly Position[]): string {
  let path = ''
  let beforeX = 0
  let beforeY = 0
  for (const position of line) {
    const x = position[0] ?? 0
    const y = position[1] ?? 0
    path += path === '' ? `M${x},${y}` : `l${x - beforeX},${y - beforeY}`
    beforeX = x
    beforeY = y
  }
  return path
}

/** What is found of a ring in one round. */
type RingMeasures = {
  /** In square units, twice. */
  readonly area: number
  /** Centre of gravity; of what has no area, its first point. */
  readonly middle: Point
  readonly size: number
}

function measured(ring: readonly Position[]): RingMeasures {
  const firstX = ring[0]?.[0] ?? 0
  const firstY = ring[0]?.[1] ?? 0
  let [area, sumX, sumY] = [0, 0, 0]
  let [left, right, top, bottom, fromX, fromY] = [firstX, firstX, firstY, firstY, firstX, firstY]
  for (const position of ring) {
    const x = position[0] ?? 0
    const y = position[1] ?? 0
    const cross = fromX * y - x * fromY
    area += cross
    sumX += (fromX + x) * cross
    sumY += (fromY + y) * cross
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    fromX = x
    fromY = y
  }
  const middle = [Math.round(sumX / area / 3), Math.round(sumY / area / 3)] as const
  return {
    area: Math.abs(area),
    middle: area === 0 ? [firstX, firstY] : middle,
    size: Math.max(right - left, bottom - top),
  }
}
