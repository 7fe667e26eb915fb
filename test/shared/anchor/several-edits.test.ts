/** Any number of edits: a mark that is placed without a question stands at its own words, whatever happened to a block. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeAnchor } from '../../../shared/anchor/describe.ts'
import { borderAfter, borderBefore } from '../../../shared/anchor/graphemes.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { langs } from '../../../shared/model/report.ts'
import { applyEdit, readings } from './edits.ts'
import { chanceFrom, markOn, oneOf, placeAfter, severalEdits, textsOf } from './trials.ts'

const texts = { zh: textsOf('zh'), en: textsOf('en') }

test('exact and moved are never false: they cover the characters that were marked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...langs), fc.nat(), fc.integer({ min: 1, max: 6 }), (lang, seed, count) => {
      const chance = chanceFrom(seed)
      const report = oneOf(chance, texts[lang])
      const text = oneOf(chance, report)
      const anchor = markOn(text, lang, chance)
      const mark = [anchor.start, anchor.end] as const
      const others = report.filter((other) => other !== text)
      const { now, whole } = severalEdits({ text, mark, others, chance }, count)
      const placement = placeAfter(anchor, now)
      if (placement.state !== 'exact' && placement.state !== 'moved') return
      expect(whole).toContainEqual([...placement.range])
      expect(now.slice(...placement.range)).toBe(anchor.exact)
      expect(placement.state === 'exact').toBe(placement.range[0] === anchor.start)
    }),
    { numRuns: 5000, seed: 20_240_613 },
  )
}, 60_000)

test('in its own text every anchor is exact, one of an older notebook too: without hash, with 32 units around it', () => {
  for (const lang of langs) {
    const chance = chanceFrom(1)
    for (const text of texts[lang].flat()) {
      const anchor = markOn(text, lang, chance)
      const old = {
        ...anchor,
        prefix: anchor.prefix.slice(-32),
        suffix: anchor.suffix.slice(0, 32),
        hash: '',
      }
      const exact = { state: 'exact', range: [anchor.start, anchor.end] }
      expect([placeAfter(anchor, text), placeAfter(old, text)]).toEqual([exact, exact])
      if (text.length > 300) expect(placeAfter(old, `新。${text}`).state).not.toBe('unplaced')
    }
  }
})

const odd = fc.array(
  fc.constantFrom(
    '犯',
    '罪',
    'a',
    'A',
    'ａ',
    '。',
    '.',
    ' ',
    '(',
    '*',
    '\\',
    '$&',
    '\ud800',
    '\udfff',
    'e\u0301',
    '\u0301',
    '👩‍👩‍👧',
    '🇨🇳',
    '㎡',
    'ﬁ',
    'İ',
    '\0',
    '\n',
  ),
  { maxLength: 60 },
)

test('any text: nothing throws, ranges cut no character, scores are between 0 and 1', () => {
  fc.assert(
    fc.property(odd, fc.nat(80), fc.nat(80), odd, (parts, from, length, changed) => {
      const text = parts.join('')
      const start = Math.min(from, text.length)
      const anchor = describeAnchor(text, {
        key: 'p1' as BlockKey,
        lang: 'zh',
        start,
        end: Math.min(text.length, start + length),
      })
      for (const now of [
        text,
        changed.join(''),
        text + changed.join(''),
        changed.join('') + text.slice(start),
      ]) {
        const placement = placeAfter(anchor, now)
        if (now === text && anchor.exact !== '')
          expect(placement).toEqual({ state: 'exact', range: [anchor.start, anchor.end] })
        if (placement.state === 'unplaced') continue
        const [first, end] = placement.range
        expect([borderBefore(now, first), borderAfter(now, end)]).toEqual([first, end])
        expect(first).toBeLessThan(end)
        if (placement.state !== 'approximate') expect(now.slice(first, end)).toBe(anchor.exact)
        else expect(placement.score > 0 && placement.score < 1).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['one letter 100,000 times', 'a'.repeat(100_000)],
  ['two letters 50,000 times', 'ab'.repeat(50_000)],
  ['white space', ' '.repeat(100_000)],
  ['one letter with 50,000 marks', `a${'\u0301'.repeat(50_000)}b`],
  ['100,000 units of the reports', [...texts.zh, ...texts.en].flat().join('').slice(0, 100_000)],
])('10,000 marked units in %s are looked for without end in sight', (_, text) => {
  const anchor = describeAnchor(text, { key: 'p1' as BlockKey, lang: 'zh', start: 40_000, end: 50_000 })
  for (const now of [`${text}.`, text.slice(1), `${text.slice(0, 45_000)}。改${text.slice(45_003)}`])
    expect(() => placeAfter(anchor, now)).not.toThrow()
})

test('an edit can be read in several ways where letters repeat themselves', () => {
  const all = readings('baab', { start: 1, end: 2, text: '' })
  expect(all.map(({ start }) => start)).toEqual([1, 2])
  for (const edit of all) expect(applyEdit('baab', edit)).toBe('bab')
})
