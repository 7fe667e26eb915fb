/** UN citations: what is written is read back, in any width; what cannot be is offered, never gone to. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCitations, writeCitation } from '../../../shared/cite/citations.ts'
import { meantPlace } from '../../../shared/cite/meant-place.ts'
import type { ParagraphRange } from '../../../shared/cite/go-to.ts'
import { organs } from '../../../shared/cite/organs.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { CitationAnswer } from '../../../shared/model/reference.ts'
import type { Report } from '../../../shared/model/report.ts'
import { langs } from '../../../shared/model/report.ts'

const place = (number: number, item: string | null = null) => ({ number, last: number, item })
const one = (number: number, item: string | null = null) => [place(number, item)]
const range = (number: number, last: number) => [{ number, last, item: null }]

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
    ['a/75/90', 'A/75/90', []],
    ['A / 75 / 90', 'A/75/90', []],
    ['E/CN.15/2024/1', 'E/CN.15/2024/1', []],
    ['CTOC/COP/2024/9.', 'CTOC/COP/2024/9', []],
    ['A/75/90/Add.1', 'A/75/90/Add.1', []],
    ['a/75/90/add. 1', 'A/75/90/Add.1', []],
    ['A/75/90/Corr.2, para. 3', 'A/75/90/Corr.2', one(3)],
    ['E/CN.15/2024/1/REV.1', 'E/CN.15/2024/1/Rev.1', []],
    ['S/RES/2195 (2014)', 'S/RES/2195 (2014)', []],
    ['s/res/2195(2014)', 'S/RES/2195 (2014)', []],
    ['resolution 74/177', 'A/RES/74/177', []],
    ['第74/177号决议', 'A/RES/74/177', []],
    ['第 74/177 号决议', 'A/RES/74/177', []],
    ['大会第74/177号决议第5段', 'A/RES/74/177', one(5)],
    ['general assembly resolution 74/177, para. 5', 'A/RES/74/177', one(5)],
    ['Security Council resolution 2195 (2014)', 'S/RES/2195 (2014)', []],
    ['安理会第2195（2014）号决议', 'S/RES/2195 (2014)', []],
    ['经社理事会第2022/338号决定', 'E/DEC/2022/338', []],
    ['decision 74/550', 'A/DEC/74/550', []],
    ['paras. 20-22', null, range(20, 22)],
    ['第20至22段', null, range(20, 22)],
    ['第20段(a)', null, one(20, 'a')],
    ['paras. 20 and 24', null, [place(20), place(24)]],
    ['第20和24段', null, [place(20), place(24)]],
    ['A/75/90, paras. 20-22, 24 and 26 (a)', 'A/75/90', [...range(20, 22), place(24), place(26, 'a')]],
    ['A/75/90，第20至22、24段和第26段(a)', 'A/75/90', [...range(20, 22), place(24), place(26, 'a')]],
    ['para. 20 (a) and (b)', null, [place(20, 'a'), place(20, 'b')]],
    ['第20段(a)和(b)', null, [place(20, 'a'), place(20, 'b')]],
    ['para. 20 (a)-(c)', null, [place(20, 'a'), place(20, 'c')]],
    ['第20段(a)(i)和(ii)', null, [place(20, 'a.i'), place(20, 'a.ii')]],
    ['para. 20 and para. 24', null, [place(20), place(24)]],
    ['A/75/90, chap. II', 'A/75/90', [{ block: 'h2' }]],
    ['A/75/90 sect. IV.A.3', 'A/75/90', [{ block: 'h4.A.3' }]],
    ['A/75/90，第二章', 'A/75/90', [{ block: 'h2' }]],
    ['A/75/90，第十二.B节', 'A/75/90', [{ block: 'h12.B' }]],
    ['A/75/90, footnote 3', 'A/75/90', [{ block: 'fn3' }]],
    ['A/75/90, footnotes 3, 4 and 7', 'A/75/90', [{ block: 'fn3' }, { block: 'fn4' }, { block: 'fn7' }]],
    ['A/75/90, chaps. II and III', 'A/75/90', [{ block: 'h2' }, { block: 'h3' }]],
    ['sects. II.A and II.B', null, [{ block: 'h2.A' }, { block: 'h2.B' }]],
    ['第二章和第三章', null, [{ block: 'h2' }, { block: 'h3' }]],
    ['脚注1和3', null, [{ block: 'fn1' }, { block: 'fn3' }]],
    ['脚注**', null, [{ block: 'fn.s2' }]],
    ['A/75/90, para. 20, working translation', 'A/75/90', one(20)],
    ['A/75/90，第20段，工作译文', 'A/75/90', one(20)],
    ['“Some words, with (brackets).” (A/75/90, para. 20)', 'A/75/90', one(20)],
    ['“一些文字。”（A/75/90，第20段）', 'A/75/90', one(20)],
    ['（A/75/90，第20段(a)）', 'A/75/90', one(20, 'a')],
    ['see A/75/90, para. 20', 'A/75/90', one(20)],
    ['见A/75/90号文件，第20段', 'A/75/90', one(20)],
    ['paragraph 20 of document A/75/90', 'A/75/90', one(20)],
    ['A/75/90，第二十段', 'A/75/90', one(20)],
  ])('%s', (typed, symbol, places) => {
    expect(readCitations(typed)).toMatchObject([{ symbol, places }])
  })

  test.each([
    [
      'resolutions 9/1 and 10/1 of the Conference of the Parties to the Organized Crime Convention',
      ['CTOC/COP/RES/9/1', 'CTOC/COP/RES/10/1'],
    ],
    ['第74/177、74/178号决议', ['A/RES/74/177', 'A/RES/74/178']],
    ['大会第74/177号决议和经社理事会第2023/8号决议', ['A/RES/74/177', 'E/RES/2023/8']],
    ['resolution 9/1', [null]],
    ['A/75/90 and Corr.1', ['A/75/90', 'A/75/90/Corr.1']],
    ['a/75/90、ctoc/cop/2024/9', ['A/75/90', 'CTOC/COP/2024/9']],
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
    '20, 22',
    'A/75/90, para. 20 and foo',
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
  paragraph.map((number) => place(number)),
  fc
    .tuple(paragraph, fc.constantFrom('a', 'b', 'aa', 'iv', 'a.ii'))
    .map(([number, item]) => place(number, item)),
  fc
    .tuple(paragraph, fc.integer({ min: 1, max: 9 }))
    .map(([number, more]) => ({ number, last: number + more, item: null })),
)

/** Two in a row are named one by one. */
const read = (cited: ParagraphRange): readonly ParagraphRange[] =>
  cited.last === cited.number + 1 ? [place(cited.number), place(cited.last)] : [cited]

