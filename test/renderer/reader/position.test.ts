/** The place that the page holds: finding it and coming back to it are each other's reverse. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAt, fractionAbove, scrollBy } from '../../../renderer/reader/position.ts'

const heights = fc.array(fc.double({ min: 1, max: 2000, noNaN: true }), { minLength: 1, maxLength: 60 })

function topsOf(given: readonly number[], start: number): readonly number[] {
  let top = start
  return given.map((height) => {
    const own = top
    top += height
    return own
  })
}

test('the box at an edge is the one that contains it; beyond the ends, the first or last', () => {
  fc.assert(
    fc.property(
      heights,
      fc.double({ min: -3000, max: 3000, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      (given, start, edge) => {
        const tops = topsOf(given, start)
        let asked = 0
        const at = boxAt(tops.length, (index) => (asked++, tops[index] ?? 0), edge)
        const last = tops.findLastIndex((top) => top <= edge + 0.5)
        expect(at).toBe(Math.max(0, last))
        expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(tops.length + 1)) + 1)
      },
    ),
  )
})

test('a place found in one layout is at the edge again after scrolling to it in another', () => {
  const box = fc.record({
    top: fc.double({ min: -5000, max: 5000, noNaN: true }),
    height: fc.double({ min: 1, max: 4000, noNaN: true }),
  })
  fc.assert(
    fc.property(box, box, fc.double({ min: 0, max: 1000, noNaN: true }), (before, after, edge) => {
      const fraction = fractionAbove(before, edge)
      expect(fraction).toBeGreaterThanOrEqual(0)
      expect(fraction).toBeLessThanOrEqual(1)
      const moved = { ...after, top: after.top - scrollBy(after, fraction, edge) }
      expect(fractionAbove(moved, edge)).toBeCloseTo(fraction, 6)
    }),
  )
})

test('a box without height has nothing above the edge', () => {
  expect(fractionAbove({ top: 0, height: 0 }, 100)).toBe(0)
})
