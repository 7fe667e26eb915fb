/** Names of articles and goals: each is read back as what it names, and every convention that is found has one. */
import { describe, expect, test } from 'vitest'
import { writeCitation } from '../../../shared/cite/citations.ts'
import { instrumentName } from '../../../shared/cite/instruments.ts'
import { langs } from '../../../shared/model/report.ts'
import { findArticles } from '../../../shared/refs/find-articles.ts'
import { findGoals } from '../../../shared/refs/find-goals.ts'
import { findReferences } from '../../../shared/refs/find-references.ts'
import { bundledReport } from '../export/bundled-report.ts'

test.each([
  ['UNTOC art. 13', '《有组织犯罪公约》第13条', 'Organized Crime Convention, art. 13'],
  ['1988 Convention art. 3', '《1988年公约》第3条', '1988 Convention, art. 3'],
  ['SDG 16', '可持续发展目标16', 'Sustainable Development Goal 16'],
  ['SDG 16.4', '可持续发展目标具体目标16.4', 'Sustainable Development Goal target 16.4'],
  ['SDG 16.a', '可持续发展目标具体目标16.a', 'Sustainable Development Goal target 16.a'],
  ['SDG 16.4.1', '可持续发展目标指标16.4.1', 'Sustainable Development Goal indicator 16.4.1'],
])('%s', (symbol, zh, en) => {
  expect(writeCitation(symbol, null, 'zh')).toBe(zh)
  expect(writeCitation(symbol, null, 'en')).toBe(en)
})

const conventions = [
  ...['UNTOC', 'UNCAC', '1961 Convention', '1971 Convention', '1988 Convention', 'BWC', 'UNFCCC', 'CITES'],
  ...['ICSANT', 'ICCPR', 'CRC', 'CEDAW', 'UNCLOS'],
]

describe.each(langs)('what is written in %s is read back', (lang) => {
  test.each(conventions)('an article: %s', (short) => {
    const symbol = `${short} art. 13`
    const text = instrumentName(symbol, lang) ?? ''
    expect(findArticles(text, null).found.map((each) => each.symbol)).toEqual([symbol])
  })

  test.each(['SDG 1', 'SDG 16', 'SDG 16.4', 'SDG 17.a', 'SDG 16.4.1'])('%s', (symbol) => {
    const text = instrumentName(symbol, lang) ?? ''
    expect(findGoals(text, false).map((each) => each.symbol)).toEqual([symbol])
  })
})

test('a document has no such name', () => {
  expect(instrumentName('A/RES/74/177', 'zh')).toBeNull()
  expect(instrumentName('Another Convention art. 3', 'en')).toBeNull()
})

test.each(['unicri-2024', 'unicri-2018', 'sg-crime-2020', 'unodc-untoc-2024'] as const)(
  'every article and goal that %s cites has its name',
  (id) => {
    const named = findReferences(bundledReport(id).text).filter(
      ({ kind }) => kind === 'article' || kind === 'sdg',
    )
    const without = named.filter(({ symbol }) => symbol !== null && instrumentName(symbol, 'zh') === null)
    expect(without.map(({ symbol }) => symbol)).toEqual([])
  },
)
