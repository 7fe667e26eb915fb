/** What a block says when its languages do not: nothing is hidden, and no fact stands on one language alone. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { blockOf, bundledReport } from '../export/bundled-report.ts'

const report = 'sample' as ReportId

function paragraph(zh: string | null, en: string | null): Block {
  return {
    key: 'p1' as BlockKey,
    kind: 'paragraph',
    level: null,
    label: null,
    number: 1,
    parent: null,
    text: { zh, en },
    printed: { zh: '1.', en: '1.' },
    sentences: [],
  }
}

const found = (zh: string | null, en: string | null) => findFacts(report, [paragraph(zh, en)])
const told = (zh: string, en: string) =>
  found(zh, en).disagreements.map((row) => [row.kind, row.zh?.text ?? null, row.en?.text ?? null])

describe('disagreements', () => {
  test('another value for the same thing', () => {
    const { facts } = found('培训了850名教师。', 'It trained 580 teachers.')
    expect(facts).toEqual([])
    expect(told('培训了850名教师。', 'It trained 580 teachers.')).toEqual([
      ['other-value', '850名教师', '580 teachers'],
    ])
  })

  test('万 for 亿, and a number that one language lacks', () => {
    expect(told('认捐3.3万美元。', 'Pledges of $330 million.')).toEqual([
      ['other-value', '3.3万美元', '$330 million'],
    ])
    expect(told('该办公室培训了850名教师。', 'The Office trained teachers.')).toEqual([
      ['only-zh', '850名教师', null],
    ])
    expect(told('该办公室培训了教师。', 'The Office trained 850 teachers.')).toEqual([
      ['only-en', null, '850 teachers'],
    ])
  })

  test('a bound that one language lacks, and another unit: the fact stands, and is told', () => {
    const bound = found('培训了850多名教师。', 'It trained 850 teachers.')
    expect(bound.facts).toMatchObject([{ value: 850, bound: 'at-least', unit: 'people' }])
    expect(bound.disagreements).toMatchObject([{ kind: 'other-bound' }])
    const unit = found('共有190个会员国。', 'There are 190 prisons.')
    expect(unit.facts).toMatchObject([{ value: 190, unit: 'sites' }])
    expect(unit.disagreements).toMatchObject([{ kind: 'other-unit' }])
  })

  test('缔约国 and 缔约方 are both the parties to a convention, and no difference', () => {
    for (const zh of ['共有190个缔约国。', '共有190个缔约方。'])
      expect(found(zh, 'There are 190 parties.')).toMatchObject({
        facts: [{ value: 190, unit: 'parties' }],
        disagreements: [],
      })
    expect(told('共有190个会员国。', 'There are 190 parties.')).toHaveLength(1)
  })

  test('of lengths of time and parts of a text only another value is told, in the same measure', () => {
    expect(told('为期三年。', 'It lasts five years.')).toEqual([['other-value', '三年', 'five years']])
    expect(told('分为五大支柱。', 'It has four pillars.')).toEqual([
      ['other-value', '五大支柱', 'four pillars'],
    ])
    expect(told('为期两年。', 'It lasts 24 months.')).toEqual([])
    expect(told('每半年一次。', 'It is held every six months.')).toEqual([])
    expect(told('有50多年的经验。', 'It has 50 years of experience.')).toEqual([
      ['other-bound', '50多年', '50 years of experience'],
    ])
  })

  test('a changed figure in a real paragraph is a disagreement', () => {
    const { report: of, text } = bundledReport('sg-crime-2020')
    const block = blockOf(text, 'p38')
    const changed: Block = {
      ...block,
      text: { ...block.text, zh: block.text.zh?.replace('72个', '27个') ?? null },
    }
    const before = findFacts(of.id, [block])
    const after = findFacts(of.id, [changed])
    expect(before.disagreements).toEqual([])
    expect(after.disagreements).toMatchObject([
      { kind: 'other-value', zh: { text: '27个国家' }, en: { text: '72 countries' } },
    ])
    expect(after.facts).toHaveLength(before.facts.length - 1)
  })
})

describe('facts', () => {
  test('every figure of the reports, changed in one language, is no fact any more and is told', () => {
    for (const id of ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const) {
      const { report: of, text } = bundledReport(id)
      for (const block of text.blocks) {
        const before = findFacts(of.id, [block])
        for (const { zh, bound } of before.facts) {
          const digits = /\d[\d,.]*/.exec(zh.text)
          if (digits === null || bound === 'at-most' || /\d[\d,]*(?:至|到)\d/.test(zh.text)) continue
          // Another figure of the same length, which no other number of the reports has.
          const other = digits[0].replace(/\d/g, '7').replace(/^7/, '9')
          if (other === digits[0]) continue
          const at = zh.range[0] + digits.index
          const words = block.text.zh ?? ''
          const changed = words.slice(0, at) + other + words.slice(at + digits[0].length)
          const after = findFacts(of.id, [{ ...block, text: { ...block.text, zh: changed } }])
          const told = after.disagreements.length - before.disagreements.length
          expect([zh.text, after.facts.length, told > 0]).toEqual([zh.text, before.facts.length - 1, true])
        }
      }
    }
  })

  test.each([
    [
      '共有57个，即官方伙伴国总数达到57个。',
      'The total number of official partner countries rose to 57.',
      57,
      'countries',
    ],
    ['设立了两个国家机构间培训小组。', 'Two national inter-agency training teams were set up.', 2, 'units'],
    ['开展了6个国家方案。', 'Six country programmes were under way.', 6, 'programmes'],
    ['缉获了905千克海洛因。', 'It seized 905 kilograms of heroin.', 905, 'kg'],
    ['缉获了2.12亿支香烟。', 'It seized 212 million cigarettes.', 212_000_000, 'items'],
    ['缴获一百二十五件武器。', 'A total of one hundred and twenty-five weapons were taken.', 125, 'items'],
    ['共举办了二十七期讲习班。', 'Twenty-seven workshops were held.', 27, 'trainings'],
    ['捐款100多万美元。', 'Contributions of more than $1 million were made.', 1_000_000, 'USD'],
    ['预算为1,250万欧元。', 'The programme had a budget of €12.5 million.', 12_500_000, 'other'],
    ['其中三名为专业人员。', 'Of the staff members, three are Professionals.', 3, 'people'],
    ['手册已译成四种语文。', 'The handbook was translated into four languages.', 4, 'languages'],
    [
      '表3显示了10项指标的结果，见第15段。',
      'Table 3 shows 10 indicators, see paragraph 15.',
      10,
      'indicators',
    ],
    ['其中有7个国家已通过新法。', 'Seven of those countries have adopted new laws.', 7, 'countries'],
    ['半数以上的受访者（52%）。', 'Over half of respondents (52 per cent).', 52, '%'],
    ['提交报告的国家（128个）。', 'Countries that have reported (128).', 128, 'countries'],
    ['根据第5条，12个国家报告。', 'Under article 5 and 12 countries.', 12, 'countries'],
    ['共有项目15个。', 'There are 15 projects.', 15, 'programmes'],
    ['数据库有１，２００名用户。', 'The database has 1,200 users.', 1200, 'users'],
  ])('%s', (zh, en, value, unit) => {
    expect(found(zh, en).facts[0]).toMatchObject({ value, unit })
  })

  test.each([
    ['2019年，培训了850名教师。', 'In 2019, 850 teachers were trained.', '2019'],
    ['与2018年相比，培训了850名教师。', 'Compared with 2018, 850 teachers were trained.', null],
    [
      '培训了850名教师，手册将于2020年出版。',
      'It trained 850 teachers; a handbook is to be published in 2020.',
      null,
    ],
    ['2019年，培训了850名教师。', 'The Office trained 850 teachers.', null],
    ['2019年至2021年，培训了850名教师。', 'Between 2019 and 2021, 850 teachers were trained.', '2019-2021'],
    [
      '2018-2019两年期培训了850名教师。',
      'In the biennium 2018–2019, 850 teachers were trained.',
      '2018-2019',
    ],
  ])('the year of %s', (zh, en, year) => {
    expect(found(zh, en).facts).toMatchObject([{ value: 850, year }])
  })

  test.each([
    ['收入预计为880万美元。', 'Income is projected at $8.8 million.', [true]],
    ['将向20个国家提供援助。', 'Assistance will be provided to 20 countries.', [true]],
    [
      '交付预计将从602美元增加到697美元。',
      'Delivery is expected to increase from $602 to $697.',
      [false, true],
    ],
    ['预计为20个国家提供援助。', 'Assistance was provided to 20 countries.', [false]],
    ['向20个国家提供了援助。', 'Assistance will be provided to 20 countries.', [false]],
    ['将使用20个国家已经制定的工具。', 'It will use tools that were developed by 20 countries.', [false]],
  ])('whether it is still to come: %s', (zh, en, projected) => {
    expect(found(zh, en).facts.map((fact) => fact.projected)).toEqual(projected)
  })

  test('of the four reports seven figures are of what is still to come', () => {
    const told = (['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const).flatMap(
      (id) =>
        findFacts(id as ReportId, bundledReport(id).text.blocks)
          .facts.filter(({ projected }) => projected)
          .map(({ key, en: { text } }) => `${id} ${key} ${text}`),
    )
    expect(told).toEqual([
      'sg-crime-2020 p102 $8.8 million',
      'sg-crime-2020 p102 1.2 per cent',
      'sg-crime-2020 p103 15.8 per cent',
      'sg-crime-2020 p103 $697.9 million',
      'unicri-2018 p28 between 20 and 25 civil society actors',
      'unicri-2018 p28 between 20 and 25 civil society actors',
      'unicri-2018 p48 at least 15 Member States',
    ])
  })

  test('no bound inside of another word, and none where a number grew', () => {
    expect(found('此外，850名教师。', 'Moreover 850 teachers came.').facts).toMatchObject([{ bound: null }])
    expect(found('从15名教师增至25名教师。', 'It grew from 15 to 25 teachers.').facts).toMatchObject([
      { value: 15, bound: null },
      { value: 25, bound: null },
    ])
  })

  test('the same number twice goes to the words that are alike, in whatever order', () => {
    const { facts } = found('190种工具惠及190多个国家。', 'More than 190 countries benefited from 190 tools.')
    expect(facts.map(({ unit, bound, zh }) => [unit, bound, zh.text])).toEqual([
      ['countries', 'at-least', '190多个国家'],
      ['tools', null, '190种工具'],
    ])
  })

  test('none in a block of one language, in headings and footnotes', () => {
    expect(found('培训了850名教师。', null)).toEqual({ facts: [], disagreements: [] })
    expect(found(null, 'It trained 850 teachers.')).toEqual({ facts: [], disagreements: [] })
    for (const kind of ['heading', 'footnote', 'front'] as const)
      expect(findFacts(report, [{ ...paragraph('850名教师', '850 teachers'), kind }]).facts).toEqual([])
  })

  test('of a text without end as much is read as a report would say', () => {
    const { facts } = found('8名教师'.repeat(5000), '8 teachers '.repeat(5000))
    expect(facts).toHaveLength(500)
  })

  test('no pair of texts throws, and the words stand where they are said to', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.nat(999),
        (zh, en, count) => {
          const chinese = `${zh}${String(count)}名教师${zh}`
          const english = `${en} ${String(count)} teachers ${en}`
          const { facts, disagreements } = found(chinese, english)
          for (const side of [...facts, ...disagreements]) {
            if (side.zh !== null) expect(chinese.slice(...side.zh.range)).toBe(side.zh.text)
            if (side.en !== null) expect(english.slice(...side.en.range)).toBe(side.en.text)
          }
        },
      ),
    )
  })
})

test('what is counted is a name, without the words that lead to the number', () => {
  const what = (zh: string, en: string) => found(zh, en).facts.map((fact) => fact.what)
  expect(
    what('因此官方伙伴国总数达到57个。', 'That brought the number of official partner countries to 57.'),
  ).toEqual([{ zh: '官方伙伴国', en: 'official partner countries' }])
  expect(
    what(
      '缉获了近340吨前体化学品、250吨可卡因。',
      'They seized nearly 340 tons of precursor chemicals and 250 tons of cocaine.',
    ),
  ).toEqual([
    { zh: '前体化学品', en: 'tons of precursor chemicals' },
    { zh: '可卡因', en: 'tons of cocaine' },
  ])
})
