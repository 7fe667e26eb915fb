/** Paragraphs as they are typed, on the real reports. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlaces, placesText } from '../../../shared/assignment/places.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'

const numbered = Array.from({ length: 40 }, (_each, at) => ({
  key: `p${at + 1}` as BlockKey,
  number: at + 1,
}))
const block = (key: string) => ({ key: key as BlockKey, number: null })
const blocks = [
  block('h1'),
  ...numbered.slice(0, 20),
  block('p20.a'),
  block('p20.a.ii'),
  ...numbered.slice(20),
]

test.each([
  ['12-14, 20 (a)', ['p12', 'p13', 'p14', 'p20.a']],
  ['第12段至第14段，20(a)(ii)', ['p12', 'p13', 'p14', 'p20.a.ii']],
  ['20 (a); 3、3\n2', ['p2', 'p3', 'p20.a']],
  ['paras. 7 to 9', ['p7', 'p8', 'p9']],
  ['７–８', ['p7', 'p8']],
  ['', []],
])('%s', (typed, keys) => {
  expect(parsePlaces(typed, blocks)).toEqual({ keys, unknown: [] })
})

test.each([
  ['14-12', ['14-12']],
  ['3, 99, chapter II', ['99', 'chapter II']],
  ['5-6-7', ['5-6-7']],
  ['20 (a)-(c)', ['20 (a)-(c)']],
  ['-5', ['-5']],
])('%s names what is not there', (typed, unknown) => {
  expect(parsePlaces(typed, blocks).unknown).toEqual(unknown)
})

test('what is written of addresses is read as the same', () => {
  const keys = blocks.map(({ key }) => key).filter((key) => key.startsWith('p'))
  fc.assert(
    fc.property(fc.subarray([...keys]), (some) => {
      expect(parsePlaces(placesText(some), blocks)).toEqual({ keys: some, unknown: [] })
    }),
  )
  expect(placesText(['p12', 'p13', 'p14', 'p20.a'] as BlockKey[])).toBe('12-14, 20 (a)')
})

test('anything typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const { keys } = parsePlaces(typed, blocks)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
