/** The drawing of the world, made when a map is first shown and kept: from Natural Earth, at a scale of 1:50 million. */
import type { WorldTopology } from './world-areas.ts'
import type { WorldDrawing } from './world-drawing.ts'
import { drawWorld } from './world-drawing.ts'

/** Units that two points have to lie apart, for the whole world and for a part of it seen near. */
const least = { far: 11, near: 0 } as const
export type Nearness = keyof typeof least

let topology: Promise<WorldTopology> | null = null
const drawings = new Map<Nearness, Promise<WorldDrawing>>()

export function worldDrawing(nearness: Nearness): Promise<WorldDrawing> {
  const kept = drawings.get(nearness)
  if (kept !== undefined) return kept
  topology ??= readTopology()
  const drawing = topology.then((read) => drawWorld(read, least[nearness]))
  drawings.set(nearness, drawing)
  return drawing
}

/** As text: the shape of three quarters of a megabyte is none for a compiler to work out. */
async function readTopology(): Promise<WorldTopology> {
  const { default: text } = await import('world-atlas/countries-50m.json?raw')
  return JSON.parse(text) as WorldTopology
}
