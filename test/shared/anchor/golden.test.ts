/** Corrected editions, as they come: what becomes of marks on paragraphs of the four reports. */
import { expect, test } from 'vitest'
import { describeAnchor, describeBlock } from '../../../shared/anchor/describe.ts'
import { findProposals } from '../../../shared/anchor/proposals.ts'
import { reanchor } from '../../../shared/anchor/reanchor.ts'
import { resolveAnchor } from '../../../shared/anchor/resolve.ts'
import { hashText } from '../../../shared/anchor/text-hash.ts'
import type { Anchor } from '../../../shared/model/annotation.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Placement } from '../../../shared/model/placement.ts'
import type { Bilingual, Lang } from '../../../shared/model/report.ts'
import { annotationOn } from '../export/bundled-report.ts'
import type { BundledId } from '../parse/report-files.ts'
import { blockAt, readEdition } from '../parse/report-files.ts'

function textOf(id: BundledId, lang: Lang, key: string): string {
  return blockAt(readEdition(id, lang), key).text
}

function inLang(lang: Lang, text: string): Bilingual {
  return lang === 'zh' ? { zh: text, en: null } : { zh: null, en: text }
}

/** On the `nth` occurrence. */
function markOf(text: string, lang: Lang, quote: string, nth = 1) {
  let start = -1
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1)
  expect(start).not.toBe(-1)
  return describeAnchor(text, { key: 'p1' as BlockKey, lang, start, end: start + quote.length })
}

function resolved(anchor: Anchor, lang: Lang, now: string): Placement {
  return resolveAnchor(anchor, { text: inLang(lang, now), hash: inLang(lang, hashText(now)) })
}

/** State, and the words found or why there are none. */
function outcome(placement: Placement, now: string): readonly [string, string] {
  return placement.state === 'unplaced'
    ? [placement.state, placement.reason]
    : [placement.state, now.slice(...placement.range)]
}

type Case = {
  readonly what: string
  readonly at: readonly [BundledId, Lang, string]
  readonly quote: string
  readonly nth?: number
  readonly change: (text: string) => string
  readonly becomes: readonly [string, string]
}

const zhP1 = ['unicri-2024', 'zh', 'p1'] as const
const zhP3 = ['unodc-untoc-2024', 'zh', 'p3'] as const
const enP3 = ['unodc-untoc-2024', 'en', 'p3'] as const
const enP40 = ['sg-crime-2020', 'en', 'p40'] as const
const zhP10 = ['unicri-2018', 'zh', 'p10'] as const

