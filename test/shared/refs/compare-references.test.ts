/** What one language of a block cites and the other does not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Reference } from '../../../shared/model/reference.ts'
import { langs } from '../../../shared/model/report.ts'
import { compareReferences } from '../../../shared/refs/compare-references.ts'
import { findReferences } from '../../../shared/refs/find-references.ts'

const block = (key: string, zh: string, en: string) => ({ key: key as BlockKey, text: { zh, en } })

test('a reference that one language has oftener is told, with the language that has it', () => {
  const references = findReferences({
    blocks: [
      block('p1', '大会第74/177号决议', 'General Assembly resolution 74/171'),
      block('p2', 'A/75/90，见A/75/90', 'see A/75/90'),
      block('p3', '第2023/8号决议和第2022/338号决定', 'decision 2022/338 and resolution 2023/8'),
    ],
    footnoteMarks: [],
  })
  const told = compareReferences(references)
  expect(told.map(({ key, lang, text, symbol }) => [key, lang, text, symbol])).toEqual([
    ['p1', 'zh', '第74/177号', 'A/RES/74/177'],
    ['p1', 'en', 'resolution 74/171', 'A/RES/74/171'],
    ['p2', 'zh', 'A/75/90', 'A/75/90'],
  ])
  // Of those alike it is the last.
  expect(told[2]?.range).toEqual([9, 16])
})

test('there is no difference exactly when each block cites the same as often in both', () => {
  const reference = fc.record({
    key: fc.constantFrom('p1' as BlockKey, 'p2' as BlockKey),
    lang: fc.constantFrom(...langs),
    range: fc.constant([0, 1] as const),
    text: fc.constant('x'),
    kind: fc.constantFrom('symbol' as const, 'sdg' as const),
    symbol: fc.constantFrom('A/75/90', 'SDG 16'),
    place: fc.constantFrom(null, 'p3' as BlockKey),
  })
  const counts = (references: readonly Reference[], lang: string) =>
    references
      .filter((each) => each.lang === lang)
      .map(({ key, kind, symbol, place }) => JSON.stringify([key, kind, symbol, place]))
      .toSorted()
  fc.assert(
    fc.property(fc.array(reference, { maxLength: 8 }), (references) => {
      const [zh, en] = [counts(references, 'zh'), counts(references, 'en')]
      expect(compareReferences(references).length === 0).toBe(zh.join() === en.join())
    }),
  )
})
