/** The order of key words in context: total, stable, from the match outwards, Chinese by its sounds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concordanceSorts } from '../../../shared/model/search.ts'
import { contextKey, sortLines } from '../../../shared/search/concordance-sort.ts'

type Line = {
  readonly lang: 'zh' | 'en'
  readonly left: string
  readonly right: string
  readonly place: number
}

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'的资产追回犯罪司法所，。 abcAB(2)-'), maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const lines = fc
  .array(fc.record({ lang: fc.constantFrom('zh', 'en'), left: words, right: words }), { maxLength: 40 })
  .map((all) => all.map((line, place): Line => ({ ...line, place })))
const sorts = fc.constantFrom(...concordanceSorts)

test('every line once; the same order whatever order of the same places it starts from', () => {
  fc.assert(
    fc.property(lines, sorts, (given, sort) => {
      const sorted = sortLines(given, sort)
      expect(sorted.toSorted((a, b) => a.place - b.place)).toEqual(given)
      expect(
        sortLines(
          sorted.toSorted((a, b) => a.place - b.place),
          sort,
        ),
      ).toEqual(sorted)
      expect(sort === 'place' ? sorted : given).toEqual(given)
    }),
  )
})

test('stable: lines alike in context stay in the order of their places', () => {
  fc.assert(
    fc.property(lines, sorts, (given, sort) => {
      fc.pre(sort !== 'place')
      const sorted = sortLines(
        [...given, ...given.map((line) => ({ ...line, place: line.place + 1000 }))],
        sort,
      )
      for (const line of given) {
        const at = sorted.findIndex(({ place }) => place === line.place)
        const twin = sorted.findIndex(({ place }) => place === line.place + 1000)
        expect(at).toBeLessThan(twin)
      }
    }),
  )
})

test('any two lines stand in the order that they have alone: the order is total', () => {
  fc.assert(
    fc.property(lines, sorts, (given, sort) => {
      fc.pre(sort !== 'place' && given.length > 1)
      const sorted = sortLines(given, sort)
      for (const [at, line] of sorted.entries()) {
        const next = sorted[at + 1]
        if (next === undefined) continue
        const pair = [line, next].toSorted((a, b) => a.place - b.place)
        expect(sortLines(pair, sort)).toEqual([line, next])
        const far = sorted.at(-1) ?? next
        expect(
          sortLines(
            [line, far].toSorted((a, b) => a.place - b.place),
            sort,
          )[0],
        ).toEqual(line)
      }
    }),
  )
})

test('the left context is read from the match outwards', () => {
  expect(contextKey({ lang: 'zh', left: '犯罪（司法）所', right: '' }, 'left')).toEqual([
    '所',
    '法',
    '司',
    '罪',
    '犯',
  ])
  expect(contextKey({ lang: 'en', left: 'States parties’ own ', right: '' }, 'left')).toEqual(
    ['own', "parties'", 'states'].map((word) => word.replace("'", '')),
  )
})

const line = (lang: 'zh' | 'en', left: string, right: string) => ({ lang, left, right })

test('Chinese goes by its sounds, English by words without capitals; a context that is over comes first', () => {
  const chinese = ['追', '的', '办', '', '了'].map((left) =>
    line('zh', `某${left}`.slice(left === '' ? 1 : 0), ''),
  )
  expect(sortLines(chinese, 'left').map(({ left }) => left)).toEqual(['', '某办', '某的', '某了', '某追'])
  const english = [' in Zambia', ' and', ' In accordance', ', the'].map((right) => line('en', '', right))
  expect(sortLines(english, 'right').map(({ right }) => right)).toEqual([
    ' and',
    ' In accordance',
    ' in Zambia',
    ', the',
  ])
  const both = [line('en', 'a', ''), line('zh', '在', '')]
  expect(sortLines(both, 'left').map(({ lang }) => lang)).toEqual(['zh', 'en'])
})
