/** The drawing of the world: from Natural Earth, at a scale of 1:50 million. */
import type { WorldDrawing } from './drawing.ts'
import { readDrawing } from './drawing-file.ts'
import type { WorldTopology } from './world-areas.ts'
// Held to what the atlas gives, and written, by `test/renderer/geography/world-drawing.test.ts`.
import farText from './world-far.txt?raw'

let far: WorldDrawing | null = null
let near: Promise<WorldDrawing> | null = null

/** All of the world in a window: it is there at once. */
export function farDrawing(): WorldDrawing {
  far ??= readDrawing(farText)
  return far
}

/** With every point of the atlas, for a part of the world seen near. */
export function nearDrawing(): Promise<WorldDrawing> {
  near ??= drawNear()
  return near
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