test('what is written is read back, in both languages, half or full width, in any case, with more spaces', () => {
  const printing = fc.record({ wide: fc.boolean(), small: fc.boolean(), loose: fc.boolean() })
  fc.assert(
    fc.property(
      fc.oneof(documentSymbol, actSymbol),
      paragraphs,
      fc.constantFrom(...langs),
      printing,
      (symbol, cited, lang, print) => {
        let typed = writeCitation(symbol, cited, lang)
        if (print.small) typed = typed.toLowerCase()
        if (print.loose) typed = ` ${typed.replaceAll(' ', '  ')} `
        if (print.wide)
          typed = typed.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        expect(readCitations(typed)).toMatchObject([{ symbol, places: cited === null ? [] : read(cited) }])
      },
    ),
    { numRuns: 500 },
  )
})

test('no input makes the reading fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readCitations(typed)))
})

const report = (id: string, symbol: string | null, count: number, [zh, en, date]: readonly string[]) =>
  ({
    id,
    fields: { symbol, title: { zh, en }, date: date ?? null, sessionStart: null },
    paragraphs: count,
    editions: [
      { lang: 'zh', status: 'official' },
      { lang: 'en', status: 'working-translation' },
    ],
  }) as unknown as Report
const research = ['研究所的报告', 'Report of the Research Institute']
const reports = [
  report('untoc', 'CTOC/COP/2024/9', 63, ['技术援助', 'Provision of technical assistance']),
  report('crime', 'a/75/90', 116, ['方案任务执行情况', 'Implementation of the mandates']),
  report('unicri', null, 98, [...research, '2024-03-07']),
  report('unicri-2018', null, 72, [...research, '2018-02-13']),
]
const hasBlock = (id: ReportId, key: BlockKey) => {
  if (key === 'h2' || key === 'fn1') return true
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
    ['A/75/90, paras. 20-22 and 24', 'crime', 'p20'],
    ['A/75/90, chap. II', 'crime', 'h2'],
    ['脚注1', 'unicri', 'fn1'],
    ['Report of the Research Institute (13 February 2018), para. 8', 'unicri-2018', 'p8'],
    ['《研究所的报告》（2018年2月13日）第8段', 'unicri-2018', 'p8'],
    ['“……” （《研究所的报告》（2018年2月13日）第8段，工作译文）', 'unicri-2018', 'p8'],
    ['unicri 2018, para. 8', 'unicri-2018', 'p8'],
    ['implementation of the mandates', 'crime', null],
    ['方案任务执行情况，第20至22段', 'crime', 'p20'],
  ])('%s is a place', (typed, id, key) => {
    expect(meant(typed)).toEqual({ state: 'found', report: id, key })
  })

  test.each([
    ['A/75/90, paras. 22-20', ['backwards', 'A/75/90, paras. 20-22']],
    ['第22至20段', ['backwards', 'paras. 20-22']],
    ['A/75/90, para. 117', ['paragraph', 'A/75/90, para. 116']],
    ['A/75/90, paras. 115-120', ['paragraph', 'A/75/90, paras. 115 and 116']],
    ['para. 99', ['paragraph', 'para. 98']],
    ['para. 107', ['paragraph', 'para. 17', 'para. 10']],
    ['para. 999', ['paragraph']],
    ['para. 100 (b)', ['paragraph', 'para. 10']],
    ['A/75/90, para. 20 (c)', ['item', 'A/75/90, para. 20']],
    ['X/75/90', ['unread', 'A/75/90']],
    ['General Asembly resolution 74/177', ['unread', 'A/RES/74/177']],
    [
      'resolution 41/1',
      ['organ', 'A/RES/41/1', 'A/HRC/RES/41/1', 'E/CN.7/RES/41/1', 'E/CN.15/RES/41/1', 'E/CN.6/RES/41/1'],
    ],
    ['anything else', ['unread']],
    ['X/75/90, para. 20', ['unread', 'A/75/90, para. 20']],
    ['A.75.90, para. 20', ['unread', 'A/75/90, para. 20']],
    ['ctoc cop 2024 9', ['unread', 'CTOC/COP/2024/9']],
    ['A/75/90 and CTOC/COP/2024/9', ['report', 'A/75/90', 'CTOC/COP/2024/9']],
    ['A/75/90, pra. 20', ['unread', 'A/75/90, para. 20']],
    ['A/75/90, para. 20 and 200', ['paragraph']],
    ['A/75/90, chap. IX', ['place', 'A/75/90']],
    ['paragrph 20', ['unread', 'para. 20']],
    ['第20断', ['unread', 'para. 20']],
    [
      'Report of the Research Institute, para. 8',
      [
        'report',
        'Report of the Research Institute (7 March 2024), para. 8',
        'Report of the Research Institute (13 February 2018), para. 8',
      ],
    ],
    ['研究所 2018，第8段', ['report', 'Report of the Research Institute (13 February 2018), para. 8']],
    [
      '研究所, 第80段',
      [
        'report',
        'Report of the Research Institute (7 March 2024), para. 80',
        'Report of the Research Institute (13 February 2018)',
      ],
    ],
    ['technical assistance, para. 70', ['report', 'CTOC/COP/2024/9']],
  ])('%s is not gone to: the nearest is offered', (typed, expected) => {
    expect(offers(typed)).toEqual(expected)
  })

  test('a paragraph beyond the last says whose it would be', () => {
    expect(meant('para. 999')).toMatchObject({ problem: 'paragraph', beyond: 'unicri' })
    expect(meant('A/75/90, paras. 115-120')).toMatchObject({ problem: 'paragraph', beyond: 'crime' })
    expect(meant('A/75/90, paras. 20-19')).toMatchObject({ problem: 'backwards', beyond: null })
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
