/** Overlapping marks as stretches of paint. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markAt, paintSegments } from '../../../renderer/annotations/paint.ts'
import type { PaintMark } from '../../../renderer/annotations/paint.ts'
import { colours } from '../../../shared/model/annotation.ts'

const mark = (
  start: number,
  end: number,
  colour: PaintMark['colour'],
  created = '2026-01-01T00:00:00Z',
): PaintMark => ({
  start,
  end,
  colour,
  created,
})

test('a short mark lies on a long one, which stays to be seen as a line', () => {
  expect(paintSegments([mark(0, 10, 'amber'), mark(4, 6, 'rose')])).toEqual([
    { start: 0, end: 4, colour: 'amber', under: null },
    { start: 4, end: 6, colour: 'rose', under: 'amber' },
    { start: 6, end: 10, colour: 'amber', under: null },
  ])
})

test('of two marks on the same words the later one is on top, whatever order they come in', () => {
  const early = mark(0, 4, 'sky')
  const late = mark(0, 4, 'mint', '2026-02-01T00:00:00Z')
  const wanted = [{ start: 0, end: 4, colour: 'mint', under: 'sky' }]
  expect(paintSegments([early, late])).toEqual(wanted)
  expect(paintSegments([late, early])).toEqual(wanted)
})

test('marks of one colour that touch or overlap are one stretch', () => {
  expect(paintSegments([mark(0, 4, 'sky'), mark(3, 8, 'sky'), mark(8, 9, 'sky')])).toEqual([
    { start: 0, end: 9, colour: 'sky', under: null },
  ])
})

const marks = fc.array(
  fc
    .record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 20 }),
      colour: fc.constantFrom(...colours),
      day: fc.nat(28),
    })
    .map(({ start, length, colour, day }) =>
      mark(start, start + length, colour, `2026-01-${String(day + 1).padStart(2, '0')}`),
    ),
  { maxLength: 12 },
)

test('every marked place is painted once, in a colour of a mark that covers it; no other place is', () => {
  fc.assert(
    fc.property(marks, (given) => {
      const painted = paintSegments(given)
      for (let place = 0; place < 64; place += 1) {
        const here = painted.filter(({ start, end }) => start <= place && place < end)
        const covering = given.filter(({ start, end }) => start <= place && place < end)
        expect(here.length).toBe(covering.length > 0 ? 1 : 0)
        const [segment] = here
        if (segment === undefined) continue
        expect(segment.colour).toBe(markAt(given, place)?.colour)
        const others = new Set(covering.map(({ colour }) => colour))
        others.delete(segment.colour)
        if (others.size === 0) expect(segment.under).toBeNull()
        else expect(others).toContain(segment.under)
      }
    }),
  )
})
