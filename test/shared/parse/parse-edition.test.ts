/** The grammar over all eight bundled texts: counts, addresses, fields, and that no character is lost. */
import { describe, expect, test } from 'vitest'
import { blockKinds } from '../../../shared/model/block.ts'
import type { BlockKind } from '../../../shared/model/block.ts'
import type { EditionText } from '../../../shared/parse/edition.ts'
import { parseEdition } from '../../../shared/parse/parse-edition.ts'
import type { BundledId } from './report-files.ts'
import { blockAt, editions, readEdition, readSource, reportIds } from './report-files.ts'

const counts: Readonly<Record<BundledId, Readonly<Record<BlockKind, number>>>> = {
  'unicri-2024': { paragraph: 98, heading: 25, item: 25, footnote: 1, front: 15 },
  'unicri-2018': { paragraph: 72, heading: 32, item: 3, footnote: 1, front: 11 },
  'unodc-untoc-2024': { paragraph: 63, heading: 15, item: 0, footnote: 1, front: 11 },
  'sg-crime-2020': { paragraph: 116, heading: 26, item: 0, footnote: 3, front: 7 },
}

/** Read off the reports by eye. */
const headings: Readonly<Record<BundledId, string>> = {
  'unicri-2024':
    'h1 h1.A h1.B h1.C h2 h2.A h2.B h2.C h2.D h3 h3.A h3.B h4 h4.A h4.B h4.C h4.D h5 h5.A h5.B h5.C h6 h6.A h6.B h7',
  'unicri-2018':
    'h1 h2 h2.A h2.A.1 h2.A.2 h2.A.3 h2.A.4 h2.B h2.B.u1 h2.C h2.C.1 h2.C.2 h2.C.3 h2.D h2.D.1 h2.D.2 h2.D.3 ' +
    'h3 h3.A h3.B h3.B.1 h3.B.2 h3.B.3 h3.C h3.D h4 h4.1 h4.2 h4.3 h4.4 h4.5 h4.6',
  'unodc-untoc-2024': 'h1 h2 h2.A h2.B h2.C h2.D h3 h3.A h3.B h4 h4.A h4.B h4.C h5 h6',
  'sg-crime-2020':
    'h1 h2 h3 h4 h4.A h4.A.1 h4.A.2 h4.A.3 h4.B h4.C h4.D h4.E h4.F h4.F.1 h4.F.2 h4.F.3 h4.F.4 h4.F.5 ' +
    'h5 h5.1 h5.2 h5.3 h5.4 h5.5 h5.6 h6',
}

const items: Readonly<Record<BundledId, string>> = {
  'unicri-2024':
    'p6.a p6.b p6.c p6.d p7.a p7.b p7.c p7.d p7.e p13.a p13.b p13.c p13.d p13.e p13.f p13.g ' +
    'p34.a p34.b p34.c p34.d p34.e p34.f p34.g p34.h p34.i',
  'unicri-2018': 'p7.a p7.b p7.c',
  'unodc-untoc-2024': '',
  'sg-crime-2020': '',
}

function keysOf({ blocks }: EditionText, kind: BlockKind): string {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => block.key)
    .join(' ')
}

/** All that an edition holds, in the order of its source. */
function putTogether({ notice, blocks, furniture }: EditionText): string {
  const parts = [notice ?? '']
  for (const [index, block] of blocks.entries()) {
    let start = 0
    parts.push(block.printed)
    for (const { text, offset } of furniture.filter((piece) => piece.block === index)) {
      parts.push(block.text.slice(start, offset), text)
      start = offset
    }
    parts.push(block.text.slice(start))
  }
  return parts.join('')
}

describe.each(editions)('%s %s', (id, lang) => {
  const { value: edition, issues } = parseEdition(readSource(id, lang), lang)

  test('has nothing that the parser could not place', () => {
    expect(issues).toEqual([])
  })

  test('has the blocks that the report has', () => {
    const found = (kind: BlockKind) => edition.blocks.filter((block) => block.kind === kind).length
    expect(Object.fromEntries(blockKinds.map((kind) => [kind, found(kind)]))).toEqual(counts[id])
  })

  test('has the headings and items at their addresses, in order', () => {
    expect(keysOf(edition, 'heading')).toBe(headings[id])
    expect(keysOf(edition, 'item')).toBe(items[id])
  })

  test('numbers its paragraphs without a gap', () => {
    const numbers = edition.blocks.flatMap(({ number }) => number ?? [])
    expect(numbers).toEqual(Array.from({ length: counts[id].paragraph }, (_, index) => index + 1))
    const paragraphs = edition.blocks.filter((block) => block.kind === 'paragraph')
    expect(paragraphs.map(({ key, printed }) => `${key} ${printed}`)).toEqual(
      numbers.map((number) => `p${number} ${number}.`),
    )
  })

  test('gives every key once, and only keys that can serve as names', () => {
    const keys = edition.blocks.map((block) => block.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[A-Za-z][A-Za-z0-9.]*$/)
  })

  test('hangs every block below one that comes before it', () => {
    const places = new Map<string, number>(edition.blocks.map(({ key }, index) => [key, index]))
    const parents = edition.blocks.flatMap(({ parent }, index) =>
      parent === null ? [] : [[parent, index] as const],
    )
    expect(parents.filter(([parent, index]) => (places.get(parent) ?? index) >= index)).toEqual([])
    const top = edition.blocks.filter((block) => block.parent === null)
    expect(top.filter(({ kind }) => kind === 'paragraph' || kind === 'item')).toEqual([])
    expect(top.filter(({ kind }) => kind === 'heading').every(({ level }) => level === 1)).toBe(true)
  })

  test('put back together is the source, character for character', () => {
    const source = readSource(id, lang).normalize('NFC').replace(/\s+/g, '')
    expect(putTogether(edition).replace(/\s+/g, '')).toBe(source)
  })

  test('stores text without layout white space', () => {
    const layout =
      lang === 'zh' ? /\s\s|[^\S ]|\p{Script=Han} | \p{Script=Han}|[，。；：、） ] /u : /\s\s|[^\S ]/
    for (const { text } of edition.blocks) {
      expect(text.normalize('NFC').trim()).toBe(text)
      expect(text).not.toMatch(layout)
    }
  })

  test('ends every paragraph and item as a sentence ends, so that none was cut or run into a heading', () => {
    const sentences = edition.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    const headingTexts = edition.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
    expect(sentences.filter(({ text }) => !/[。；：.;:]”?$/.test(text))).toEqual([])
    expect(headingTexts.filter((text) => /[。；.;]$/.test(text))).toEqual([])
  })

  test('says what kind of edition it is', () => {
    expect(edition.status).toBe(lang === 'zh' ? 'official' : 'working-translation')
    expect(edition.notice).toBe(
      lang === 'zh'
        ? null
        : '[Working translation from the Chinese text; not an official United Nations document]',
    )
  })
})

