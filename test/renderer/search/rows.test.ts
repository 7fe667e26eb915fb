import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import type { SearchHit } from '../../../shared/model/search.ts'
import { facetsOf, filterRows, groupRows, kindOfKey, rowsOf } from '../../../renderer/search/rows.ts'
import { sgCrime2020, unicri2024 } from '../fixture.ts'

function hit(report: typeof unicri2024, key: string, lang: Lang): SearchHit {
  return { report, key: key as BlockKey, lang, ranges: [[0, 2]], text: 'UNICRI', pair: null }
}

const rows = rowsOf([
  hit(unicri2024, 'p1', 'zh'),
  hit(unicri2024, 'p1', 'en'),
  hit(unicri2024, 'h2.A', 'en'),
  hit(sgCrime2020, 'p34', 'zh'),
  hit(unicri2024, 'p6.a', 'zh'),
])
const all = { lang: null, report: null, kind: null }

test('hits of both languages in one block are one row', () => {
  expect(rows.map((row) => row.id)).toEqual([
    'unicri-2024 p1',
    'unicri-2024 h2.A',
    'sg-crime-2020 p34',
    'unicri-2024 p6.a',
  ])
  expect(rows[0]?.hits.zh?.lang).toBe('zh')
  expect(rows[0]?.hits.en?.lang).toBe('en')
})

test('rows go under their reports, each report once', () => {
  expect(groupRows(rows).map((group) => [group.report, group.rows.length])).toEqual([
    [unicri2024, 3],
    [sgCrime2020, 1],
  ])
})

test('each facet counts what its choices would leave, the other filters staying', () => {
  const facets = facetsOf(rows, { ...all, report: unicri2024 })
  expect([...facets.report]).toEqual([
    [unicri2024, 3],
    [sgCrime2020, 1],
  ])
  expect([...facets.lang]).toEqual([
    ['zh', 2],
    ['en', 2],
  ])
  expect([...facets.kind]).toEqual([
    ['heading', 1],
    ['paragraph', 1],
    ['item', 1],
  ])
})

test('every count is what choosing it gives', () => {
  const filters = { ...all, lang: 'zh' as const }
  const facets = facetsOf(rows, filters)
  for (const [kind, count] of facets.kind) expect(filterRows(rows, { ...filters, kind })).toHaveLength(count)
  for (const [report, count] of facets.report)
    expect(filterRows(rows, { ...filters, report })).toHaveLength(count)
  for (const [lang, count] of facets.lang) expect(filterRows(rows, { ...filters, lang })).toHaveLength(count)
})

test.each([
  ['p34', 'paragraph'],
  ['p34.a', 'item'],
  ['h2.B.u1', 'heading'],
  ['front.3', 'front'],
  ['fn1', 'footnote'],
  ['fn.s1', 'footnote'],
])('%s is a %s', (key, kind) => {
  expect(kindOfKey(key as BlockKey)).toBe(kind)
})
