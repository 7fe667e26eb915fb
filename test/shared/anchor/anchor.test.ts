/** Anchors: what is described is found again, and never anywhere else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { findQuote } from '../../../shared/anchor/find-quote.ts'
import { resolveAnchor } from '../../../shared/anchor/resolve.ts'
import { hashText } from '../../../shared/anchor/text-hash.ts'
import { locateAnchor } from '../../../shared/anchor/locate.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'

const key = 'p1' as BlockKey
const describeZh = (text: string, start: number, end: number) =>
  describeAnchor(text, { key, lang: 'zh', start, end })

const pieces = fc.constantFrom('犯罪', '司法', '。', 'a', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '𠮷', ' ', '犯')
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))
const stretches = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length)).map(([whole, start, length]) => {
    return [whole, start, Math.min(whole.length, start + 1 + length)] as const
  }),
)

test('an anchor holds its words and context, cuts no character, and locates where it was made', () => {
  fc.assert(
    fc.property(stretches, ([text, start, end]) => {
      const anchor = describeZh(text, start, end)
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
      expect(anchor.start).toBeLessThanOrEqual(start)
      expect(anchor.end).toBeGreaterThanOrEqual(end)
      expect(text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true)
      expect(text.slice(anchor.end).startsWith(anchor.suffix)).toBe(true)
      expect(Math.max(anchor.prefix.length, anchor.suffix.length)).toBeLessThanOrEqual(128)
      for (const part of [anchor.exact, anchor.prefix, anchor.suffix]) expect(part.isWellFormed()).toBe(true)
      expect(locateAnchor(text, anchor)).toEqual([anchor.start, anchor.end])
    }),
  )
})

test('in another text an anchor is at its words with their context, or nowhere', () => {
  fc.assert(
    fc.property(stretches, texts, texts, ([text, start, end], before, after) => {
      const anchor = describeZh(text, start, end)
      const range = locateAnchor(before + text + after, anchor)
      if (range !== null) expect((before + text + after).slice(...range)).toBe(anchor.exact)
    }),
  )
})

test('words that moved are found by their context, unless two places have it', () => {
  const text = '会员国应采取措施。'
  const anchor = describeZh(text, 3, 5)
  expect(locateAnchor(`新增一句。${text}`, anchor)).toEqual([8, 10])
  expect(locateAnchor(`新增。${text}${text}`, anchor)).toBeNull()
  expect(locateAnchor('会员国须采取措施。', anchor)).toBeNull()
  expect(locateAnchor('', anchor)).toBeNull()
})

test.each([
  ['于2018年5月在维也纳', '2018 年 5 月', ['2018年5月']],
  ['The  soft target', 'soft\ntarget', ['soft target']],
  ['安全，安全', '安全', ['安全', '安全']],
  ['啊啊啊', '啊啊', ['啊啊', '啊啊']],
  ['café', 'cafe\u0301', ['café']],
  ['甲乙', '甲丙', []],
  ['甲乙', '  ', []],
])('finds in %s the quote %s', (text, quote, expected) => {
  expect(findQuote(text, quote).map(([start, end]) => text.slice(start, end))).toEqual(expected)
})

test('a letter whose lower case is longer changes nothing in how the words around it are compared', () => {
  const text = 'Report on İstanbul. UNICRI and Member States Adopted the Plan of Action on Crime Prevention.'
  const start = text.indexOf('Member States Adopted')
  const anchor = describeAnchor(text, { key: 'p1' as BlockKey, lang: 'en', start, end: start + 21 })
  const now = `Corrected. ${text}`
  const placement = resolveAnchor(anchor, {
    text: { zh: null, en: now },
    hash: { zh: null, en: hashText(now) },
  })
  expect(placement).toMatchObject({ range: [start + 11, start + 32] })
})
