/** Which of the missing documents are listed, and how they are called. */
import { expect, test } from 'vitest'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { CitedDocument } from '../../../shared/model/reference.ts'
import {
  documentName,
  everyMissing,
  isCalled,
  missingDocuments,
} from '../../../shared/refs/missing-documents.ts'

const one = 'one-2020' as ReportId
const other = 'other-2021' as ReportId

function cited(symbol: string, kind: CitedDocument['kind'], reports: readonly ReportId[]): CitedDocument {
  const places = reports.map((report, at) => ({ report, key: `p${at + 1}` as BlockKey, lang: 'zh' as const }))
  return { symbol, kind, report: null, times: places.length, places }
}

const documents = [
  cited('A/RES/74/177', 'resolution', [one, other, other]),
  { ...cited('A/75/90', 'symbol', [one, one]), report: other },
  cited('E/CN.15/2024/1', 'symbol', [one, one]),
  cited('A/DEC/74/550', 'decision', [other]),
]
const symbols = (list: readonly CitedDocument[]) => list.map(({ symbol, times }) => `${symbol} ${times}`)

test('all but those that are here; of one report as often as it cites them; of one kind', () => {
  expect(symbols(missingDocuments(documents, everyMissing))).toEqual([
    'A/RES/74/177 3',
    'E/CN.15/2024/1 2',
    'A/DEC/74/550 1',
  ])
  expect(symbols(missingDocuments(documents, { ...everyMissing, report: one }))).toEqual([
    'E/CN.15/2024/1 2',
    'A/RES/74/177 1',
  ])
  expect(symbols(missingDocuments(documents, { ...everyMissing, report: other, kind: 'decision' }))).toEqual([
    'A/DEC/74/550 1',
  ])
})

test.each([
  ['74/177', true],
  ['７４／１７７', true],
  ['第74/177号', true],
  ['general assembly resolution', true],
  ['a / res', true],
  ['大会', true],
  ['decision', false],
  ['', true],
])('%s is part of the symbol or the name: %s', (words, is) => {
  expect(isCalled({ symbol: 'A/RES/74/177' }, words)).toBe(is)
})

test('acts are called by their organ, documents by their symbol', () => {
  expect(documentName({ symbol: 'E/DEC/2022/338' }, 'zh')).toBe('经济及社会理事会第2022/338号决定')
  expect(documentName({ symbol: 'S/RES/2195 (2014)' }, 'en')).toBe('Security Council resolution 2195 (2014)')
  expect(documentName({ symbol: 'CTOC/COP/2024/9' }, 'zh')).toBe('CTOC/COP/2024/9')
})
