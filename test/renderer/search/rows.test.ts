import { expect, test } from 'vitest'
import type { TextRange } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import type { SearchHit } from '../../../shared/model/search.ts'
import { groupRows, leadOf, listedRows, rowsOf, textsOf } from '../../../renderer/search/rows.ts'
import { sgCrime2020, unicri2018, unicri2024 } from '../fixture.ts'

function hit(
  report: SearchHit['report'],
  key: string,
  lang: Lang,
  section: string | null = null,
  more: Partial<SearchHit> = {},
): SearchHit {
  return {
    report,
    key: key as BlockKey,
    kind: 'paragraph',
    lang,
    ranges: [[0, 1]],
    text: '',
    pair: null,
    section: section as BlockKey | null,
    counterpart: { terms: [], sentences: [] },
    ...more,
  }
}

const ids = (rows: readonly { readonly key: string }[]): readonly string[] => rows.map(({ key }) => key)

test('a block found in both languages is one row, where its first hit stands', () => {
  const [rows = []] = rowsOf([
    [hit(sgCrime2020, 'p34', 'en'), hit(unicri2024, 'p56', 'zh'), hit(sgCrime2020, 'p34', 'zh')],
  ])
  expect(ids(rows)).toEqual(['p34', 'p56'])
  expect(rows.map(({ hits }) => [hits.zh !== null, hits.en !== null])).toEqual([
    [true, true],
    [true, false],
  ])
  expect(rows.map(leadOf)).toEqual(['zh', 'zh'])
})

test('under report and section, each where its first row stands', () => {
  const groups = groupRows(
    rowsOf([
      [
        hit(unicri2024, 'p9', 'zh', 'h2'),
        hit(sgCrime2020, 'p1', 'zh', 'h1'),
        hit(unicri2024, 'p3', 'zh', 'h1'),
        hit(unicri2024, 'p10', 'zh', 'h2'),
      ],
    ]),
  )
  expect(groups.map(({ report, sections }) => [report, sections.map(({ rows }) => ids(rows))])).toEqual([
    [unicri2024, [['p9', 'p10'], ['p3']]],
    [sgCrime2020, [['p1']]],
  ])
  expect(ids(listedRows(groups))).toEqual(['p9', 'p10', 'p3', 'p1'])
})

test('a page read later moves no row that was there', () => {
  const first = [hit(unicri2018, 'p1', 'zh', 'h1'), hit(unicri2024, 'p2', 'zh', 'h1')]
  const second = [
    hit(unicri2024, 'p3', 'zh', 'h1'),
    hit(unicri2018, 'p4', 'zh', 'h1'),
    hit(unicri2018, 'p1', 'en', 'h1'),
  ]
  const before = listedRows(groupRows(rowsOf([first])))
  const groups = groupRows(rowsOf([first, second]))
  const after = listedRows(groups)
  expect(ids(after).slice(0, before.length)).toEqual(ids(before))
  expect(ids(after)).toEqual(['p1', 'p2', 'p3', 'p4'])
  // What goes on in the same section is not headed again; a report that comes back is.
  expect(groups.map(({ report }) => report)).toEqual([unicri2018, unicri2024, unicri2018])
  expect(after[0]?.hits.en).not.toBeNull()
})

test('the other text has the forms of what was found, but not those that are hits themselves', () => {
  const counterpart = (terms: readonly TextRange[]) => ({
    terms,
    sentences: [[0, 20]] as readonly TextRange[],
  })
  const [[zhOnly] = []] = rowsOf([
    [
      hit(unicri2024, 'p1', 'zh', null, {
        text: '资产追回',
        pair: 'asset recovery',
        counterpart: counterpart([[0, 14]]),
      }),
    ],
  ])
  expect(zhOnly === undefined ? [] : textsOf(zhOnly)).toEqual([
    { lang: 'zh', text: '资产追回', marks: [[0, 1]], terms: [], sentences: [] },
    { lang: 'en', text: 'asset recovery', marks: [], terms: [[0, 14]], sentences: [[0, 20]] },
  ])

  const [[both] = []] = rowsOf([
    [
      hit(unicri2024, 'p1', 'zh', null, {
        text: '资产追回',
        ranges: [[0, 4]],
        counterpart: counterpart([[0, 14]]),
      }),
      hit(unicri2024, 'p1', 'en', null, {
        text: 'asset recovery',
        ranges: [[0, 14]],
        counterpart: counterpart([[0, 4]]),
      }),
    ],
  ])
  expect(
    (both === undefined ? [] : textsOf(both)).map(({ marks, terms, sentences }) => [marks, terms, sentences]),
  ).toEqual([
    [[[0, 4]], [], []],
    [[[0, 14]], [], []],
  ])
})
