/** What queries mean and which places answer them. */
import { expect, test } from 'vitest'
import { matchText } from '../../../shared/search/match.ts'
import { planCandidates } from '../../../shared/search/plan.ts'
import { parseQuery } from '../../../shared/search/query.ts'

const termsOf = (query: string) =>
  parseQuery(query).clauses.map(({ any }) => any.map(({ terms }) => terms.map(({ text }) => text).join('~')).join('|'))
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
