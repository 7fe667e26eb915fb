/** What the page knows of a report: chunks, sections, numbers, and how places are found and quoted. */
import '../setup.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretAfter, neighbour } from '../../../renderer/reader/caret.ts'
import { inBothLanguages, selectedPassages, selectedText } from '../../../renderer/reader/copy.ts'
import { findMatches, matchFrom } from '../../../renderer/reader/find.ts'
import { frontRole } from '../../../renderer/reader/front-role.ts'
import { chunkSize, outlineOf } from '../../../renderer/reader/outline.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { langs } from '../../../shared/model/report.ts'
import { searchText } from '../../../shared/search/fold.ts'
import { realReport } from './real-report.ts'

const { report, text } = realReport('unicri-2024')
const outline = outlineOf(text)
const key = (name: string): BlockKey => name as BlockKey

test('chunks hold every block once, in order', () => {
  expect(outline.chunks.flatMap(({ blocks }) => blocks)).toEqual(text.blocks)
  expect(outline.chunks.every(({ blocks }) => blocks.length <= chunkSize)).toBe(true)
})

test('a block belongs to the nearest heading and the nearest number above it', () => {
  expect(outline.headingOf(key('p24'))).toBe('h2.A')
  expect(outline.numberOf(key('p24'))).toBe(24)
  expect(outline.numberOf(key('p6.a'))).toBe(6)
  expect(outline.headingOf(key('front.1'))).toBeNull()
  expect(outline.numbers).toEqual([1, 98])
})

test('progress grows from block to block, from nothing to all', () => {
  const steps = text.blocks.flatMap((block) => [
    outline.progress(block.key, 0),
    outline.progress(block.key, 0.5),
  ])
  expect(steps[0]).toBe(0)
  expect(outline.progress(text.blocks.at(-1)?.key ?? key(''), 1)).toBe(1)
  expect(steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0))).toBe(true)
})

test('the title, who issues it and the summary are told apart from the facts around them', () => {
  const roles = text.blocks
    .filter(({ kind }) => kind === 'front')
    .map((block) => frontRole(block, report.fields))
  expect(roles.filter((role) => role === 'title')).toHaveLength(1)
  expect(roles.filter((role) => role === 'issuer')).toHaveLength(2)
  expect(roles).toContain('note')
  expect(roles).toContain('summary')
})

test('finds in both languages, in any width and case, and only in those that are shown', () => {
  const both = findMatches(text.blocks, langs, 'ＵＮＩＣＲＩ')
  const english = findMatches(text.blocks, ['en'], 'unicri')
  expect(english.length).toBeGreaterThan(100)
  expect(both.filter(({ lang }) => lang === 'en')).toEqual(english)
  expect(findMatches(text.blocks, ['zh'], '软目标').every(({ lang }) => lang === 'zh')).toBe(true)
  expect(findMatches(text.blocks, langs, '  ')).toEqual([])
})

