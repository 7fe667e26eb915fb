/** Key words in context over the real reports: exact stretches of the text, nothing cut, pairs with their places. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, TextRange } from '../../../shared/model/block.ts'
import { langs, otherLang } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import {
  contextOf,
  joinNeighbours,
  pairedWith,
  pairText,
  wholeWords,
} from '../../../shared/search/concordance.ts'
import { realReports } from '../terms/real-reports.ts'

const blocks = realReports.flatMap((report) => report.blocks)

/** A word or a few characters of a real text. */
const places = fc
  .tuple(fc.nat(), fc.constantFrom(...langs), fc.nat(), fc.integer({ min: 1, max: 12 }))
  .map(([block, lang, start, length]) => {
    const found = blocks[block % blocks.length]
    const text = found?.text[lang] ?? ''
    const from = start % Math.max(1, text.length)
    const range: TextRange = [from, Math.min(text.length, from + length)]
    return { block: found, lang, text, range }
  })

type Place = { readonly block: Block; readonly lang: Lang; readonly text: string; readonly range: TextRange }

function isPlace(place: { readonly block: Block | undefined } & Omit<Place, 'block'>): place is Place {
  return place.block !== undefined && place.range[0] < place.range[1]
}

test('left, match and right are one stretch of the text; no English word is cut at its ends', () => {
  fc.assert(
    fc.property(places, (place) => {
      fc.pre(isPlace(place))
      const { block, lang, text, range } = place
      const { left, match, right } = contextOf(block, lang, range)
      expect(match).toBe(text.slice(...range))
      const start = range[0] - left.length
      const end = range[1] + right.length
      expect(left + match + right).toBe(text.slice(start, end))
      const isCut = (at: number) => /[a-z]{2}/i.test(text.slice(at - 1, at + 1))
      if (start < range[0]) expect(isCut(start)).toBe(false)
      if (end > range[1]) expect(isCut(end)).toBe(false)
      expect(left).toBe(left.trimStart())
      expect(right).toBe(right.trimEnd())
      expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(lang === 'zh' ? 48 : 96)
    }),
    { numRuns: 1500 },
  )
})

test('the sentence is a stretch of the text in which the match stands where it says', () => {
  fc.assert(
    fc.property(places, (place) => {
      fc.pre(isPlace(place))
      const { block, lang, text, range } = place
      const { sentence, at, match } = contextOf(block, lang, range)
      expect(text).toContain(sentence)
      expect(sentence.slice(at, at + match.length)).toBe(match)
    }),
    { numRuns: 800 },
  )
})

test('the pair is made of whole sentences of the other text, and places keep their words in it', () => {
  fc.assert(
    fc.property(places, fc.nat(), (place, seed) => {
      fc.pre(isPlace(place))
      const { block, lang, range } = place
      const other = otherLang(lang)
      const paired = pairedWith(block, lang, range)
      if (paired === null) {
        expect(
          block.sentences.some((pair) =>
            pair[lang].some(([from, to]) => from < range[1] && range[0] < to && pair[other].length > 0),
          ),
        ).toBe(false)
        return
      }
      const [first] = paired.ranges
      if (first === undefined) throw new Error('a pair without a sentence')
      const from = first[0] + (seed % (first[1] - first[0]))
      const form: TextRange = [from, Math.min(first[1], from + 5)]
      const { pair, marks } = pairText(paired, other, [form])
      for (const each of paired.ranges) expect(pair).toContain(paired.text.slice(...each))
      expect(marks.map((mark) => pair?.slice(...mark))).toEqual([paired.text.slice(...form)])
    }),
    { numRuns: 800 },
  )
})

test('a block in one language has no pair; one without sentence pairs has its whole text', () => {
  const text = { zh: '资产追回。', en: null }
  expect(pairedWith({ text, sentences: [] }, 'zh', [0, 4])).toBeNull()
  expect(pairedWith({ text: { ...text, en: 'Asset recovery.' }, sentences: [] }, 'zh', [0, 4])).toEqual({
    text: 'Asset recovery.',
    ranges: [[0, 15]],
  })
})

test('two words of a query that stand as a phrase are one place', () => {
  const text = 'asset recovery, asset-recovery and asset or recovery'
  const ranges: TextRange[] = [
    [0, 5],
    [6, 14],
    [16, 21],
    [22, 30],
    [35, 40],
    [44, 52],
  ]
  expect(joinNeighbours(text, ranges).map((range) => text.slice(...range))).toEqual([
    'asset recovery',
    'asset-recovery',
    'asset',
    'recovery',
  ])
})

test('a word that goes on is one word; Chinese and what stands after a sign are left', () => {
  const text = 'trafficking, traffick UN毒品2018年'
  const ranges: TextRange[] = [
    [0, 8],
    [13, 21],
    [22, 23],
    [24, 25],
    [26, 28],
  ]
  expect(wholeWords(text, ranges).map((range) => text.slice(...range))).toEqual([
    'trafficking',
    'traffick',
    'UN',
    '毒',
    '2018',
  ])
})
