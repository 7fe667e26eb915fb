/** Overlapping marks are cut into segments that fill the text exactly. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from '../../../shared/anchor/segments.ts'

const covers = fc.array(
  fc
    .tuple(fc.integer({ min: -3, max: 45 }), fc.integer({ min: -3, max: 45 }), fc.integer({ min: 0, max: 6 }))
    .map(([start, end, item]) => ({ start, end, item })),
  { maxLength: 12 },
)

test('two marks that cross give three covered segments between two bare ones', () => {
  const result = segments(10, [
    { start: 2, end: 6, item: 'a' },
    { start: 4, end: 8, item: 'b' },
  ])
  expect(result).toEqual([
    { start: 0, end: 2, items: [] },
    { start: 2, end: 4, items: ['a'] },
    { start: 4, end: 6, items: ['a', 'b'] },
    { start: 6, end: 8, items: ['b'] },
    { start: 8, end: 10, items: [] },
  ])
})

test('a text without marks is one segment, an empty text none', () => {
  expect(segments(4, [])).toEqual([{ start: 0, end: 4, items: [] }])
  expect(segments(0, [{ start: 0, end: 3, item: 'a' }])).toEqual([])
})

test('segments are in order, touch, are not empty, and fill the text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), covers, (length, input) => {
      let at = 0
      for (const segment of segments(length, input)) {
        expect(segment.start).toBe(at)
        expect(segment.end).toBeGreaterThan(segment.start)
        at = segment.end
      }
      expect(at).toBe(length)
    }),
  )
})

test('every place is covered by exactly the items whose ranges hold it, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), covers, (length, input) => {
      for (const segment of segments(length, input)) {
        expect(new Set(segment.items).size).toBe(segment.items.length)
        for (let place = segment.start; place < segment.end; place += 1) {
          const expected = input.filter((cover) => cover.start <= place && place < cover.end)
          expect(new Set(segment.items)).toEqual(new Set(expected.map((cover) => cover.item)))
        }
      }
    }),
  )
})
