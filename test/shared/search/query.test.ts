/** What queries mean and which places answer them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchText } from '../../../shared/search/match.ts'
import { planCandidates } from '../../../shared/search/plan.ts'
import { openQuote } from '../../../shared/search/query-words.ts'
import { parseQuery } from '../../../shared/search/query.ts'

const termsOf = (query: string) =>
  parseQuery(query).clauses.map(({ any }) =>
    any.map(({ terms }) => terms.map(({ text }) => text).join('~')).join('|'),
  )
const found = (query: string, text: string) =>
  matchText(parseQuery(query).clauses, text)?.map(([start, end]) => text.slice(start, end)) ?? null

test.each([
  ['软目标', ['软目标']],
  ['  有组织犯罪　腐败 ', ['有组织犯罪', '腐败']],
  ['"organized  crime" UN', ['organized crime', 'un']],
  ['“预防犯罪” 「软 目标」', ['预防犯罪', '软目标']],
  ['在“预防犯罪”方面', ['在"预防犯罪"方面']],
  ['"still typ', ['still typ']],
  ['2018 年 5 月', ['2018年5月']],
  ['第 34 段', ['第34段']],
  ['软目标 2018 年', ['软目标', '2018年']],
  ['2018 软目标', ['2018', '软目标']],
  ['ＵＮＯＤＣ unodc', ['unodc']],
  ['""', []],
  ['“', ['"']],
  ['', []],
  [' \n　', []],
])('reads %s', (query, terms) => {
  expect(termsOf(query)).toEqual(terms)
})

test.each([
  ['软目标', '保护软目标。', ['软目标']],
  ['77号', '第177号决议', ['77号']],
  ['77', '第177号决议', null],
  ['traffick', 'Drug Trafficking; trafficker', ['Traffick', 'traffick']],
  ['art', 'part of art. 5', ['art']],
  ['un', '联合国UN和（ＵＮ）', ['UN', 'ＵＮ']],
  ['中 国', '中国', ['中', '国']],
  ['aa', 'aaa', ['aa']],
  ['恐怖 主义', '恐怖', null],
  ['，', '甲，乙,丙', ['，', ',']],
  ['国际合 合作', '国际合作', ['国际合作']],
])('finds %s in %s', (query, text, expected) => {
  expect(found(query, text)).toEqual(expected)
})

test.each([
  ['犯', [['one "犯"']], true],
  ['犯罪', [['big "犯罪"']], true],
  ['预防犯罪 的', [['big "预防 防犯 犯罪"'], ['one "的"']], true],
  ['organ', [['big "organ" *']], true],
  ['"organ"', [['big "organ"']], true],
  ['"organized crime"', [['big "organized crime"']], false],
  ['2018年5月', [['big "年 5 月" *']], false],
  ['第34段', [['big "第 34 段" *']], false],
  ['犯罪，', [['big "犯罪 罪"']], false],
  ['177', [['big "177" *']], true],
  ['犯罪 OR 罪', [['big "犯罪"', 'one "罪"']], true],
  ['犯罪 NEAR 刑事', [['big "犯罪"'], ['big "刑事"']], false],
  ['犯罪 -刑事', [['big "犯罪"']], false],
  ['犯罪 OR 。', [], false],
  ['。”', [], false],
])('asks the index for %s', (query, all, exact) => {
  const plan = planCandidates(parseQuery(query).clauses)
  expect(plan.all.map((any) => any.map(({ table, match }) => `${table} ${match}`))).toEqual(all)
  expect(plan.exact).toBe(exact)
})

test.each([
  ['crime OR 犯罪 justice', ['crime|犯罪', 'justice']],
  ['-crime 犯罪', ['-crime', '犯罪']],
  ['NOT crime 犯罪', ['-crime', '犯罪']],
  ['－犯罪 司法', ['-犯罪', '司法']],
  ['counter-terrorism - x', ['counter-terrorism', '-', 'x']],
  ['asset NEAR/3 recovery', ['asset~recovery/3']],
  ['资产 NEAR 追回 OR 返还', ['资产~追回/10|返还']],
  ['or and near not', ['or', 'and', 'near', 'not']],
  ['OR', ['or']],
  ['"*" OR NEAR(', ['*|near(']],
  ['traffick* "human right"* "art"', ['traffick', 'human right', 'art.']],
  ['临时议程* "临时议程*"', ['临时议程', '临时议程*']],
  ['foo:bar http://un.org', ['foo:bar', 'http://un.org']],
  ['tag:"待 查" 报告：unicri kind:heading -lang:en year:2018-2020', []],
])('reads the language: %s', (query, clauses) => {
  const { clauses: read } = parseQuery(query)
  const shown = read.map(
    ({ any, not }) =>
      `${not ? '-' : ''}${any
        .map(({ terms, words }) => {
          const parts = terms.map(({ text, ends }) => `${text}${ends && text.length === 3 ? '.' : ''}`)
          return `${parts.join('~')}${terms.length > 1 ? `/${words}` : ''}`
        })
        .join('|')}`,
  )
  expect(shown).toEqual(clauses)
})

test('fields in either language and width, and what they may be', () => {
  const { filters, hints } = parseQuery(
    'tag:"待 查" 报告：unicri kind:heading -lang:en year:2018-2020 年:2024 有:附注 lang:fr',
  )
  expect(filters.map(({ field, not }) => ({ ...field, not }))).toEqual([
    { name: 'tag', value: '待 查', not: false },
    { name: 'report', value: 'unicri', not: false },
    { name: 'kind', value: 'heading', not: false },
    { name: 'lang', value: 'en', not: true },
    { name: 'year', from: 2018, to: 2020, not: false },
    { name: 'year', from: 2024, to: 2024, not: false },
    { name: 'has', value: 'note', not: false },
  ])
  expect(hints).toMatchObject([{ why: 'value', field: 'lang' }])
})

test('what is not heeded is told, and where it stands', () => {
  expect(parseQuery('犯罪 OR').hints).toEqual([{ why: 'operator', field: null, source: [3, 5] }])
  expect(parseQuery('-犯罪').hints).toMatchObject([{ why: 'only-not' }])
  expect(parseQuery(Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ')).hints).toMatchObject([
    { why: 'length' },
  ])
})

test('a part taken out by its place leaves the others as they were', () => {
  const part = fc.constantFrom(
    '犯罪',
    'crime',
    '"a phrase"',
    '-x',
    'tag:y',
    'report:z',
    'traffick*',
    '“预防 犯罪”',
  )
  fc.assert(
    fc.property(fc.uniqueArray(part, { minLength: 1 }), fc.nat(), (parts, which) => {
      const query = parts.join('  ')
      const { clauses, filters } = parseQuery(query)
      const all = [...clauses, ...filters]
      expect(all).toHaveLength(parts.length)
      const out = all[which % all.length]
      if (out === undefined) return
      const rest = parseQuery(query.slice(0, out.source[0]) + query.slice(out.source[1]))
      const meaning = (part: (typeof all)[number]) => ({ ...part, source: null })
      expect([...rest.clauses, ...rest.filters].map(meaning)).toEqual(
        all.filter((one) => one !== out).map(meaning),
      )
    }),
  )
})

test.each([
  ['"asset (reco lang:fr', 0],
  ['corruption -"sport', 12],
  ['section:「培训', 8],
  ['"organized crime" “training', 18],
  ['"organized crime"', null],
  ['"organized crime"*', null],
  ['the 5" pipe', null],
  ['"', null],
  ['', null],
])('the quotation mark of %j that is not closed', (query, at) => {
  expect(openQuote(query)).toBe(at)
})
