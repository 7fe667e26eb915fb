/** References in forms that the four reports do not have, and what only looks like one; no text takes long. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { langs } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { findReferences } from '../../../shared/refs/find-references.ts'

function referencesIn(lang: Lang, ...texts: readonly string[]) {
  const blocks = texts.map((text, at) => ({
    key: `p${at + 1}` as BlockKey,
    text: { zh: lang === 'zh' ? text : null, en: lang === 'en' ? text : null },
  }))
  return findReferences({ blocks, footnoteMarks: [] })
}

const cited = (lang: Lang, ...texts: readonly string[]) =>
  referencesIn(lang, ...texts).map(({ kind, symbol, place }) => {
    const target = [symbol, place].filter((part) => part !== null).join(' ')
    return kind === 'resolution' || kind === 'decision' ? (target === '' ? '?' : target) : target
  })

describe('documents and acts', () => {
  test.each<[Lang, string, readonly string[]]>([
    ['zh', '见A/RES/74/177号决议和S/RES/2195（2014）。', ['A/RES/74/177', 'S/RES/2195 (2014)']],
    [
      'en',
      'See A/RES/74/177, S/RES/2195 (2014) and CTOC/COP/RES/9/1.',
      ['A/RES/74/177', 'S/RES/2195 (2014)', 'CTOC/COP/RES/9/1'],
    ],
    ['zh', '大会第68/178、70/148号决议', ['A/RES/68/178', 'A/RES/70/148']],
    ['zh', '大会第 74/177 号决议', ['A/RES/74/177']],
    ['zh', '联合国大会第74/177、第74/178和第74/179号决议', ['A/RES/74/177', 'A/RES/74/178', 'A/RES/74/179']],
    [
      'zh',
      '大会第74/177号决议以及经社理事会第2023/8号决议和第2022/338号决定',
      ['A/RES/74/177', 'E/RES/2023/8', 'E/DEC/2022/338'],
    ],
    ['zh', '大會第74/177號決議', ['A/RES/74/177']],
    ['zh', '第74/177号大会决议', ['A/RES/74/177']],
    [
      'zh',
      '安理会第1373（2001）、1540（2004）和2713（2023）号决议',
      ['S/RES/1373 (2001)', 'S/RES/1540 (2004)', 'S/RES/2713 (2023)'],
    ],
    [
      'zh',
      '大会1992年12月16日第47/91号和1993年12月20日第48/103号决议以及经济及社会理事会1992年7月30日第1992/22号、1993年7月27日第1993/31号和第1993/34号决议',
      ['A/RES/47/91', 'A/RES/48/103', 'E/RES/1992/22', 'E/RES/1993/31', 'E/RES/1993/34'],
    ],
    ['zh', '大会第57/270 B号决议', ['A/RES/57/270 B']],
    ['zh', '大会第217 A (III)号决议', ['A/RES/217 A (III)']],
    ['zh', '大会第S-30/1号决议', ['A/RES/S-30/1']],
    ['zh', '人权理事会第50/1号决议', ['A/HRC/RES/50/1']],
    ['zh', '联合国反腐败公约缔约国会议第8/1号决议', ['CAC/COSP/RES/8/1']],
    ['zh', '生物多样性公约缔约方大会第15/4号决定', ['?']],
    ['zh', '大会通过了第74/177号决议。委员会第28/4号决议', ['A/RES/74/177', '?']],
    ['zh', '麻醉药品委员会第62/9号决议。委员会在其第63/1号决议中', ['E/CN.7/RES/62/9', 'E/CN.7/RES/63/1']],
    ['zh', '大会第74/177号决议第5段', ['A/RES/74/177 p5']],
    ['zh', '见A/75/90，第20段(a)；又见A/75/90第20至22段', ['A/75/90 p20.a', 'A/75/90 p20']],
    [
      'en',
      'General Assembly resolutions 68/178 of 18 December 2013, 70/148 and 74/177',
      ['A/RES/68/178', 'A/RES/70/148', 'A/RES/74/177'],
    ],
    [
      'en',
      'Security Council resolutions 1373 (2001), 1540 (2004) and 2713 (2023)',
      ['S/RES/1373 (2001)', 'S/RES/1540 (2004)', 'S/RES/2713 (2023)'],
    ],
    [
      'en',
      'General Assembly resolution 74/177 and Economic and Social Council resolution 2023/8',
      ['A/RES/74/177', 'E/RES/2023/8'],
    ],
    [
      'en',
      'The Human Rights Council, in its resolutions S-30/1 and 50/1,',
      ['A/HRC/RES/S-30/1', 'A/HRC/RES/50/1'],
    ],
    [
      'en',
      'General Assembly resolution 57/270 B and resolution 217 A (III)',
      ['A/RES/57/270 B', 'A/RES/217 A (III)'],
    ],
    ['en', 'resolution 3201 (S-VI) of the General Assembly', ['A/RES/3201 (S-VI)']],
    ['en', 'decision 15/4 of the Conference of the Parties to the Convention on Biological Diversity', ['?']],
    [
      'en',
      'resolution 8/1 of the Conference of the States Parties to the United Nations Convention against Corruption',
      ['CAC/COSP/RES/8/1'],
    ],
    [
      'en',
      'The Commission on Narcotic Drugs met. The Commission adopted resolution 63/1.',
      ['E/CN.7/RES/63/1'],
    ],
    ['en', 'CND resolution 62/9 and CCPCJ resolution 28/4', ['E/CN.7/RES/62/9', 'E/CN.15/RES/28/4']],
    [
      'en',
      'TD/B/C.II/45, A/76/6 (Sect. 16), A/ES-10/789, A/RES/S-32/1, JIU/REP/2020/1',
      ['TD/B/C.II/45', 'A/76/6', 'A/ES-10/789', 'A/RES/S-32/1', 'JIU/REP/2020/1'],
    ],
    ['zh', '大会2019年12月18日题为“预防犯罪”的第74/177号决议，附件', ['A/RES/74/177']],
    ['en', 'General Assembly resolution 74/177, para. 5', ['A/RES/74/177 p5']],
    ['en', '(A/75/90, paras. 20–22)', ['A/75/90 p20']],
    [
      'en',
      'A/75/90 and Add.1–3 and Corr.1, E/CN.15/2024/1/Rev.1',
      [
        'A/75/90',
        'A/75/90/Add.1',
        'A/75/90/Add.2',
        'A/75/90/Add.3',
        'A/75/90/Corr.1',
        'E/CN.15/2024/1/Rev.1',
      ],
    ],
    ['en', 'A/75/90/Add.1 and 2', ['A/75/90/Add.1', 'A/75/90/Add.2']],
    [
      'zh',
      'A/75/90和Add.1、A/CONF.234/16及Corr.1',
      ['A/75/90', 'A/75/90/Add.1', 'A/CONF.234/16', 'A/CONF.234/16/Corr.1'],
    ],
    [
      'en',
      'A/75/90-S/2020/100 and ST/SGB/2017/1 and A/HRC/50/L.1 and A/520',
      ['A/75/90', 'S/2020/100', 'ST/SGB/2017/1', 'A/HRC/50/L.1', 'A/520'],
    ],
    ['zh', '（Ａ／７５／９０）', ['A/75/90']],
  ])('%s %s', (lang, text, expected) => {
    expect(cited(lang, text)).toEqual(expected)
  })

  test('an act of which the text does not say whose it is, is that of the block that printed it before', () => {
    expect(cited('zh', '打击有组织犯罪公约缔约方会议第9/1号决议', '又据第9/1号决议')).toEqual([
      'CTOC/COP/RES/9/1',
      'CTOC/COP/RES/9/1',
    ])
    expect(cited('en', 'pursuant to resolution 9/1')).toEqual(['?'])
    // By the only organ that it can be of the organs named.
    expect(cited('zh', '大会', '回顾其1994年12月23日第49/158号决议')).toEqual(['A/RES/49/158'])
    expect(cited('zh', '大会和麻醉药品委员会', '第49/158号决议')).toEqual(['?'])
  })
})

test.each<[Lang, string, readonly string[]]>([
  ['zh', '大会第68/178、70/148号决议和第74/177号决议', ['68/178', '70/148', '第74/177号']],
  ['zh', '大会第9/1号和第 10/1 号决议', ['第9/1号', '第 10/1 号']],
  ['zh', '《儿童权利公约》第37条和第40条', ['第37条', '第40条']],
  ['zh', '《儿童权利公约》第13、16、18-20条', ['13', '16', '18-20', '18-20', '18-20']],
  ['en', 'General Assembly resolution 74/177', ['resolution 74/177']],
  ['en', 'General Assembly resolutions 74/177 and 74/178', ['74/177', '74/178']],
  ['en', 'article 37 (b) of the Convention on the Rights of the Child', ['article 37']],
  ['zh', '可持续发展目标具体目标16.2、16.3', ['16.2', '16.3']],
  ['zh', '可持续发展目标16', ['目标16']],
])('the least words that name each: %s %s', (lang, text, expected) => {
  expect(referencesIn(lang, text).map((reference) => reference.text)).toEqual(expected)
})

describe('articles', () => {
  const untoc = (...numbers: readonly number[]) => numbers.map((number) => `UNTOC art. ${number}`)
  test.each<[Lang, string, readonly string[]]>([
    ['zh', '《联合国打击跨国有组织犯罪公约》第十三条和第十六至十八条', untoc(13, 16, 17, 18)],
    ['zh', '《有组织犯罪公约》第16条第4款。《公约》第18条', untoc(16, 18)],
    ['zh', '《公约》第27条', []],
    [
      'zh',
      '《反腐败公约》第十三条至第十五条和第16(2)条',
      ['UNCAC art. 13', 'UNCAC art. 14', 'UNCAC art. 15', 'UNCAC art. 16'],
    ],
    ['en', 'The Convention against Corruption. See article 11.', ['UNCAC art. 11']],
    ['zh', '《有组织犯罪公约》和《打击贩运人口议定书》第九条', []],
    ['zh', '《反腐败公约》和《刑法》第300条', []],
    ['zh', '《有组织犯罪公约》。根据刑法典第300条', []],
    ['zh', '《有组织犯罪公约》缔结了第3项条约，第27条款', []],
    ['en', 'articles 13 and 16 to 18 of the Organized Crime Convention', untoc(13, 16, 17, 18)],
    [
      'en',
      'article 16, paragraph 4, of the United Nations Convention against Transnational Organized Crime',
      untoc(16),
    ],
    [
      'en',
      'article 9 of the Trafficking in Persons Protocol, supplementing the Organized Crime Convention',
      [],
    ],
    ['en', 'the Organized Crime Convention and article 300 of the Criminal Code', []],
    [
      'en',
      'the Convention against Corruption (arts. 5 and 6); article X of the Biological Weapons Convention',
      ['UNCAC art. 5', 'UNCAC art. 6', 'BWC art. 10'],
    ],
    ['en', 'articles 20–18 of the Organized Crime Convention', untoc(20, 18)],
    ['en', 'theatre, art, 5 articles and works of art. 12 of them', []],
  ])('%s %s', (lang, text, expected) => {
    expect(cited(lang, text)).toEqual(expected)
  })

  test('the convention goes on from block to block', () => {
    expect(cited('zh', '《反腐败公约》', '《公约》第五条')).toEqual(['UNCAC art. 5'])
    expect(cited('en', 'The Convention against Corruption', 'article 5 of the Convention')).toEqual([
      'UNCAC art. 5',
    ])
  })
})

describe('goals', () => {
  const sdg = (...numbers: readonly string[]) => numbers.map((number) => `SDG ${number}`)
  test.each<[Lang, string, readonly string[]]>([
    ['zh', '可持续发展目标5、16和17', sdg('5', '16', '17')],
    ['zh', '可持续发展目标具体目标16.4和16.a', sdg('16.4', '16.a')],
    ['zh', '可持续发展目标 16', sdg('16')],
    ['zh', '可持续发展目标有17项，2030年前目标18', []],
    ['zh', '千年发展目标5和可持续发展目标的战略目标3', []],
    ['zh', '目标16', []],
    ['zh', '17项可持续发展目标，目标5项', []],
    ['en', 'Sustainable Development Goals 5, 16 and 17', sdg('5', '16', '17')],
    ['en', 'SDG 16, SDG target 16.4 and targets 5.2 and 16.a', sdg('16', '16.4', '5.2', '16.a')],
    ['en', 'Goals 1 to 3 of the 2030 Agenda', sdg('1', '2', '3')],
    ['en', 'Millennium Development Goal 5; the 17 Sustainable Development Goals; a goal of 16', []],
    ['en', 'Sustainable Development Goals: the target of 5 per cent, target 5, indicator 3', []],
    ['en', 'Goal 16', []],
  ])('%s %s', (lang, text, expected) => {
    expect(cited(lang, text)).toEqual(expected)
  })
})

describe('paragraphs of the report', () => {
  test.each<[Lang, string, readonly string[]]>([
    ['zh', '见上文第20段', ['p20']],
    ['zh', '如上文第20至22段所述', ['p20', 'p21', 'p22']],
    ['zh', '见下文第 5 段(a)', ['p5.a']],
    ['zh', '本报告第20段', ['p20']],
    ['zh', '见上文第20、22至24和30段', ['p20', 'p22', 'p23', 'p24', 'p30']],
    ['en', 'see paragraphs 20, 22 to 24 and 30 above', ['p20', 'p22', 'p23', 'p24', 'p30']],
    ['en', 'paras. 5 (a) and 25 below', ['p5.a', 'p25']],
    ['zh', '决议第20段、第三阶段、手段', []],
    ['en', 'see paragraph 20 above', ['p20']],
    ['en', 'see paras. 20–22 below', ['p20', 'p21', 'p22']],
    ['en', 'paragraph 5 (a) of the present report', ['p5.a']],
    ['en', 'paragraph 20 of the report of the Board', []],
  ])('%s %s', (lang, text, expected) => {
    expect(cited(lang, text)).toEqual(expected)
  })
})

test.each<[Lang, string]>([
  ['zh', '第2014/28/EU号指令'],
  ['zh', '第1178/2020号公告'],
  ['zh', '见https://undocs.org/A/75/90和www.un.org/en/A/RES/74/177'],
  ['zh', '2018/2019两年期，24/7，1/3的国家，2021-2025年'],
  ['zh', '会议还决定第3/4组'],
  ['en', 'Directive 2014/28/EU; Proclamation No. 1178/2020; I-24/7; and/or; 24/7; N/A; A/B'],
  ['en', 'COP28, COVID-19, s/he, LL.M., E/CN.15, A/4, the S/4HANA system'],
  [
    'en',
    'the resolution of 3 disputes; decision 12 of the Board; a resolution 1920/1080 screen'.slice(0, 53),
  ],
  ['en', '<https://sherloc.unodc.org/A/75/90>'],
])('no reference: %s %s', (lang, text) => {
  expect(cited(lang, text)).toEqual([])
})

const piece = fc.oneof(
  fc.constantFrom(
    ...'第 号 决议 决定 大会 安全理事会 缔约方会议 、 和 至 条 段 上文 《公约》 《有组织犯罪公约》 可持续发展目标 指标'.split(
      ' ',
    ),
    ...[
      'resolution ',
      'decisions ',
      'General Assembly ',
      'of the ',
      ' and ',
      'article ',
      'Goal ',
      'paragraph ',
      ' above',
    ],
    ...[
      'A/75/90',
      'Add.1',
      '74/177',
      '9/1',
      '2195 (2014)',
      '1086 B (XXXIX)',
      '16.4.1',
      '18-20',
      '20-18',
      '0',
      '(a)',
    ],
    ...['/', '(', ')', '（', '。', '. ', ', ', 'https://', ' '],
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

test('of any text: ranges are inside it, in order, and overlap only where they are of one range', () => {
  fc.assert(
    fc.property(fc.constantFrom(...langs), anyText, (lang, text) => {
      let end = 0
      let last = ''
      for (const { range, text: words } of referencesIn(lang, text)) {
        expect(range[0] >= end || String(range) === last).toBe(true)
        expect(range[1]).toBeGreaterThan(range[0])
        expect(range[1]).toBeLessThanOrEqual(text.length)
        expect(words).toBe(text.slice(...range))
        end = range[1]
        last = String(range)
      }
    }),
    { numRuns: 2000 },
  )
})

test('texts of 100 kB that repeat what begins a reference are read to their end', () => {
  const units = [
    ...[
      '第9/1号和',
      '大会',
      '第74/177号决议',
      'A/',
      'A/75/90 and Add.1, ',
      'resolution 9/1, ',
      '9/1, ',
      'Goal 1, ',
    ],
    ...[
      'Conference of the Parties to the ',
      '(',
      '（a',
      '第1、',
      '第十',
      'articles 1, ',
      '指标16.4.1（',
      '上文第1',
    ],
    ...[
      'art. 1 (a) (a) (a), paragraph 1 ',
      'paragraph 1 ',
      'https://',
      'E/CN.',
      '1086 B (XXXIX',
      'of the ',
      ' ',
    ],
    ...[
      '《',
      '第74/177号大会',
      '公约缔约',
      '1/1 and ',
      '第 ',
      'S-',
      'SDG 1-',
      'Add.1 and 2 and ',
      '第74/177号大会第',
    ],
  ]
  // What takes the square of the length does not end within the time of a test.
  for (const unit of units)
    for (const lang of langs) referencesIn(lang, unit.repeat(Math.ceil(100_000 / unit.length)))
})
