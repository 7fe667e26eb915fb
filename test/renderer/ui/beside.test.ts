/** Panels beside things: inside their room, whatever its size, and off what they are not to cover. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideOf } from '../../../renderer/ui/beside.ts'

const room = { left: 300, top: 100, right: 900, bottom: 600 }
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const size = { width: 200, height: 40 }
const above = { ...size, side: 'above', room, avoid: [] } as const

test('above the words, below them where there is no room above', () => {
  expect(besideOf({ ...above, target: box(500, 300, 100, 30) })).toEqual({ left: 450, top: 254 })
  expect(besideOf({ ...above, target: box(500, 120, 100, 30) })).toEqual({ left: 450, top: 156 })
})

test('on the side where it covers less; on its own side when that is the same', () => {
  const target = box(500, 300, 100, 30)
  const number = box(600, 260, 20, 20)
  expect(besideOf({ ...above, target, avoid: [number] }).top).toBe(336)
  expect(besideOf({ ...above, target, avoid: [number, box(600, 350, 20, 20)] }).top).toBe(254)
  expect(besideOf({ ...above, target: box(500, 556, 100, 30), avoid: [box(600, 520, 20, 20)] }).top).toBe(510)
})

test('beside the column where there is no room above; below the words where there is none beside it either', () => {
  const target = box(400, 120, 100, 30)
  expect(besideOf({ ...above, target, column: box(310, 110, 300, 400) })).toEqual({ left: 616, top: 120 })
  expect(besideOf({ ...above, target, column: box(580, 110, 310, 400) })).toEqual({ left: 374, top: 120 })
  expect(besideOf({ ...above, target, column: box(310, 110, 580, 400) })).toEqual({ left: 350, top: 156 })
  expect(besideOf({ ...above, target: box(400, 300, 100, 30), column: box(310, 110, 300, 400) }).top).toBe(
    254,
  )
})

test('it never leaves a room that is large enough for it', () => {
  const any = fc.integer({ min: -500, max: 1500 })
  const side = fc.constantFrom('above', 'below')
  fc.assert(
    fc.property(any, any, fc.nat(400), fc.nat(400), side, (left, top, width, height, wanted) => {
      const at = besideOf({ ...above, side: wanted, target: box(left, top, width, height) })
      expect(at.left).toBeGreaterThanOrEqual(room.left)
      expect(at.left + size.width).toBeLessThanOrEqual(room.right)
      expect(at.top).toBeGreaterThanOrEqual(room.top)
      expect(at.top + size.height).toBeLessThanOrEqual(room.bottom)
    }),
  )
})
