import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MultiPolygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { readDrawing, writeDrawing } from '../../../renderer/geography/drawing-file.ts'
import { drawingHeight, drawingWidth, pointOf } from '../../../renderer/geography/drawing-space.ts'
import { projectTopology } from '../../../renderer/geography/project-topology.ts'
import { worldAreas } from '../../../renderer/geography/world-areas.ts'
import type { WorldTopology } from '../../../renderer/geography/world-areas.ts'
import { drawAreas } from '../../../renderer/geography/world-drawing.ts'

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const topology = JSON.parse(readFileSync(atlas, 'utf8')) as WorldTopology
/** Units that two points have to lie apart to be told from one another, in a window with all of the world. */
const least = 14
const far = drawAreas(worldAreas(projectTopology(topology, least)))
const { areas, open } = worldAreas(projectTopology(topology, 0))

/** Codes of the areas that hold a place. */
const at = (longitude: number, latitude: number): readonly string[] =>
  [...areas].flatMap(([code, area]) => (holds(area, pointOf([longitude, latitude])) ? [code] : []))

/** By the number of sides that a line to the right crosses. */
function holds({ coordinates }: MultiPolygon, [x, y]: readonly [number, number]): boolean {
  return coordinates.some(
    (rings) => rings.reduce((count, ring) => count + crossings(ring, x, y), 0) % 2 === 1,
  )
}

function crossings(ring: readonly Position[], x: number, y: number): number {
  return ring.slice(1).filter(([toX = 0, toY = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? []
    return fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)
  }).length
}

test('the stored drawing is the one that the atlas gives', async () => {
  const written = writeDrawing(far)
  await expect(written).toMatchFileSnapshot('../../../renderer/geography/world-far.txt')
  expect(readDrawing(written)).toEqual(far)
})

test('places lie in their countries', () => {
  expect(at(12.5, 41.9)).toEqual(['IT'])
  expect(at(104.9, 11.6)).toEqual(['KH'])
  expect(at(-99.1, 19.4)).toEqual(['MX'])
  expect(at(36.8, -1.3)).toEqual(['KE'])
  expect(at(177.5, 66)).toEqual(['RU'])
  expect(at(-175, 67)).toEqual(['RU'])
  expect(at(-30, 0)).toEqual([])
})

test('the extent of countries is that of the maps of the United Nations', () => {
  // Crimea; Western Sahara on both sides of the berm; the Golan; all of Cyprus; Hargeysa; Pristina; Taiwan.
  expect(at(34.1, 45.2)).toEqual(['UA'])
  expect(at(-13.2, 26.5)).toEqual(['EH'])
  expect(at(-10, 26.2)).toEqual(['EH'])
  expect(at(-9.5, 28.5)).toEqual(['MA'])
  expect(at(35.78, 33)).toEqual(['SY'])
  expect(at(35.2, 32.9)).toEqual(['IL'])
  expect(at(35.1, 31.2)).toEqual(['IL'])
  expect(at(33.5, 35.28)).toEqual(['CY'])
  expect(at(44.1, 9.6)).toEqual(['SO'])
  expect(at(21.2, 42.6)).toEqual(['RS'])
  expect(at(121, 24)).toEqual(['CN'])
  for (const code of ['TW', 'XK']) expect(areas.has(code)).toBe(false)
})

test('borders of open status are drawn apart from the others', () => {
  const passes = (longitude: number, latitude: number): boolean => {
    const [x, y] = pointOf([longitude, latitude])
    return open.coordinates.some((line) =>
      line.some(([atX = 0, atY = 0]) => Math.hypot(atX - x, atY - y) < 40),
    )
  }
  // The Line of Control, Sudan and South Sudan, the parallel south of Morocco, Kosovo.
  expect(passes(74, 34.4)).toBe(true)
  expect(passes(28, 9.4)).toBe(true)
  expect(passes(-8.7, 27.66)).toBe(true)
  expect(passes(20.8, 43.2)).toBe(true)
  // Israel and Jordan south of the Dead Sea; India and Pakistan farther south.
  expect(passes(35.15, 30.2)).toBe(false)
  expect(passes(70.5, 26)).toBe(false)
})

test('no shape goes over the edge from one side of the world to the other', () => {
  for (const { coordinates } of areas.values()) {
    for (const ring of coordinates.flat()) {
      ring.slice(1).forEach(([x = 0], index) => {
        expect(Math.abs(x - (ring[index]?.[0] ?? 0))).toBeLessThan(drawingWidth / 2)
      })
    }
  }
})

test('every area but Antarctica has its middle on the drawing', () => {
  expect(far.areas.length).toBeGreaterThan(230)
  expect(far.areas.some(({ code }) => code === 'AQ')).toBe(false)
  const outside = far.areas.filter(
    ({ middle: [x, y], path }) =>
      !/^M[-\d,lMz]+z$/.test(path) || x <= 0 || x >= drawingWidth || y <= 0 || y >= drawingHeight,
  )
  expect(outside.map(({ code }) => code)).toEqual([])
})
