/** Counterpart sentences, on a made block and on a real report. */
import { describe, expect, test } from 'vitest'
import { pairEditions } from '../../../shared/align/pair-blocks.ts'
import { counterpart, touchedSentences } from '../../../shared/anchor/counterpart.ts'
import type { Block, TextRange } from '../../../shared/model/block.ts'
import { langs, otherLang } from '../../../shared/model/report.ts'
import { readEdition } from '../parse/report-files.ts'

/** Sentences 甲 = Aa + Bb, 乙 = Dd, 丙 = Cc (crossing), 丁 = nothing. */
const block: Pick<Block, 'text' | 'sentences'> = {
  text: { zh: '甲。乙。丙。丁。', en: 'Aa. Bb. Cc. Dd.' },
  sentences: [
    { zh: [[0, 2]], en: [[0, 3], [4, 7]] }, // prettier-ignore
    { zh: [[2, 4]], en: [[12, 15]] },
    { zh: [[4, 6]], en: [[8, 11]] },
    { zh: [[6, 8]], en: [] },
  ],
}

describe('the counterpart of', () => {
  test.each<[string, 'zh' | 'en', readonly TextRange[], readonly string[]]>([
    ['one sentence is both that say it, as one', 'zh', [[0, 1]], ['Aa. Bb.']],
    ['one of the two is the whole other side', 'en', [[5, 6]], ['甲。']],
    ['a crossing sentence is elsewhere', 'zh', [[2, 3]], ['Dd.']],
    ['two crossing sentences is joined, in text order', 'zh', [[3, 5]], ['Cc. Dd.']],
    ['two ranges apart, two ranges', 'zh', [[0, 1], [2, 3]], ['Aa. Bb.', 'Dd.']], // prettier-ignore
    ['everything is everything', 'zh', [[0, 8]], ['Aa. Bb. Cc. Dd.']],
    ['a sentence without one is nothing', 'zh', [[6, 7]], []],
    ['nothing is nothing', 'zh', [], []],
  ])('%s', (_, lang, ranges, expected) => {
    const text = block.text[otherLang(lang)] ?? ''
    expect(counterpart(block, lang, ranges).map((range) => text.slice(...range))).toEqual(expected)
  })

  test('a block without the other language is nothing', () => {
    expect(counterpart({ text: { zh: '甲。', en: null }, sentences: [] }, 'zh', [[0, 1]])).toEqual([])
  })
})

describe('touched sentences', () => {
  test.each<[string, TextRange, readonly string[]]>([
    ['a caret inside', [5, 5], ['Bb.']],
    ['a caret before a sentence', [4, 4], ['Bb.']],
    ['a caret between two', [3, 3], ['Aa.']],
    ['a caret at the end', [15, 15], ['Dd.']],
    ['a range within one', [0, 3], ['Aa.']],
    ['a range over a border', [2, 5], ['Aa.', 'Bb.']],
    ['the space between alone', [3, 4], []],
  ])('%s', (_, range, expected) => {
    const touched = touchedSentences(block, 'en', range)
    expect(touched.map(([from, to]) => (block.text.en ?? '').slice(from, to))).toEqual(expected)
  })

  test('of a block in one language', () => {
    expect(touchedSentences({ text: { zh: '甲。乙。', en: null }, sentences: [] }, 'zh', [3, 3])).toEqual([
      [2, 4],
    ])
    expect(touchedSentences({ text: { zh: null, en: 'A.' }, sentences: [] }, 'zh', [0, 0])).toEqual([])
  })
})

test('in a report every sentence finds its pair, and the way back finds it again', () => {
  const { value } = pairEditions(readEdition('unicri-2024', 'zh'), readEdition('unicri-2024', 'en'))
  for (const real of value.blocks) {
    for (const pair of real.sentences) {
      for (const lang of langs) {
        for (const sentence of pair[lang]) {
          const there = counterpart(real, lang, [sentence])
          expect(there.length > 0).toBe(pair[otherLang(lang)].length > 0)
          const back = counterpart(real, otherLang(lang), there)
          expect(
            there.length === 0 || back.some(([from, to]) => from <= sentence[0] && sentence[1] <= to),
          ).toBe(true)
        }
      }
    }
  }
})
