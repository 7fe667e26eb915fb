/** What narrows and orders the list of figures, over the figures of the four reports. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  everyFact,
  factColumns,
  factHaystack,
  filterFacts,
  sortFacts,
  yearsOfFact,
} from '../../../shared/facts/fact-view.ts'
import type { FactFilter, FactNames } from '../../../shared/facts/fact-view.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { reportingYear } from '../../../shared/facts/reporting-year.ts'
import { factUnits } from '../../../shared/model/fact.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import { langs, yearOf } from '../../../shared/model/report.ts'
import { bundledReport } from '../export/bundled-report.ts'

const reports = (['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const).map((id) => {
  const { report, text } = bundledReport(id)
  return { report, facts: findFacts(report.id, text.blocks).facts }
})
const facts = reports.flatMap((report) => report.facts)
const haystackOf = (fact: Fact): string => factHaystack(fact, [])
const filtered = (filter: Partial<FactFilter>): readonly Fact[] =>
  filterFacts(facts, { ...everyFact, ...filter }, haystackOf).flatMap((at) => facts[at] ?? [])

const filters = fc.record({
  text: fc.constantFrom('', '国家', 'countries', '会员国 member', '1,200'),
  reports: fc.subarray(reports.map(({ report }) => report.id)),
  units: fc.subarray([...factUnits], { maxLength: 4 }),
  bounds: fc.subarray([null, 'at-least', 'about', 'at-most'] as const),
  series: fc.subarray(['sherloc-users', 'cbrn-coe-regions']),
  from: fc.option(fc.integer({ min: 2015, max: 2025 })),
  to: fc.option(fc.integer({ min: 2015, max: 2025 })),
})

test('each filter narrows by itself, and all together are what each one leaves', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const alone = (Object.keys(filter) as (keyof typeof filter)[])
        .filter((key) => key !== 'from' && key !== 'to')
        .map((key) => new Set(filtered({ [key]: filter[key] })))
      const { from, to } = filter
      const inYears = new Set(filtered({ from, to }))
      const expected = facts.filter((fact) => inYears.has(fact) && alone.every((left) => left.has(fact)))
      expect(filtered(filter)).toEqual(expected)
    }),
  )
})

test('a period is in every range that it reaches into; what has no year is in none', () => {
  expect(yearsOfFact({ year: '2018-2019' })).toEqual([2018, 2019])
  expect(filtered({ to: 2018 }).some(({ year }) => year === '2018-2019')).toBe(true)
  expect(filtered({ from: 2019 }).some(({ year }) => year === '2018-2019')).toBe(true)
  expect(filtered({ from: 1900 }).every(({ year }) => year !== null)).toBe(true)
  expect(filtered({ from: 2024, to: 2023 }).every(({ year }) => year?.includes('-') === true)).toBe(true)
})

const names = (lang: 'zh' | 'en'): FactNames => ({ lang, unit: (unit) => unit, report: (report) => report })

test('every order keeps all of them, what has nothing in it at the end, and is turned by the other direction', () => {
  const all = facts.map((_, at) => at)
  for (const lang of langs)
    for (const column of factColumns) {
      const up = sortFacts(facts, all, { column, descending: false }, names(lang))
      const down = sortFacts(facts, all, { column, descending: true }, names(lang))
      expect(up.toSorted((one, other) => one - other)).toEqual(all)
      expect(down.toSorted((one, other) => one - other)).toEqual(all)
      if (column === 'value') {
        const values = up.map((at) => facts[at]?.value)
        expect(values).toEqual(down.map((at) => facts[at]?.value).toReversed())
      }
      if (column === 'year') {
        const empty = facts.filter(({ year }) => year === null).length
        for (const order of [up, down])
          expect(order.slice(-empty).every((at) => facts[at]?.year === null)).toBe(true)
      }
    }
  expect(sortFacts(facts, [3, 1], { column: null, descending: false }, names('en'))).toEqual([3, 1])
})

test('places are in the order of their numbers: para. 9 before para. 10', () => {
  const keys = sortFacts(
    facts,
    facts.map((_, at) => at),
    { column: 'place', descending: false },
    names('en'),
  ).map((at) => Number(/\d+/.exec(facts[at]?.key ?? '')?.[0]))
  expect(keys).toEqual(keys.toSorted((one, other) => one - other))
})

test('the year that a report tells of: the one in which most of its dated figures are', () => {
  expect(reports.map(({ report, facts: own }) => [report.id, reportingYear(own, yearOf(report))])).toEqual([
    ['sg-crime-2020', 2019],
    ['unicri-2018', 2017],
    ['unicri-2024', 2023],
    ['unodc-untoc-2024', 2023],
  ])
  const [first] = facts
  const of = (...years: readonly (string | null)[]) =>
    years.flatMap((year) => (first === undefined ? [] : [{ ...first, year }]))
  expect(reportingYear(of(null, null), 2024)).toBe(2024)
  expect(reportingYear(of('2022', '2023'), 2024)).toBe(2024)
  expect(reportingYear(of('2010', '2010'), 2024)).toBe(2024)
  expect(reportingYear(of('2030', '2030'), 2024)).toBe(2024)
  expect(reportingYear(of('2022-2023', '2023'), 2024)).toBe(2023)
  expect(reportingYear([], null)).toBeNull()
})