const cases: readonly Case[] = [
  {
    what: 'nothing changed',
    at: zhP1,
    quote: '自治机构',
    change: (text) => text,
    becomes: ['exact', '自治机构'],
  },
  {
    what: 'a sentence is put after the marked one',
    at: zhP1,
    quote: '联合国的一个自治机构',
    change: (text) => text.replace('战略指导。', '战略指导。研究所设在都灵。'),
    becomes: ['exact', '联合国的一个自治机构'],
  },
  {
    what: 'a sentence is put at the front',
    at: zhP1,
    quote: '联合国的一个自治机构',
    change: (text) => `本报告每年提交一次。${text}`,
    becomes: ['moved', '联合国的一个自治机构'],
  },
  {
    what: 'a sentence is put right before the marked words',
    at: enP40,
    quote: 'In the pilot phase',
    change: (text) => text.replace('In the pilot', 'It is open to all. In the pilot'),
    becomes: ['moved', 'In the pilot phase'],
  },
  {
    what: 'the sentence before the marked one is deleted',
    at: enP3,
    quote: 'activities related to serious crime',
    change: (text) => text.slice(text.indexOf('The technical assistance activities covered')),
    becomes: ['moved', 'activities related to serious crime'],
  },
  {
    what: 'the sentence right before the marked words is deleted',
    at: zhP1,
    quote: '董事会还负责',
    change: (text) =>
      text.replace('犯罪司法所是联合国的一个自治机构，由研究所董事会负责管理和提供战略指导。', ''),
    becomes: ['approximate', '董事会还负责'],
  },
  {
    what: 'the marked sentence is deleted',
    at: zhP10,
    quote: '犯罪司法所的大部分工作是开创性的',
    change: (text) => text.replace('犯罪司法所的大部分工作是开创性的，并包括试点方案。', ''),
    becomes: ['unplaced', 'words-gone'],
  },
  {
    what: 'the marked word goes with its sentence, and stands elsewhere in the block',
    at: zhP1,
    quote: '董事会',
    nth: 2,
    change: (text) => text.replace('董事会还负责协助确定优先事项。', ''),
    becomes: ['unplaced', 'words-gone'],
  },
  {
    what: 'commas and stops become English ones',
    at: zhP3,
    quote: '全球方案开展的技术援助活动',
    change: (text) => text.replaceAll('，', ',').replaceAll('。', '.').replaceAll('、', ','),
    becomes: ['exact', '全球方案开展的技术援助活动'],
  },
  {
    what: 'commas and stops inside the mark become English ones',
    at: zhP3,
    quote: '技术援助活动。本报告',
    change: (text) => text.replaceAll('，', ',').replaceAll('。', '.').replaceAll('、', ','),
    becomes: ['approximate', '技术援助活动.本报告'],
  },
  {
    what: 'full width becomes half width inside the mark',
    at: zhP1,
    quote: '司法研究所（犯罪司法所）是根据',
    change: (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
    becomes: ['approximate', '司法研究所(犯罪司法所)是根据'],
  },
  {
    what: 'full width becomes half width around the mark',
    at: zhP1,
    quote: '犯罪司法所',
    change: (text) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ','),
    becomes: ['exact', '犯罪司法所'],
  },
  {
    what: 'letters and figures become full width',
    at: enP40,
    quote: 'General Assembly resolution 73/186',
    change: (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    becomes: ['approximate', 'Ｇｅｎｅｒａｌ Ａｓｓｅｍｂｌｙ ｒｅｓｏｌｕｔｉｏｎ ７３／１８６'],
  },
  {
    what: 'words are put between the marked ones',
    at: enP40,
    quote: 'the modus operandi of migrant smugglers',
    change: (text) => text.replace('operandi of migrant', 'operandi and the profits of migrant'),
    becomes: ['approximate', 'the modus operandi and the profits of migrant smugglers'],
  },
  {
    what: 'a marked figure is corrected',
    at: zhP1,
    quote: '1965年第1086 B (XXXIX)号决议',
    change: (text) => text.replace('1086 B', '1086B'),
    becomes: ['approximate', '1965年第1086B (XXXIX)号决议'],
  },
  {
    what: 'the paragraph is split after the mark',
    at: enP40,
    quote: 'migrant smuggling routes',
    change: (text) => text.slice(0, text.indexOf('In the pilot phase')).trimEnd(),
    becomes: ['exact', 'migrant smuggling routes'],
  },
  {
    what: 'the paragraph is split before the mark, which goes to the next one',
    at: enP40,
    quote: 'West Africa, North Africa and Southern Europe',
    change: (text) => text.slice(0, text.indexOf('In the pilot phase')).trimEnd(),
    becomes: ['unplaced', 'words-gone'],
  },
  {
    what: 'the next paragraph is joined to it',
    at: zhP1,
    quote: '一个自治机构',
    change: (text) => text + textOf('unicri-2024', 'zh', 'p5'),
    becomes: ['exact', '一个自治机构'],
  },
  {
    what: 'the next paragraph is joined to it where the mark ends',
    at: zhP1,
    quote: '确定优先事项',
    change: (text) => text + textOf('unicri-2024', 'zh', 'p5'),
    becomes: ['approximate', '确定优先事项'],
  },
  {
    what: 'the one before is joined to it',
    at: zhP1,
    quote: '联合国的一个自治机构',
    change: (text) => textOf('unicri-2024', 'zh', 'p5') + text,
    becomes: ['moved', '联合国的一个自治机构'],
  },
  {
    what: 'renumbered: other text with the same name of the institute',
    at: zhP1,
    quote: '犯罪司法所',
    change: () => textOf('unicri-2018', 'zh', 'p11'),
    becomes: ['unplaced', 'words-gone'],
  },
  {
    what: 'renumbered: other text with a sentence that is alike',
    at: zhP3,
    quote: '毒品和犯罪问题办公室',
    change: () => textOf('unodc-untoc-2024', 'zh', 'p2'),
    becomes: ['unplaced', 'words-gone'],
  },
  {
    what: 'one of three equal phrases is marked, and text is put at the front',
    at: enP3,
    quote: 'activities supporting the implementation of',
    nth: 2,
    change: (text) => `As in past years, ${text}`,
    becomes: ['moved', 'activities supporting the implementation of'],
  },
  {
    what: 'the whole block is there twice',
    at: zhP1,
    quote: '自治机构',
    change: (text) => text + text,
    becomes: ['unplaced', 'ambiguous'],
  },
  {
    what: 'the text is gone',
    at: zhP1,
    quote: '自治机构',
    change: () => '',
    becomes: ['unplaced', 'words-gone'],
  },
]

test.each(cases)('$what: $quote', ({ at, quote, nth, change, becomes }) => {
  const text = textOf(...at)
  const now = change(text)
  const placement = resolved(markOf(text, at[1], quote, nth), at[1], now)
  expect(outcome(placement, now)).toEqual(becomes)
})

test('words that only changed their width or signs are nearly the same: the score says so', () => {
  const text = textOf(...zhP1)
  const now = text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('。', '.')
  const placement = resolved(markOf(text, 'zh', '（犯罪司法所）'), 'zh', now)
  expect(placement.state === 'approximate' && placement.score).toBeGreaterThan(0.9)
})

test('an anchor of an older notebook, which knows no hash, is judged by its words alone', () => {
  const text = textOf(...zhP1)
  const anchor = { ...markOf(text, 'zh', '自治机构'), hash: '' }
  expect(outcome(resolved(anchor, 'zh', text), text)).toEqual(['exact', '自治机构'])
  expect(outcome(resolved(anchor, 'zh', `新。${text}`), `新。${text}`)).toEqual(['moved', '自治机构'])
})

test('what is away says which', () => {
  const anchor = markOf(textOf(...zhP1), 'zh', '自治机构')
  expect(resolveAnchor(anchor, null)).toEqual({ state: 'unplaced', reason: 'block-away' })
  const english = inLang('en', 'UNICRI is an autonomous institution.')
  expect(resolveAnchor(anchor, { text: english, hash: english })).toEqual({
    state: 'unplaced',
    reason: 'edition-away',
  })
})

const opening = textOf(...zhP10)

test.each<[string, string, string]>([
  ['the same text', opening, 'exact'],
  ['a sentence at its end', `${opening}今后也是如此。`, 'moved'],
  ['a sentence at its front', `${textOf('unicri-2024', 'zh', 'p7')}${opening}`, 'approximate'],
  ['half of it', opening.slice(0, opening.length * 0.7), 'approximate'],
  ['a corrected figure', opening.replace('2017', '2018'), 'approximate'],
  ['the next paragraph', textOf('unicri-2018', 'zh', 'p11'), 'unplaced'],
  ['the first paragraph', textOf(...zhP1), 'unplaced'],
  ['nothing', '', 'unplaced'],
])('a whole block whose text is now %s', (_, now, state) => {
  const block = describeBlock({ key: 'p10' as BlockKey, text: inLang('zh', opening) })
  const placement = resolved(block, 'zh', now)
  expect(placement.state).toBe(state)
  if (placement.state !== 'unplaced') expect(placement.range).toEqual([0, now.length])
})

test('a whole block of an older notebook is there whenever the block is', () => {
  const block = {
    ...describeBlock({ key: 'p10' as BlockKey, text: inLang('zh', opening) }),
    exact: '',
    hash: '',
  }
  expect(resolved(block, 'zh', '另一段。')).toEqual({ state: 'exact', range: [0, 4] })
})

/** The paragraphs of the report with a new one at their head: each has the number of the one before it. */
function renumbered(id: BundledId, lang: Lang) {
  const blocks = readEdition(id, lang).blocks.filter(({ key }) => /^p\d+$/.test(key))
  const texts = [textOf('unicri-2024', lang, 'p7'), ...blocks.map(({ text }) => text)]
  return texts.map((text, index) => ({ key: `p${index + 1}` as BlockKey, text: inLang(lang, text) }))
}

test('after a new paragraph 1 every mark is offered its words under the new number, and goes there on a yes', () => {
  const blocks = renumbered('unicri-2018', 'zh')
  const quote = '《全球反恐论坛罗马备忘录》'
  const text = textOf('unicri-2018', 'zh', 'p11')
  const words = { ...markOf(text, 'zh', quote), key: 'p11' as BlockKey }
  const whole = describeBlock({ key: 'p11' as BlockKey, text: inLang('zh', text) })
  const anchors = [words, whole]
  const current = blocks[10]?.text.zh ?? ''
  const placements = anchors.map((anchor) => resolved(anchor, 'zh', current))
  expect(placements.map(({ state }) => state)).toEqual(['unplaced', 'unplaced'])
  const proposals = findProposals({ ...annotationOn('a', anchors), placements }, blocks)
  const best = anchors.map((_, index) => proposals.find(({ anchor }) => anchor === index))
  expect(best.map((found) => [found?.key, found?.score])).toEqual([
    ['p12', 1],
    ['p12', 1],
  ])
  expect(best[0]?.text.slice(...(best[0]?.range ?? []))).toBe(quote)
  for (const [index, anchor] of anchors.entries()) {
    const place = best[index]
    if (place === undefined) throw new Error('No proposal')
    const again = reanchor(anchor, place, inLang('zh', place.text))
    expect(again).toMatchObject({ key: 'p12', exact: anchor.exact })
    if (again !== null) expect(resolved(again, 'zh', place.text).state).toBe('exact')
  }
})

test('a split paragraph offers its second half, ambiguous words their own block, a sound anchor nothing', () => {
  const text = textOf(...enP40)
  const at = text.indexOf('In the pilot phase')
  const halves = [text.slice(0, at).trimEnd(), text.slice(at)]
  const blocks = halves.map((half, index) => ({ key: `p${index + 1}` as BlockKey, text: inLang('en', half) }))
  const mark = markOf(text, 'en', 'West Africa, North Africa and Southern Europe')
  const placements = [resolved(mark, 'en', halves[0] ?? '')]
  const [found, ...others] = findProposals({ ...annotationOn('a', [mark]), placements }, blocks)
  expect([found?.key, halves[1]?.slice(...(found?.range ?? [])), others]).toEqual(['p2', mark.exact, []])

  const twice = [{ key: 'p1' as BlockKey, text: inLang('en', `${text} ${text}`) }]
  const middle = markOf(text, 'en', 'migrant smuggling routes')
  const rivals = findProposals(
    { ...annotationOn('a', [middle]), placements: [resolved(middle, 'en', `${text} ${text}`)] },
    twice,
  )
  expect(rivals.map(({ key, range, text: whole }) => [key, whole.slice(...range)])).toEqual([
    ['p1', middle.exact],
    ['p1', middle.exact],
  ])
  expect(
    findProposals({ ...annotationOn('a', [mark]), placements: [{ state: 'exact', range: [0, 1] }] }, twice),
  ).toEqual([])
})

test('no anchor gets more than five proposals, best first, and a range out of the text makes no anchor', () => {
  const text = textOf(...zhP1)
  const blocks = Array.from({ length: 12 }, (_, index) => ({
    key: `p${index + 2}` as BlockKey,
    text: inLang('zh', text),
  }))
  const mark = markOf(text, 'zh', '由研究所董事会负责管理')
  const away: Placement = { state: 'unplaced', reason: 'block-away' }
  const found = findProposals({ ...annotationOn('a', [mark]), placements: [away] }, blocks)
  expect(found.map(({ key }) => key)).toEqual(['p2', 'p3', 'p4', 'p5', 'p6'])
  expect(
    reanchor(mark, { key: 'p2' as BlockKey, range: [0, text.length + 1] }, inLang('zh', text)),
  ).toBeNull()
  expect(reanchor(mark, { key: 'p2' as BlockKey, range: [0, 2] }, inLang('en', text))).toBeNull()
})
