/** UN citations: what is written is read back, in any width; what cannot be is offered, never gone to. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCitations, writeCitation } from '../../../shared/cite/citations.ts'
import { meantPlace } from '../../../shared/cite/meant-place.ts'
import { organs } from '../../../shared/cite/organs.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { CitationAnswer } from '../../../shared/model/reference.ts'
import type { Report } from '../../../shared/model/report.ts'
import { langs } from '../../../shared/model/report.ts'

const one = (number: number, item: string | null = null) => ({ number, last: number, item })
const range = (number: number, last: number) => ({ number, last, item: null })

describe('a citation', () => {
  test.each([
    ['A/75/90, para. 20', 'A/75/90', one(20)],
    ['A/75/90, paras. 20-22', 'A/75/90', range(20, 22)],
    ['A/75/90, paras. 20–22', 'A/75/90', range(20, 22)],
    ['A/75/90, para. 20 (a)', 'A/75/90', one(20, 'a')],
    ['A/75/90 paragraph 20', 'A/75/90', one(20)],
    ['A/75/90, paras. 20 to 22', 'A/75/90', range(20, 22)],
    ['A/75/90第20段', 'A/75/90', one(20)],
    ['A/75/90，第20至22段', 'A/75/90', range(20, 22)],
    ['Ａ／７５／９０，第２０段（ａ）', 'A/75/90', one(20, 'a')],
    ['a/75/90', 'A/75/90', null],
    ['A / 75 / 90', 'A/75/90', null],
    ['E/CN.15/2024/1', 'E/CN.15/2024/1', null],
    ['CTOC/COP/2024/9.', 'CTOC/COP/2024/9', null],
    ['A/75/90/Add.1', 'A/75/90/Add.1', null],
    ['a/75/90/add. 1', 'A/75/90/Add.1', null],
    ['A/75/90/Corr.2, para. 3', 'A/75/90/Corr.2', one(3)],
    ['E/CN.15/2024/1/REV.1', 'E/CN.15/2024/1/Rev.1', null],
    ['S/RES/2195 (2014)', 'S/RES/2195 (2014)', null],
    ['s/res/2195(2014)', 'S/RES/2195 (2014)', null],
    ['resolution 74/177', 'A/RES/74/177', null],
    ['第74/177号决议', 'A/RES/74/177', null],
    ['第 74/177 号决议', 'A/RES/74/177', null],
    ['大会第74/177号决议第5段', 'A/RES/74/177', one(5)],
    ['general assembly resolution 74/177, para. 5', 'A/RES/74/177', one(5)],
    ['Security Council resolution 2195 (2014)', 'S/RES/2195 (2014)', null],
    ['安理会第2195（2014）号决议', 'S/RES/2195 (2014)', null],
    ['经社理事会第2022/338号决定', 'E/DEC/2022/338', null],
    ['decision 74/550', 'A/DEC/74/550', null],
    ['paras. 20-22', null, range(20, 22)],
    ['第20至22段', null, range(20, 22)],
    ['第20段(a)', null, one(20, 'a')],
  ])('%s', (typed, symbol, paragraphs) => {
    expect(readCitations(typed)).toMatchObject([{ symbol, paragraphs }])
  })

  test.each([
    [
      'resolutions 9/1 and 10/1 of the Conference of the Parties to the Organized Crime Convention',
      ['CTOC/COP/RES/9/1', 'CTOC/COP/RES/10/1'],
    ],
    ['第74/177、74/178号决议', ['A/RES/74/177', 'A/RES/74/178']],
    ['大会第74/177号决议和经社理事会第2023/8号决议', ['A/RES/74/177', 'E/RES/2023/8']],
    ['resolution 9/1', [null]],
  ])('of several: %s', (typed, symbols) => {
    expect(readCitations(typed)?.map(({ symbol }) => symbol)).toEqual(symbols)
  })

  test.each([
    '',
    'crime',
    'X/75/90',
    'A/75/90, foo',
    'A/75/90 20 30',
    'he said resolution 74/177',
    '第段',
    'E/CN.15',
    'A/B',
    '2024'.repeat(3),
  ])('is none: %j', (typed) => expect(readCitations(typed)).toBeNull())
})

const digits = (min: number, max: number) => fc.integer({ min, max }).map(String)
const documentSymbol = fc
  .tuple(
    fc.constantFrom(
      'A',
      'E/CN.15',
      'CTOC/COP',
      'CAC/COSP/IRG',
      'S',
      'ST/SGB',
      'A/CONF.234',
      'A/HRC',
      'E/CN.7',
    ),
    digits(1950, 2030),
    digits(1, 999),
    fc.constantFrom('', '/Add.1', '/Rev.2', '/Corr.1', '/Add.12/Rev.1'),
  )
  .map(([organ, year, number, change]) => `${organ}/${year}/${number}${change}`)
const actSymbol = fc
  .tuple(
    fc.constantFrom(...organs.filter(({ prefix }) => prefix !== null)),
    fc.constantFrom('RES', 'DEC'),
    fc.integer({ min: 31, max: 58 }),
    digits(1, 400),
    digits(1950, 2030),
  )
  .map(([{ prefix, sessions, others }, kind, session, number, year]) => {
    const printed =
      sessions !== null
        ? `${session}/${number}`
        : others.includes('year')
          ? `${year}/${number}`
          : `${number} (${year})`
    return `${prefix ?? ''}/${kind}/${printed}`
  })
const paragraph = fc.integer({ min: 1, max: 9999 })
const paragraphs = fc.oneof(
  fc.constant(null),
  paragraph.map((number) => one(number)),
  fc
    .tuple(paragraph, fc.constantFrom('a', 'b', 'aa', 'iv', 'a.ii'))
    .map(([number, item]) => one(number, item)),
  fc.tuple(paragraph, fc.integer({ min: 1, max: 9 })).map(([number, more]) => range(number, number + more)),
)

test('what is written is read back, in both languages, half or full width, in any case, with more spaces', () => {
  const printing = fc.record({ wide: fc.boolean(), small: fc.boolean(), loose: fc.boolean() })
  fc.assert(
    fc.property(
      fc.oneof(documentSymbol, actSymbol),
      paragraphs,
      fc.constantFrom(...langs),
      printing,
      (symbol, place, lang, print) => {
        let typed = writeCitation(symbol, place, lang)
        if (print.small) typed = typed.toLowerCase()
        if (print.loose) typed = ` ${typed.replaceAll(' ', '  ')} `
        if (print.wide)
          typed = typed.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        expect(readCitations(typed)).toMatchObject([{ symbol, paragraphs: place }])
      },
    ),
    { numRuns: 500 },
  )
})

test('no input makes the reading fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readCitations(typed)))
})

const report = (id: string, symbol: string | null, count: number) =>
  ({
    id,
    fields: { symbol, title: { zh: '报告', en: 'Report' }, date: null, sessionStart: null },
    paragraphs: count,
  }) as unknown as Report
const reports = [
  report('untoc', 'CTOC/COP/2024/9', 63),
  report('crime', 'a/75/90', 116),
  report('unicri', null, 98),
]
const hasBlock = (id: ReportId, key: BlockKey) => {
  const [, number, item] = /^p(\d+)(?:\.(\w+))?$/.exec(key) ?? []
  const count = reports.find((each) => each.id === id)?.paragraphs ?? 0
  return Number(number) <= count && (item === undefined || (number === '13' && item === 'b'))
}
const meant = (typed: string): CitationAnswer =>
  meantPlace(typed, { reports, open: 'unicri' as ReportId, hasBlock, lang: 'en' })
const offers = (typed: string) => {
  const answer = meant(typed)
  return answer.state === 'offered' ? [answer.problem, ...answer.offers.map(({ text }) => text)] : answer
}

describe('in a library', () => {
  test.each([
    ['A/75/90, para. 20', 'crime', 'p20'],
    ['a/75/90，第20至22段', 'crime', 'p20'],
    ['CTOC/COP/2024/9', 'untoc', null],
    ['CTOC/COP/2024/9, para. 13 (b)', 'untoc', 'p13.b'],
    ['para. 13 (b)', 'unicri', 'p13.b'],
    ['第98段', 'unicri', 'p98'],
  ])('%s is a place', (typed, id, key) => {
    expect(meant(typed)).toEqual({ state: 'found', report: id, key })
  })

  test.each([
    ['A/75/90, paras. 22-20', ['backwards', 'A/75/90, paras. 20–22']],
    ['第22至20段', ['backwards', 'paras. 20–22']],
    ['A/75/90, para. 117', ['paragraph', 'A/75/90, para. 116']],
    ['A/75/90, paras. 115-120', ['paragraph', 'A/75/90, paras. 115–116']],
    ['para. 99', ['paragraph', 'para. 98']],
    ['A/75/90, para. 20 (c)', ['item', 'A/75/90, para. 20']],
    ['X/75/90', ['unread', 'A/75/90']],
    ['General Asembly resolution 74/177', ['unread', 'A/RES/74/177']],
    [
      'resolution 41/1',
      ['organ', 'A/RES/41/1', 'A/HRC/RES/41/1', 'E/CN.7/RES/41/1', 'E/CN.15/RES/41/1', 'E/CN.6/RES/41/1'],
    ],
    ['anything else', ['unread']],
  ])('%s is not gone to: the nearest is offered', (typed, expected) => {
    expect(offers(typed)).toEqual(expected)
  })

  test('a document that is not there is said to be missing, with those that are alike', () => {
    expect(meant('A/75/91, para. 20')).toEqual({
      state: 'absent',
      symbols: ['A/75/91'],
      offers: [{ text: 'A/75/90, para. 20', symbol: 'A/75/90', report: 'crime', key: 'p20' }],
    })
    expect(meant('CTOC/CPO/2024/9')).toMatchObject({
      state: 'absent',
      offers: [{ text: 'CTOC/COP/2024/9', key: null }],
    })
    expect(meant('大会第74/177号决议')).toEqual({ state: 'absent', symbols: ['A/RES/74/177'], offers: [] })
    expect(meant('resolutions 74/177 and 74/178')).toMatchObject({
      symbols: ['A/RES/74/177', 'A/RES/74/178'],
    })
  })

  test('nothing but what is there is ever found, whatever is typed', () => {
    const typed = fc.tuple(
      fc.constantFrom('A/75/90', 'A/75/9', 'CTOC/COP/2024/9', 'X/75/90', 'resolution 9/1', ''),
      fc.constantFrom(', para. ', '第', ' ', ', paras. 3-'),
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom('', '段', ' (b)', '段(b)', ' (c)'),
    )
    fc.assert(
      fc.property(typed, (parts) => {
        const answer = meant(parts.join(''))
        if (answer.state !== 'found') return
        expect(answer.report).toBe(parts[0] === '' ? 'unicri' : parts[0] === 'A/75/90' ? 'crime' : 'untoc')
        expect(answer.key === null || hasBlock(answer.report, answer.key)).toBe(true)
      }),
    )
  })
})
