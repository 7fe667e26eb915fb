/** Points of one time: on one line as far as they can be told apart, each label on a side of its own. */
import { expect, test } from 'vitest'
import { placePoints } from '../../../renderer/facts/place-points.ts'
import type { PointSpot } from '../../../renderer/facts/place-points.ts'

const room = { bottom: 270, middle: 400 }
const spot = (x: number, y: number, bound: PointSpot['bound'] = null): PointSpot => ({ x, y, bound })

test('a point alone has its label above, past its arrow', () => {
  expect(placePoints([spot(100, 50), spot(200, 50, 'at-least')], room)).toEqual([
    { aside: 0, label: { dx: 0, dy: -18, textAnchor: 'middle' } },
    { aside: 0, label: { dx: 0, dy: -40, textAnchor: 'middle' } },
  ])
})

test('of two points of one time the higher one has it above, the lower one below or beside it', () => {
  const [low, high] = placePoints([spot(100, 200), spot(100, 50)], room)
  expect([low?.aside, high?.aside]).toEqual([0, 0])
  expect([low?.label.dy, high?.label.dy]).toEqual([18, -18])
  expect(placePoints([spot(100, 50), spot(100, 262)], room)[1]?.label).toEqual({
    dx: 14,
    dy: 0,
    textAnchor: 'start',
  })
  expect(placePoints([spot(700, 50), spot(700, 262)], room)[1]?.label.textAnchor).toBe('end')
})

test('points that would cover one another touch, whatever the order', () => {
  expect(placePoints([spot(100, 60), spot(100, 61)], room).map(({ aside }) => aside)).toEqual([-6, 6])
  expect(placePoints([spot(100, 60), spot(100, 61)], room).map(({ label }) => label.dy)).toEqual([-18, 18])
  expect(placePoints([spot(100, 60), spot(100, 60), spot(100, 60)], room).map(({ aside }) => aside)).toEqual([
    -12, 0, 12,
  ])
})
