import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingHeight, drawingWidth } from '../../../renderer/geography/drawing-space.ts'
import {
  held,
  mapMargin,
  moved,
  mostZoom,
  nextThatWay,
  scaleOf,
  showing,
  toRoom,
  wholeWorld,
  zoomed,
} from '../../../renderer/geography/map-view.ts'
import type { MapRoom, MapView } from '../../../renderer/geography/map-view.ts'
import { shadeClasses, shadeOf, shadeStep } from '../../../renderer/geography/shades.ts'
import { splitLines, splitPolygons } from '../../../renderer/geography/split-shapes.ts'

const room: MapRoom = { width: 1000, height: 500 }

const views = fc
  .record({
    zoom: fc.double({ min: 1, max: mostZoom, noNaN: true }),
    x: fc.integer({ min: 0, max: drawingWidth }),
    y: fc.integer({ min: 0, max: drawingHeight }),
  })
  .map(({ zoom, x, y }): MapView => held({ zoom, middle: [x, y] }, room))

test('the whole world is in sight at first', () => {
  const [left, top] = toRoom(wholeWorld, room, [0, 0])
  const [right, bottom] = toRoom(wholeWorld, room, [drawingWidth, drawingHeight])
  expect(left).toBeCloseTo(mapMargin)
  expect(right).toBeCloseTo(1000 - mapMargin)
  expect(top).toBeGreaterThanOrEqual(mapMargin)
  expect(bottom).toBeLessThanOrEqual(500 - mapMargin)
})

test('no more emptiness than a margin where the world could be, however it is moved', () => {
  fc.assert(
    fc.property(
      views,
      fc.integer({ min: -9000, max: 9000 }),
      fc.integer({ min: -9000, max: 9000 }),
      (view, x, y) => {
        const next = moved(view, room, [x, y])
        const [left, top] = toRoom(next, room, [0, 0])
        const [right, bottom] = toRoom(next, room, [drawingWidth, drawingHeight])
        const wide = drawingWidth * scaleOf(next, room) >= room.width
        const high = drawingHeight * scaleOf(next, room) >= room.height
        if (wide) expect(left < mapMargin + 0.01 && right > room.width - mapMargin - 0.01).toBe(true)
        if (high) expect(top < mapMargin + 0.01 && bottom > room.height - mapMargin - 0.01).toBe(true)
      },
    ),
  )
})

test('the point under the pointer stays there while it is zoomed in the middle of the land', () => {
  const view = zoomed(wholeWorld, room, 6, [500, 250])
  const at = [480, 260] as const
  const before = scaleOf(view, room)
  const pointX = view.middle[0] + (at[0] - 500) / before
  const next = zoomed(view, room, 1.5, at)
  expect(toRoom(next, room, [pointX, view.middle[1]])[0]).toBeCloseTo(at[0], 3)
  expect(zoomed(next, room, 1000, at).zoom).toBe(mostZoom)
  expect(zoomed(next, room, 0.0001, at)).toEqual(wholeWorld)
})

test('a point out of sight is brought into the middle, one in sight moves nothing', () => {
  const view = zoomed(wholeWorld, room, 8, [500, 250])
  expect(showing(view, room, view.middle)).toBe(view)
  const point = [3000, 2500] as const
  expect(toRoom(showing(view, room, point), room, point)).toEqual([500, 250])
})

test('arrow keys find the nearest that way', () => {
  const all = [
    { name: 'east', middle: [200, 110] },
    { name: 'far east', middle: [400, 100] },
    { name: 'south', middle: [90, 300] },
  ] as const
  expect(nextThatWay([100, 100], 'ArrowRight', all)?.name).toBe('east')
  expect(nextThatWay([200, 110], 'ArrowRight', all)?.name).toBe('far east')
  expect(nextThatWay([100, 100], 'ArrowDown', all)?.name).toBe('south')
  expect(nextThatWay([100, 100], 'ArrowUp', all)).toBeUndefined()
})

test('classes of the shading: up to five, from one to the highest count, each wider than the one before', () => {
  expect(shadeClasses(0)).toEqual([])
  expect(shadeClasses(1)).toEqual([1])
  expect(shadeClasses(3)).toEqual([1, 2, 3])
  expect(shadeClasses(10)).toEqual([1, 2, 3, 4, 7])
  expect(shadeClasses(100)).toEqual([1, 3, 7, 16, 40])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (most) => {
      const classes = shadeClasses(most)
      expect(classes[0]).toBe(1)
      expect(classes.at(-1)).toBeLessThanOrEqual(most)
      expect(classes).toEqual([...new Set(classes)].toSorted((a, b) => a - b))
      const steps = classes.map((_, at) => shadeStep(at + 1, classes))
      expect(new Set(steps).size).toBe(classes.length)
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(1)
      expect(Math.max(...steps)).toBeLessThanOrEqual(5)
    }),
  )
  expect([0, 1, 2, 3, 9, 10].map((count) => shadeOf(count, [1, 2, 4, 9]))).toEqual([0, 1, 2, 2, 4, 4])
  expect(shadeStep(0, [1, 2])).toBe(0)
})

test('shapes are cut along a line, lines at a box', () => {
  const square = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ]
  const { kept, cut, line } = splitPolygons([square], { from: [0, 4], to: [10, 4] })
  const heights = (polygons: readonly number[][][][]): readonly number[] =>
    [...new Set(polygons.flat(2).map(([, y = 0]) => y))].toSorted((a, b) => a - b)
  expect(heights(kept)).toEqual([0, 4])
  expect(heights(cut)).toEqual([4, 10])
  expect(line).toEqual([
    [
      [0, 4],
      [10, 4],
    ],
  ])
  const path = [
    [0, 5],
    [2, 5],
    [4, 5],
    [6, 5],
  ]
  expect(splitLines([path], [1, 0, 5, 10])).toEqual({
    inside: [
      [
        [2, 5],
        [4, 5],
      ],
    ],
    outside: [
      [
        [0, 5],
        [2, 5],
      ],
      [
        [4, 5],
        [6, 5],
      ],
    ],
  })
})
