/** Cuts shapes along a line, and lines at the sides of a box. Planar. Pure. */
import type { Position } from 'geojson'
import type { Point } from './drawing-space.ts'

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

/** What lies to the right of somebody who goes from one point to the other. */
export type Side = { readonly from: Point; readonly to: Point }

export type SplitPolygons = {
  readonly kept: Position[][][]
  /** What lies on the side. */
  readonly cut: Position[][][]
  /** Where the two touch, from end to end. */
  readonly line: readonly Position[][]
}

/** Each polygon in two where the line goes through it (Sutherland and Hodgman 1974, one edge). */
export function splitPolygons(polygons: readonly Position[][][], beyond: Side): SplitPolygons {
  const inner: Side = { from: beyond.to, to: beyond.from }
  const kept: Position[][][] = []
  const cut: Position[][][] = []
  const line: Position[][] = []
  for (const polygon of polygons) {
    const [left, right] = [clipped(polygon, inner), clipped(polygon, beyond)]
    if (left.length > 0) kept.push(left)
    if (right.length > 0) cut.push(right)
    if (left.length > 0 && right.length > 0) line.push(touching(polygon, beyond))
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
    const crossing = crossingOf(from, to, side)
    if (crossing !== null) result.push(crossing)
    if (inward(to, side) > 0) result.push(to)
  })
  const [first] = result
  return first === undefined ? [] : [...result, first]
}

/** Above zero on the side; the farther from the line, the more. */
function inward([x = 0, y = 0]: Position, { from, to }: Side): number {
  return (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
}

/** Null where both are on one side. */
function crossingOf(from: Position, to: Position, side: Side): Position | null {
  const [before, after] = [inward(from, side), inward(to, side)]
  if (before > 0 === after > 0) return null
  const part = before / (before - after)
  const between = (axis: 0 | 1): number =>
    Math.round((from[axis] ?? 0) + part * ((to[axis] ?? 0) - (from[axis] ?? 0)))
  return [between(0), between(1)]
}

/** The places where the outer ring crosses the line, along it. */
function touching([outer = []]: readonly Position[][], side: Side): Position[] {
  const along = ([x = 0, y = 0]: Position): number =>
    (side.to[0] - side.from[0]) * x + (side.to[1] - side.from[1]) * y
  return outer
    .slice(1)
    .map((to, at) => crossingOf(outer[at] ?? to, to, side))
    .filter((crossing) => crossing !== null)
    .toSorted((one, other) => along(one) - along(other))
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
