/** What queries mean and which places answer them. */
import { expect, test } from 'vitest'
import { matchText } from '../../../shared/search/match.ts'
import { planCandidates } from '../../../shared/search/plan.ts'
import { parseQuery } from '../../../shared/search/query.ts'

const termsOf = (query: string) => parseQuery(query).map(({ text }) => text)
const found = (query: string, text: string) =>
  matchText(parseQuery(query), text)?.map(([start, end]) => text.slice(start, end)) ?? null

test.each([
  ['软目标', ['软目标']],
  ['  有组织犯罪　腐败 ', ['有组织犯罪', '腐败']],
  ['"organized  crime" UN', ['organized crime', 'un']],
  ['“预防犯罪” 「软 目标」', ['预防犯罪', '软目标']],
  ['在“预防犯罪”方面', ['在“预防犯罪”方面']],
  ['"still typ', ['still typ']],
  ['2018 年 5 月', ['2018年5月']],
  ['第 34 段', ['第34段']],
  ['软目标 2018 年', ['软目标', '2018年']],
  ['2018 软目标', ['2018', '软目标']],
  ['ＵＮＯＤＣ unodc', ['unodc']],
  ['""', []],
  ['“', ['“']],
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
  ['犯', { big: null, one: '"犯"' }],
  ['犯罪', { big: '"犯罪"', one: null }],
  ['预防犯罪 的', { big: '"预防 防犯 犯罪"', one: '"的"' }],
  ['organ', { big: '"organ" *', one: null }],
  ['2018年5月', { big: '"年 5 月" *', one: null }],
  ['第34段', { big: '"第 34 段" *', one: null }],
  ['犯罪，', { big: '"犯罪 罪"', one: null }],
  ['177', { big: '"177" *', one: null }],
  ['。”', { big: null, one: null }],
])('asks the index for %s', (query, plan) => {
  expect(planCandidates(parseQuery(query))).toEqual(plan)
})
