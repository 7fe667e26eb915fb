/** Which words are links, which one a place is on, and which comes next. */
import { expect, test } from 'vitest'
import { citedBlocks, citingPlaces } from '../../../renderer/reference-links/cited.ts'
import { linksOf } from '../../../renderer/reference-links/links.ts'
import type { Link } from '../../../renderer/reference-links/links.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Citing } from '../../../shared/model/reference.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { findReferences } from '../../../shared/refs/find-references.ts'
import { cited, citing, citingBlocks, citingReports } from './citing-reports.ts'

const text = citingReports.texts.get(citing) ?? { blocks: [], footnoteMarks: [] }
const indexOf = (key: BlockKey): number | undefined => {
  const at = citingBlocks.findIndex((block) => block.key === key)
  return at < 0 ? undefined : at
}
const references = findReferences(text).map((reference) => ({
  ...reference,
  target: { symbol: reference.symbol, report: null, key: null },
}))
const links = linksOf(references, indexOf)
const at = (key: string, lang: Lang, offset: number) => ({ key: key as BlockKey, lang, offset })
const named = (link: Link | undefined): string | undefined =>
  link === undefined ? undefined : `${link.key} ${link.text}`

test('words that stand for several things are one link', () => {
  const [zh, en, ...more] = links.of('p4' as BlockKey)
  expect(more).toEqual([])
  expect(zh?.references.map(({ symbol }) => symbol)).toEqual([
    'UNTOC art. 18',
    'UNTOC art. 19',
    'UNTOC art. 20',
  ])
  expect(en?.text).toBe('18–20')
})

test('each link is exactly the words that the text has there', () => {
  for (const block of citingBlocks)
    for (const link of links.of(block.key))
      expect(block.text[link.lang]?.slice(...link.range)).toBe(link.text)
})

test('a place is on a link from its first character to its last, in its own language', () => {
  expect(named(links.at(at('p1', 'en', 13)))).toBe('p1 A/75/90, para. 2')
  expect(named(links.at(at('p1', 'en', 28)))).toBe('p1 A/75/90, para. 2')
  expect(links.at(at('p1', 'en', 29))).toBeUndefined()
  expect(named(links.at(at('p1', 'zh', 13)))).toBeUndefined()
})

test('from a place the next and the previous one are of the same language, over blocks', () => {
  expect(named(links.from(at('front.1', 'en', 0), 1, true))).toBe('p1 A/75/90, para. 2')
  expect(named(links.from(at('p1', 'en', 13), 1, false))).toBe('p1 resolution 74/177')
  expect(named(links.from(at('p1', 'en', 13), 1, true))).toBe('p1 A/75/90, para. 2')
  expect(named(links.from(at('p1', 'en', 80), 1, false))).toBe('p2 paragraph 1')
  expect(named(links.from(at('p2', 'zh', 0), -1, false))).toBe('p1 A/75/90，第99段')
  expect(links.from(at('p1', 'en', 13), -1, false)).toBeUndefined()
  expect(links.from(at('fn1', 'en', 0), 1, true)).toBeUndefined()
})

test('a link leads as far as the furthest of its references', () => {
  const there = { symbol: null, report: cited, key: 'p2' as BlockKey }
  const mixed = references.map((each) =>
    each.symbol === 'UNTOC art. 19' ? { ...each, target: there } : each,
  )
  expect(linksOf(mixed, indexOf).of('p4' as BlockKey)[0]?.state).toBe('here')
  const lost = references.map((each) => ({ ...each, target: { ...there, key: null } }))
  expect(linksOf(lost, indexOf).of('p4' as BlockKey)[0]?.state).toBe('lost')
  expect(links.of('p4' as BlockKey)[0]?.state).toBe('absent')
})

test('references of blocks that the report has not are left out', () => {
  const far = references.map((each) => ({ ...each, key: 'p777' as BlockKey }))
  expect(linksOf(far, indexOf).keys).toEqual([])
})

const citations = findReferences(text)
  .filter(({ symbol }) => symbol === 'A/75/90')
  .map((reference): Citing => ({ ...reference, report: citing }))

test('a block that cites is one place, with its words in the language wanted', () => {
  expect(citingPlaces(citations, 'en')).toEqual([
    {
      report: citing,
      key: 'p1',
      lang: 'en',
      ranges: [
        [13, 29],
        [80, 97],
      ],
    },
    { report: citing, key: 'p3', lang: 'en', ranges: [[23, 30]] },
  ])
  const onlyZh = citations.filter(({ lang }) => lang === 'zh')
  expect(citingPlaces(onlyZh, 'en').map(({ lang }) => lang)).toEqual(['zh', 'zh'])
  expect(
    citingPlaces([{ ...citations[0], report: 'other' as ReportId } as Citing, ...citations], 'zh'),
  ).toHaveLength(3)
})

test('what is cited as a whole, or at a place that is not there, is cited at the first block', () => {
  const byBlock = citedBlocks(citations, (key) => key !== 'p99', 'front.1' as BlockKey)
  expect([...byBlock].map(([key, all]) => [key, all.length])).toEqual([
    ['p2', 2],
    ['front.1', 4],
  ])
  expect(citedBlocks(citations, () => true, undefined).size).toBe(0)
})
