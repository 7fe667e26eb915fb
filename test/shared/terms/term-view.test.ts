/** The list of terms: what is found, and in which order. */
import { expect, test } from 'vitest'
import type { ReportId, TermId } from '../../../shared/model/ids.ts'
import type { ListedTerm, TermCounts } from '../../../shared/model/term.ts'
import { everyTerm, filterTerms, isFiltered, sortTerms } from '../../../shared/terms/term-view.ts'

const report = 'unicri-2024' as ReportId
const other = 'unicri-2018' as ReportId

function term(en: string, zh: string, part: Partial<ListedTerm> = {}): ListedTerm {
  return {
    id: `pack:${en}` as TermId,
    of: en,
    en,
    zh,
    acronym: null,
    kind: 'concept',
    variants: [],
    reports: [report],
    note: null,
    origin: 'pack',
    comment: '',
    ...part,
  }
}

const terms = [
  term('“triple nexus”', '三重联系'),
  term('Member State', '会员国', { kind: 'organization' }),
  term('soft target', '软目标', { variants: ['易受攻击目标'] }),
  term('United Nations Interregional Crime and Justice Research Institute', '犯罪司法所', {
    acronym: 'UNICRI',
  }),
  term('area 9', '甲', { reports: [], origin: 'own' }),
  term('area 10', '乙', { reports: [], origin: 'changed' }),
]
const counts: TermCounts = {
  ['pack:soft target' as TermId]: [{ report: other, zh: 2, en: 3 }],
  ['pack:Member State' as TermId]: [{ report, zh: 1, en: 1 }],
}
const found = (part: Partial<typeof everyTerm>, known: TermCounts | null = counts) =>
  filterTerms(terms, { ...everyTerm, ...part }, known).map(({ zh }) => zh)

test.each([
  ['ＵＮＩＣＲＩ', ['犯罪司法所']],
  ['member  STATE', ['会员国']],
  ['攻击', ['软目标']],
  ['會員國', ['会员国']],
  ['soft 目标', ['软目标']],
  ['target soft', ['软目标']],
  ['nothing of it', []],
])('“%s” is looked for in all forms of both languages', (text, zh) => {
  expect(found({ text })).toEqual(zh)
})

test('filters by kind, origin, report and several forms; a use counts as the report’s', () => {
  expect(found({ kind: 'organization' })).toEqual(['会员国'])
  expect(found({ origin: 'own' })).toEqual(['甲'])
  expect(found({ several: true })).toEqual(['软目标'])
  expect(found({ report: other })).toEqual(['软目标'])
  expect(found({ report: other }, null)).toEqual([])
  expect(isFiltered(everyTerm)).toBe(false)
  expect(isFiltered({ ...everyTerm, text: ' ' })).toBe(false)
  expect(isFiltered({ ...everyTerm, several: true })).toBe(true)
})

const sorted = (part: Partial<typeof everyTerm>) =>
  sortTerms(terms, { ...everyTerm, ...part }, counts).map(({ zh }) => zh)

test('sorts English without its quotation marks, numbers by their size, Chinese by its sound', () => {
  expect(sorted({ column: 'en' })).toEqual(['甲', '乙', '会员国', '软目标', '三重联系', '犯罪司法所'])
  expect(sorted({ column: 'zh' })).toEqual(['犯罪司法所', '会员国', '甲', '软目标', '三重联系', '乙'])
  expect(sorted({ column: 'zh', descending: true })).toEqual([
    '乙',
    '三重联系',
    '软目标',
    '甲',
    '会员国',
    '犯罪司法所',
  ])
})

test('what has nothing in the column comes last, whichever way it is sorted', () => {
  expect(sorted({ column: 'acronym' })[0]).toBe('犯罪司法所')
  expect(sorted({ column: 'acronym', descending: true })[0]).toBe('犯罪司法所')
  expect(sorted({ column: 'uses', descending: true }).slice(0, 2)).toEqual(['软目标', '会员国'])
})
