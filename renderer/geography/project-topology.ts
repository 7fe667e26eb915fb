/** A topology of degrees as one of the drawing, without the points that nobody would see. Pure. */
import type { Topology } from 'topojson-specification'
import { fromMiddle, project } from './drawing-space.ts'

/**
 * Positions become whole units of the drawing. A point of an arc that lies nearer than `least` units to the one before
 * is left out; neighbours share their arcs, so they still fit together.
 */
export function projectTopology<Projected extends Topology>(topology: Projected, least: number): Projected {
  const { transform, ...rest } = topology
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  const arcs = topology.arcs.map((arc) => projectArc(arc, scale, translate, least))
  return { ...rest, arcs } as Projected
}

/** Units of the drawing that a degree has at most, wherever it is and whichever way it goes. */
const mostUnits = 66

const origin: readonly number[] = [0, 0]

/** Positions are differences from the one before (TopoJSON specification, 2.1.4); the first and the last one stay. */
function projectArc(
  arc: readonly number[][],
  [sizeX, sizeY]: readonly [number, number],
  [west, south]: readonly [number, number],
  least: number,
): number[][] {
  const projected: number[][] = []
  const last = arc.length - 1
  const leastDegrees = (least / mostUnits) ** 2
  // Where the arc is, how far in degrees from the point that was kept last, and that point.
  let x = 0
  let y = 0
  let overX = 0
  let overY = 0
  let east = 0
  let keptX = 0
  let keptY = 0
  // Reading each position by its places: there are a hundred thousand, and they are gone through but once.
  for (let at = 0; at <= last; at++) {
    const step = arc[at] ?? origin
    const dx = step[0] ?? 0
    const dy = step[1] ?? 0
    x += dx
    y += dy
    overX += dx * sizeX
    overY += dy * sizeY
    const inner = at > 0 && at < last
    if (inner && overX * overX + overY * overY < leastDegrees) continue
    east = at === 0 ? fromMiddle(x * sizeX + west) : near(fromMiddle(x * sizeX + west), east)
    const point = project(east, y * sizeY + south)
    if (inner && (point[0] - keptX) ** 2 + (point[1] - keptY) ** 2 < least * least) continue
    projected.push([point[0], point[1]])
    keptX = point[0]
    keptY = point[1]
    overX = 0
    overY = 0
  }
  return projected
}

/** An island on the edge goes on beyond it, and not at the other side of the world. */
function near(east: number, before: number): number {
  return Math.abs(east - before) <= 180 ? east : east + Math.sign(before) * 360
}
