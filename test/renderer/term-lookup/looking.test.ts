/** Which term is meant by the pointer, the caret and a selection. */
import { expect, test } from 'vitest'
import { placeAt, placeAtCaret, placeSelected } from '../../../renderer/term-lookup/looking.ts'
import type { TermPlace } from '../../../shared/terms/term-index.ts'

const places: readonly TermPlace[] = [
  { range: [4, 8], forms: [] },
  { range: [8, 12], forms: [] },
  { range: [20, 26], forms: [] },
]

test('the pointer: the character that it is on', () => {
  expect([3, 4, 7, 8, 11, 12, 25, 26].map((offset) => placeAt(places, offset))).toEqual([
    null, 0, 0, 1, 1, null, 2, null,
  ]) // prettier-ignore
})

test('the caret: the term that it touches, else the next one, else the first', () => {
  expect([0, 4, 6, 8, 12, 13, 26, 40].map((offset) => placeAtCaret(places, offset))).toEqual([
    0, 0, 0, 0, 1, 2, 2, 0,
  ]) // prettier-ignore
})

test('a selection: the first term that it takes something of', () => {
  expect(placeSelected(places, [7, 22])).toBe(0)
  expect(placeSelected(places, [8, 22])).toBe(1)
  expect(placeSelected(places, [12, 20])).toBeNull()
  expect(placeAtCaret([], 4)).toBeNull()
})