test.each(reportIds)('%s: both editions have the same blocks in the same order', (id) => {
  const outline = (lang: 'zh' | 'en') =>
    readEdition(id, lang).blocks.map(({ key, kind, role, level, label, number, parent }) => ({
      key, kind, role, level, label, number, parent,
    })) // prettier-ignore
  expect(outline('zh')).toEqual(outline('en'))
})

describe('labels as printed', () => {
  test.each([
    ['unicri-2018', 'zh', 'h2', '二.', '2', '安全治理和反恐'],
    ['unicri-2018', 'en', 'h2', 'II.', '2', 'Security governance and counter-terrorism'],
    ['unicri-2018', 'zh', 'h2.C', 'C.', 'C', '技术进步：惠益、风险和解决方案'],
    ['unicri-2018', 'zh', 'h2.C.2', '2.', '2', '国际生物技术网络'],
    ['unicri-2018', 'zh', 'h2.B.u1', '', null, '减轻化学、生物、辐射和核风险卓越中心倡议'],
    ['unicri-2018', 'zh', 'p7.c', '(c)', 'c', '培训和进修。'],
    ['unicri-2024', 'zh', 'p6.d', '- (d)', 'd', '侵犯人权和剥削。'],
    [
      'unicri-2024',
      'zh',
      'p34.f',
      '(f)',
      'f',
      '在中东地区发起了一项关于化学品风险的新倡议，以应对各国对2020年8月贝鲁特港口爆炸事件和2022年6月约旦亚喀巴化学品事件的关切；',
    ],
    ['unicri-2024', 'en', 'p6.d', '(d)', 'd', 'Human rights violations and exploitation.'],
    ['sg-crime-2020', 'zh', 'fn1', '¹', '1', 'www.unodc.org/unodc/covid-19-policy-documents.html。'],
    ['sg-crime-2020', 'en', 'fn.s1', '*', '*', 'A/75/50.'],
    ['unodc-untoc-2024', 'en', 'h6', 'VI.', '6', 'Conclusions and possible recommendations'],
  ] as const)('%s %s %s', (id, lang, key, printed, label, text) => {
    expect(blockAt(readEdition(id, lang), key)).toMatchObject({ printed, label, text })
  })
})

describe('levels and parents', () => {
  test.each([
    ['sg-crime-2020', 'h4.F.1', 3, 'h4.F'],
    ['sg-crime-2020', 'h5.1', 3, 'h5'],
    ['unicri-2018', 'h2.B.u1', 3, 'h2.B'],
    ['unicri-2018', 'h3.C', 2, 'h3'],
    ['unicri-2018', 'p34', null, 'h2.B'],
    ['unicri-2018', 'p35', null, 'h2.B.u1'],
    ['unicri-2018', 'p40', null, 'h2.C.1'],
    ['unicri-2018', 'p63', null, 'h3.C'],
    ['unicri-2018', 'p66', null, 'h4'],
    ['unicri-2024', 'p34.b', 1, 'p34'],
    ['sg-crime-2020', 'fn2', null, null],
  ] as const)('%s %s', (id, key, level, parent) => {
    expect(blockAt(readEdition(id, 'zh'), key)).toMatchObject({ level, parent })
  })
})

describe('footnotes and their marks', () => {
  test.each([
    ['sg-crime-2020', 'zh', ['front.2 fn.s1 *', 'p6 fn1 ¹', 'p55 fn2 ²']],
    ['sg-crime-2020', 'en', ['front.2 fn.s1 *', 'p6 fn1 ¹', 'p55 fn2 ²']],
    ['unicri-2018', 'zh', ['front.4 fn.s1 *']],
    ['unicri-2024', 'en', ['front.9 fn.s1 *']],
    ['unodc-untoc-2024', 'zh', ['front.8 fn.s1 *']],
  ] as const)('%s %s', (id, lang, expected) => {
    const edition = readEdition(id, lang)
    const marks = edition.footnoteMarks.map(
      ({ key, footnote, range }) => `${key} ${footnote} ${blockAt(edition, key).text.slice(...range)}`,
    )
    expect(marks).toEqual(expected)
  })
})
