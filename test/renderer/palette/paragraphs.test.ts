/** Paragraphs by number, in the open report and in one that is named. */
import { expect, test } from 'vitest'
import { paragraphItems, paragraphMeant, partsSkipped } from '../../../renderer/palette/paragraphs.ts'
import { reports, texts, unicri2024 } from '../fixture.ts'
import type { ReportTexts } from '../../../renderer/report-texts.ts'

const options = { reports, open: unicri2024, lang: 'en' } as const

function places(input: string): readonly string[] {
  const meant = paragraphMeant(input, options)
  if (meant === null) return []
  return paragraphItems(meant, texts as ReportTexts, options).map(({ act }) =>
    act.type === 'place' ? `${act.report} ${act.key}` : '',
  )
}

test('a number alone is of the open report, then of the others that have so many', () => {
  expect(places('23')).toEqual([
    'unicri-2024 p23',
    'unodc-untoc-2024 p23',
    'sg-crime-2020 p23',
    'unicri-2018 p23',
  ])
  expect(places('第98段')).toEqual(['unicri-2024 p98', 'sg-crime-2020 p98'])
  expect(places('200')).toEqual([])
})

test.each([
  ['u2024 34', 'unicri-2024 p34'],
  ['u24 34', 'unicri-2024 p34'],
  ['u2018 第34段', 'unicri-2018 p34'],
  ['u2018第34段', 'unicri-2018 p34'],
  ['unicri 2018 para 34', 'unicri-2018 p34'],
  ['sg 34', 'sg-crime-2020 p34'],
  ['untoc 34', 'unodc-untoc-2024 p34'],
  ['2018 34', 'unicri-2018 p34'],
  ['general assembly 34', 'sg-crime-2020 p34'],
])('%s', (input, place) => expect(places(input)[0]).toBe(place))

test('of a report that is named two ways, both', () => {
  expect(places('2024 34')).toEqual(['unicri-2024 p34', 'unodc-untoc-2024 p34'])
})

test('an item, and the paragraph itself where it has no such item', () => {
  expect(places('u2024 6(a)')[0]).toBe('unicri-2024 p6.a')
  expect(places('u2024 6(q)')[0]).toBe('unicri-2024 p6')
})

test.each(['asset recovery', '资产追回', 'u2024', 'xyz 34', '34 u2024', ''])(
  '%s names no paragraph',
  (input) => expect(places(input)).toEqual([]),
)

test('an abbreviation of an id and what it leaves out', () => {
  expect(partsSkipped('unicri-2024', 'u2024')).toBe(0)
  expect(partsSkipped('unodc-untoc-2024', 'u2024')).toBe(1)
  expect(partsSkipped('unodc-untoc-2024', 'uu24')).toBe(0)
  expect(partsSkipped('unicri-2024', 'u202')).toBeNull()
  expect(partsSkipped('unicri-2024', 'x2024')).toBeNull()
})
