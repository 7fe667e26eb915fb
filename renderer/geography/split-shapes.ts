/** Cuts shapes along an upright or level line, and lines at the sides of a box. Planar. Pure. */
import type { Position } from 'geojson'

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

/** One side of an upright line (axis 0) or a level one (axis 1). */
export type Side = { readonly axis: 0 | 1; readonly at: number; readonly below: boolean }

export type SplitPolygons = {
  readonly kept: Position[][][]
  /** What lies beyond. */
  readonly cut: Position[][][]
  /** Where the two touch, from end to end. */
  readonly line: readonly Position[][]
}

/** Each polygon in two where the line goes through it (Sutherland and Hodgman 1974, one edge). */
export function splitPolygons(polygons: readonly Position[][][], beyond: Side): SplitPolygons {
  const inner: Side = { ...beyond, below: !beyond.below }
  const kept: Position[][][] = []
  const cut: Position[][][] = []
  const line: Position[][] = []
  for (const polygon of polygons) {
    const [left, right] = [clipped(polygon, inner), clipped(polygon, beyond)]
    if (left.length > 0) kept.push(left)
    if (right.length > 0) cut.push(right)
    if (left.length > 0 && right.length > 0) line.push(touching(right, beyond))
  }
  return { kept, cut, line }
}

function clipped(polygon: readonly Position[][], side: Side): Position[][] {
  const [outer = [], ...holes] = polygon.map((ring) => clippedRing(ring, side))
  return outer.length === 0 ? [] : [outer, ...holes.filter((ring) => ring.length > 0)]
}

function clippedRing(ring: readonly Position[], side: Side): Position[] {
  const result: Position[] = []
  ring.slice(1).forEach((to, at) => {
    const from = ring[at] ?? to
    if (isIn(from, side) !== isIn(to, side)) result.push(crossing(from, to, side))
    if (isIn(to, side)) result.push(to)
  })
  const [first] = result
  return first === undefined ? [] : [...result, first]
}

function isIn(position: Position, { axis, at, below }: Side): boolean {
  const value = position[axis] ?? 0
  return below ? value < at : value >= at
}

function crossing(from: Position, to: Position, { axis, at }: Side): Position {
  const [one = 0, other = 0] = [from[axis], to[axis]]
  const part = (at - one) / (other - one)
  const across = axis === 0 ? 1 : 0
  const value = Math.round((from[across] ?? 0) + part * ((to[across] ?? 0) - (from[across] ?? 0)))
  return axis === 0 ? [at, value] : [value, at]
}

function touching([outer = []]: readonly Position[][], { axis, at }: Side): Position[] {
  const across = axis === 0 ? 1 : 0
  return outer
    .filter((position) => position[axis] === at)
    .toSorted((one, other) => (one[across] ?? 0) - (other[across] ?? 0))
}

/** A segment belongs to the inside when both of its ends do. */
export function splitLines(
  lines: readonly Position[][],
  [left, top, right, bottom]: Box,
): { readonly inside: Position[][]; readonly outside: Position[][] } {
  const inside: Position[][] = []
  const outside: Position[][] = []
  const isInside = ([x = 0, y = 0]: Position): boolean => x >= left && x <= right && y >= top && y <= bottom
  for (const line of lines) {
    let run: Position[] | null = null
    let runIn = false
    line.slice(1).forEach((to, at) => {
      const from = line[at] ?? to
      const segmentIn = isInside(from) && isInside(to)
      if (run === null || segmentIn !== runIn) {
        run = [from]
        runIn = segmentIn
        if (segmentIn) inside.push(run)
        else outside.push(run)
      }
      run.push(to)
    })
  }
  return { inside, outside }
}
