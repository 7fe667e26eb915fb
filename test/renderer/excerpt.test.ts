import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextRange } from '../../shared/model/block.ts'
import { excerpt, spansOf, wholeText } from '../../renderer/excerpt.ts'
import type { RowText } from '../../renderer/excerpt.ts'

const one = '犯罪司法所协助会员国采取必要措施。'
const two = '所谓“软目标”的脆弱性问题。'
const three = '欧洲联盟资助了这一项目。'

const rowText = (part: Partial<RowText>): RowText => ({
  lang: 'zh',
  text: one + two + three,
  marks: [],
  terms: [],
  sentences: [],
  ...part,
})
const at = (text: string, words: string): TextRange => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
]
const told = (row: RowText): string =>
  excerpt(row)
    .map(({ text }) => text)
    .join('')

test('shows the sentence with the hit, and that something is left out on both sides', () => {
  const row = rowText({ marks: [at(one + two + three, '软目标')] })
  expect(told(row)).toBe(`……${two}……`)
  expect(excerpt(row).filter(({ kind }) => kind === 'mark')).toEqual([{ text: '软目标', kind: 'mark' }])
})

test('shows what is paired with the sentence of the hit, its terms underlined', () => {
  const text = one + two + three
  const row = rowText({ terms: [at(text, '欧洲联盟')], sentences: [at(text, three)] })
  expect(told(row)).toBe(`……${three}`)
  expect(excerpt(row)).toContainEqual({ text: '欧洲联盟', kind: 'term' })
})

test('without a term the paired sentence is marked lightly, alone of the whole text', () => {
  const text = one + two + three
  const row = rowText({ sentences: [at(text, two)] })
  expect(excerpt(row).filter(({ kind }) => kind === 'sentence')).toEqual([{ text: two, kind: 'sentence' }])
  expect(wholeText(row).map(({ text: piece, kind }) => [piece, kind])).toEqual([
    [one, 'plain'],
    [two, 'sentence'],
    [three, 'plain'],
  ])
})

test('a sentence that is too long is shown around its first hit, no word cut', () => {
  const text = `${'The Institute provided assistance and '.repeat(20)}recovery ${'of assets and more '.repeat(40)}.`
  const row = rowText({ lang: 'en', text, marks: [at(text, 'recovery')] })
  const [span = [0, 0]] = spansOf(row)
  expect(span[1] - span[0]).toBeLessThan(480)
  expect(text.slice(span[0] - 1, span[0] + 1)).not.toMatch(/\w\w/)
  expect(told(row)).toContain('recovery')
})

test('of two paired sentences the long one has the room that the short one leaves', () => {
  const long = `${'长'.repeat(110)}。`
  const row = rowText({ text: long + two, sentences: [at(long + two, long), at(long + two, two)] })
  expect(told(row)).toBe(long + two)
  const longer = '更长'.repeat(80)
  const both = rowText({ text: longer + two, sentences: [at(longer + two, longer), at(longer + two, two)] })
  expect(told(both)).toContain(`……${two}`)
})

test('a word with a hyphen is not cut', () => {
  const text = `${'Inter-Agency '.repeat(60)}end.`
  const [span = [0, 0]] = spansOf(rowText({ lang: 'en', text, sentences: [[0, text.length]] }))
  expect(text.slice(0, span[1])).toMatch(/Agency ?$/)
  expect(span[1]).toBeLessThan(400)
})

test('the text of the pieces is the text, whatever is marked; every mark that is shown is marked', () => {
  const ranges = fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 8 }).map((ends) => {
    const sorted = ends.toSorted((a, b) => a - b)
    return sorted.flatMap((end, index) => (index % 2 === 1 ? [[sorted[index - 1] ?? 0, end] as const] : []))
  })
  fc.assert(
    fc.property(fc.string({ minLength: 61, maxLength: 90, unit: 'grapheme' }), ranges, (text, marks) => {
      const row = rowText({ text, marks })
      const pieces = wholeText(row)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.filter(({ kind }) => kind === 'mark').map((piece) => piece.text)).toEqual(
        marks.map(([start, end]) => text.slice(start, end)),
      )
    }),
  )
})
