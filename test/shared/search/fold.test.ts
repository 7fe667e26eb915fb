/** Folding and its way back to the original. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  foldText,
  foldWithMap,
  originalRange,
  searchText,
  searchTextWithMap,
} from '../../../shared/search/fold.ts'
import { bigramTokens, singleTokens } from '../../../shared/search/tokens.ts'

test.each([
  ['ＵＮＯＤＣ（２０２４）', 'unodc(2024)'],
  ['《联合国宪章》，', '《联合国宪章》,'],
  ['㎡ ① ﬁ', 'm2 1 fi'],
  ['e\u0301', 'é'],
  ['ΟΔΟΣ ὁδός', 'οδοσ ὁδόσ'],
  ['資產追回 聯合國', '资产追回 联合国'],
  ['Secretary–General’s “x”', 'secretary-general\'s "x"'],
])('folds %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

/** Characters that fold in unlike ways, put together in every order. */
const awkward = fc.constantFrom(
  ...[
    '㎡',
    '①',
    'ﬁ',
    '½',
    '…',
    'e',
    '\u0301',
    '\u0323',
    'İ',
    'Σ',
    'ς',
    '，',
    '（',
    '年',
    '𠮷',
    '\u{2F800}',
    '👍🏽',
  ],
  ...['\u1112', '\u1161', '\u11ab', 'ㄱ', 'ㅏ', 'ｶ', 'ﾞ', '¨', '\u{16D67}', '\ud842', '\udfb7', '7', ' '],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(awkward, { maxLength: 12 }).map((parts) => parts.join('')),
)

test('the map folds as the whole text folds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { folded, offsets } = foldWithMap(text)
      expect(folded).toBe(foldText(text))
      expect(offsets).toHaveLength(folded.length + 1)
      expect(offsets.at(-1)).toBe(text.length)
    }),
    { numRuns: 5000 },
  )
})

test('a range of the folded text covers what it came from, and no more than whole pieces', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const map = foldWithMap(text)
      fc.pre(map.folded.length > 0)
      const start = a % map.folded.length
      const end = start + 1 + (b % (map.folded.length - start))
      const [from, to] = originalRange(map, start, end)
      expect(foldText(text.slice(from, to))).toContain(map.folded.slice(start, end))
      expect(foldText(text.slice(0, from)) + foldText(text.slice(from, to)) + foldText(text.slice(to))).toBe(
        map.folded,
      )
    }),
    { numRuns: 5000 },
  )
})

test('a hit inside a longer folding covers the original sign', () => {
  const map = foldWithMap('约5㎡。')
  expect(originalRange(map, 3, 4)).toEqual([2, 3])
})

test('tokens of a mixed text', () => {
  const folded = foldText('在2018年5月，国际合作UNODC')
  expect(bigramTokens(folded)).toEqual(['在', '2018', '年', '5', '月', '国际', '际合', '合作', '作', 'unodc'])
  expect(singleTokens(folded)).toEqual(['在', '年', '月', '国', '际', '合', '作'])
})

test('characters outside the basic plane are one character each', () => {
  expect(bigramTokens('𠮷野家')).toEqual(['𠮷野', '野家', '家'])
})

test.each([
  ['第 1540 （2004） 号', '第1540(2004)号'],
  ['第1540 (2004)号', '第1540(2004)号'],
  ['resolution  1540\u00a0(2004)', 'resolution 1540(2004)'],
  ['16．4．1', '16.4.1'],
  ['in 2018 年 5 月, the', 'in 2018年5月, the'],
  ['\u200e犯\u200b罪\ufeff', '犯罪'],
])('for a search %s is %s', (text, folded) => {
  expect(searchText(text)).toBe(folded)
})

test('the map of the search form folds as the whole, and leads back to what was meant', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const map = searchTextWithMap(text)
      expect(map.folded).toBe(searchText(text))
      fc.pre(map.folded.length > 0)
      const start = a % map.folded.length
      const end = start + 1 + (b % (map.folded.length - start))
      const [from, to] = originalRange(map, start, end)
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 3000 },
  )
  const map = searchTextWithMap('在 2018 年')
  expect(originalRange(map, 0, 1)).toEqual([0, 1])
  expect(originalRange(map, 1, 5)).toEqual([2, 6])
})
