import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextRange } from '../../../shared/model/block.ts'
import { excerpt, spansOf } from '../../../renderer/search/excerpt.ts'
import { texts, unicri2024 } from '../fixture.ts'

const block = texts.get(unicri2024)?.blocks.find(({ key }) => key === 'p23')
const zh = block?.text.zh ?? ''
const en = block?.text.en ?? ''
const sentences = block?.sentences ?? []

function rangeOf(text: string, words: string): TextRange {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

function shown(
  text: string,
  spans: readonly TextRange[],
  ranges: readonly TextRange[],
  lang: 'zh' | 'en',
): string {
  return excerpt(text, spans, ranges, lang)
    .map((piece) => (piece.mark ? `[${piece.text}]` : piece.text))
    .join('')
}

describe('an excerpt', () => {
  test('is the sentence that answers, with the sentence that stands for it in the other language', () => {
    const ranges = [rangeOf(zh, '软目标')]
    const spans = spansOf(zh, 'zh', ranges, sentences)
    expect(shown(zh, spans.own, ranges, 'zh')).toBe(
      '……在人群密集场所和公共场所持续发生的造成大规模伤亡的袭击表明有必要通过进一步制定有效的安全规划方法，进一步解决所谓“[软目标]”的脆弱性问题。',
    )
    expect(shown(en, spans.other ?? [], [], 'en')).toMatch(
      /^ … The continuing mass-casualty attacks .*methods\.$/,
    )
  })

  test('is the whole text when it is short and has no sentence pairs', () => {
    const ranges = [rangeOf(zh, '软目标')]
    expect(spansOf(zh, 'zh', ranges, [])).toEqual({ own: [[0, zh.length]], other: null })
  })

  test('of a long sentence is the part around the mark, cut between words', () => {
    const long = `${'training of practitioners and '.repeat(40)}soft targets ${'of national authorities and '.repeat(40)}`
    const ranges = [rangeOf(long, 'soft targets')]
    const text = shown(long, spansOf(long, 'en', ranges, []).own, ranges, 'en')
    expect(text).toContain('[soft targets]')
    expect(text.length).toBeLessThan(480)
    expect(text).toMatch(/^ … (?: ?)(training|of|practitioners|and)\b/)
  })

  test('marks every place that it shows and invents no character', () => {
    const words = fc.array(fc.constantFrom('软', '目标', '安全', '，', '。', '𠮷'), {
      minLength: 1,
      maxLength: 200,
    })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat({ max: 4 }), (parts, at, length) => {
        const text = parts.join('')
        const start = at % text.length
        const ranges: readonly TextRange[] = [[start, Math.min(text.length, start + 1 + length)]]
        const { own } = spansOf(text, 'zh', ranges, [])
        const pieces = excerpt(text, own, ranges, 'zh')
        const marked = pieces
          .filter((piece) => piece.mark)
          .map((piece) => piece.text)
          .join('')
        expect(text.slice(...(ranges[0] ?? [0, 0]))).toContain(marked)
        expect(marked).not.toBe('')
        const plain = pieces
          .map((piece) => piece.text)
          .join('')
          .replaceAll('……', '')
        expect(text).toContain(plain)
      }),
    )
  })
})