test('a match is what was looked for, and matches do not overlap', () => {
  const samples = text.blocks
    .flatMap(({ text: texts }) => langs.map((lang) => texts[lang] ?? ''))
    .filter((each) => each.length > 4)
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (sample, at, length) => {
        const start = at % sample.length
        const wanted = sample.slice(start, start + length)
        if (wanted.trim() === '' || !wanted.isWellFormed()) return
        const found = findMatches(text.blocks, langs, wanted)
        expect(found.length).toBeGreaterThan(0)
        let before: (typeof found)[number] | undefined
        for (const match of found) {
          const words = outline.blockOf(match.key)?.text[match.lang]?.slice(match.start, match.end)
          // Signs that are written in several ways, such as dashes, are one to whoever looks for them.
          expect(searchText(words ?? '')).toContain(searchText(wanted))
          if (before?.key === match.key && before.lang === match.lang)
            expect(match.start).toBeGreaterThanOrEqual(before.end)
          before = match
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('the first match is the one from the page onwards, else the first of all', () => {
  const matches = findMatches(text.blocks, langs, '软目标')
  const indexOf = (of: BlockKey): number => outline.indexOf(of) ?? 0
  expect(matchFrom(matches, indexOf, 0)).toBe(0)
  expect(matchFrom(matches, indexOf, text.blocks.length)).toBe(0)
  expect(matchFrom([], indexOf, 0)).toBe(-1)
})

test('words are cited by report and paragraph as the language writes it, a working translation as such', () => {
  const zh = outline.blockOf(key('p24'))?.text.zh ?? ''
  expect(selectedPassages([{ key: key('p24'), lang: 'zh', start: 0, end: 5 }], report, outline)).toEqual([
    {
      lang: 'zh',
      quote: zh.slice(0, 5),
      citation: `《联合国区域间犯罪和司法研究所的报告》（${dateOf('zh-Hans')}）第24段`,
    },
  ])
  const [english] = selectedPassages([{ key: key('p6.b'), lang: 'en', start: 0, end: 8 }], report, outline)
  expect(english?.citation).toBe(
    `Report of the United Nations Interregional Crime and Justice Research Institute (${dateOf('en-GB')}), para. 6 (b), working translation`,
  )
  const several = [key('p24'), key('p25')].map((each) => ({
    key: each,
    lang: 'en' as const,
    start: 0,
    end: 4,
  }))
  expect(selectedPassages(several, report, outline)[0]?.citation).toContain('paras. 24 and 25')
  expect(selectedText(several, outline).split('\n')).toHaveLength(2)
})

test('with a symbol, the symbol is cited and not the title', () => {
  const withSymbol = { ...report, fields: { ...report.fields, symbol: 'E/CN.15/2024/9' } }
  const cited = (lang: 'zh' | 'en', of: string) =>
    selectedPassages([{ key: key(of), lang, start: 0, end: 3 }], withSymbol, outline)[0]?.citation
  expect(cited('zh', 'p6.b')).toBe('E/CN.15/2024/9，第6段(b)')
  expect(cited('en', 'p6.b')).toBe('E/CN.15/2024/9, para. 6 (b), working translation')
})

test('in both languages: the sentences that say the same come along, once', () => {
  const start = { key: key('p24'), lang: 'zh' as const, start: 0, end: 5 }
  const both = inBothLanguages([start], outline)
  expect(both.map(({ lang }) => lang)).toEqual(['zh', 'en'])
  expect(inBothLanguages(both, outline)).toEqual(both)
  expect(selectedPassages(both, report, outline).map(({ lang }) => lang)).toEqual(['zh', 'en'])
})

/** Day of distribution, as a locale writes it. */
function dateOf(locale: string): string {
  const date = new Date(report.fields.date ?? '')
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

test('the keyboard goes from text to text past those that an edition lacks', () => {
  const blocks = ['甲', null, '乙'].map((zh) => ({ text: { zh, en: 'x' } }) as Block)
  expect(neighbour(blocks, 0, 1, 'zh')).toBe(2)
  expect(neighbour(blocks, 2, -1, 'zh')).toBe(0)
  expect(neighbour(blocks, 0, 1, 'en')).toBe(1)
  expect(neighbour(blocks, 2, 1, 'zh')).toBeNull()
})

test('Home and End go to the ends of the text, other keys nowhere', () => {
  expect(caretAfter('Home', false, '文字', 1)).toBe(0)
  expect(caretAfter('End', false, '文字', 1)).toBe(2)
  expect(caretAfter('ArrowRight', false, '文字', 1)).toBe(2)
  expect(caretAfter('x', false, '文字', 1)).toBeNull()
})

test('reading has come to the paragraph under a heading, not to the one before it', () => {
  expect(outline.numberOf(key('h2.A'))).toBe(22)
  expect(outline.readingNumberOf(key('h2.A'))).toBe(23)
  expect(outline.readingNumberOf(key('p6.b'))).toBe(6)
  expect(outline.readingNumberOf(outline.blocks[0]?.key ?? key(''))).toBeNull()
})
