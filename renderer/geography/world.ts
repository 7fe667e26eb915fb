/** The drawing of the world, read when a map is first shown and kept. From Natural Earth, at a scale of 1:50 million. */
import { readDrawing } from './drawing-file.ts'
import type { WorldDrawing } from './drawing.ts'
import type { WorldTopology } from './world-areas.ts'

/** All of the world in a window; a part of it seen near, with every point of the atlas. */
export type Nearness = 'far' | 'near'

const drawings = new Map<Nearness, Promise<WorldDrawing>>()

export function worldDrawing(nearness: Nearness): Promise<WorldDrawing> {
  const kept = drawings.get(nearness)
  if (kept !== undefined) return kept
  const drawing = nearness === 'far' ? readFar() : drawNear()
  drawings.set(nearness, drawing)
  return drawing
}

/** `test/renderer/geography/world-drawing.test.ts` holds the file to what the atlas gives, and writes it. */
async function readFar(): Promise<WorldDrawing> {
  const { default: text } = await import('./world-far.txt?raw')
  return readDrawing(text)
}

/**
 * The atlas as text: the shape of three quarters of a megabyte is none for a compiler to work out. In steps, between
 * which the window goes on.
 */
async function drawNear(): Promise<WorldDrawing> {
  const [{ default: text }, { projectTopology }, { worldAreas }, { drawAreas }] = await Promise.all([
    import('world-atlas/countries-50m.json?raw'),
    import('./project-topology.ts'),
    import('./world-areas.ts'),
    import('./world-drawing.ts'),
  ])
  const topology = JSON.parse(text) as WorldTopology
  await aMoment()
  const projected = projectTopology(topology, 0)
  await aMoment()
  const areas = worldAreas(projected)
  await aMoment()
  return drawAreas(areas)
}

function aMoment(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}
