/** What is asked of the list of figures: words, filters, order. Pure. */
import type { Fact, FactBound, FactUnit } from '../model/fact.ts'
import type { ReportId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { foldText } from '../search/fold.ts'
import { termQueryWords } from '../terms/term-query.ts'

export const factColumns = ['value', 'unit', 'what', 'year', 'report', 'place', 'words'] as const
export type FactColumn = (typeof factColumns)[number]

export type FactFilter = {
  readonly text: string
  /** A figure of any of these; empty: of all. So with units, bounds and series. */
  readonly reports: readonly ReportId[]
  readonly units: readonly FactUnit[]
  readonly bounds: readonly FactBound[]
  readonly series: readonly string[]
  /** First and last year; null: no such end. A figure whose year is not told is in no range. */
  readonly from: number | null
  readonly to: number | null
}

export type FactView = FactFilter & {
  /** Null: in the order of the reports and their texts. */
  readonly column: FactColumn | null
  readonly descending: boolean
}

export const everyFact: FactFilter = {
  text: '',
  reports: [],
  units: [],
  bounds: [],
  series: [],
  from: null,
  to: null,
}

/** First and last year of `2019` and `2018-2019`; null where no year is told. */
export function yearsOfFact({ year }: Pick<Fact, 'year'>): readonly [first: number, last: number] | null {
  if (year === null) return null
  const [first = '', last = first] = year.split('-')
  return [Number(first), Number(last)]
}

/** In what words are looked for: those of the figure, parted so that nothing is found across two of them, and what stands around it. */
export function factHaystack(
  { zh, en, what, value, year }: Pick<Fact, 'zh' | 'en' | 'what' | 'value' | 'year'>,
  around: readonly string[],
): string {
  const own = [zh.text, en.text, what.zh, what.en, String(value), year ?? '']
  return foldText([...own, ...around].join('\n'))
}

/** Numbers of those that fit, in the order of the list. `haystackOf` is asked only where there are words to look for. */
export function filterFacts(
  facts: readonly Fact[],
  filter: FactFilter,
  haystackOf: (fact: Fact) => string,
): readonly number[] {
  const { reports, units, bounds, series, from, to } = filter
  const words = termQueryWords(filter.text)
  const isOf = <Value>(wanted: readonly Value[], value: Value) =>
    wanted.length === 0 || wanted.includes(value)
  const isInYears = (fact: Fact): boolean => {
    if (from === null && to === null) return true
    const years = yearsOfFact(fact)
    return years !== null && years[1] >= (from ?? -Infinity) && years[0] <= (to ?? Infinity)
  }
  return facts.flatMap((fact, at) =>
    isOf(reports, fact.report) &&
    isOf(units, fact.unit) &&
    isOf(bounds, fact.bound) &&
    (series.length === 0 || (fact.series !== null && series.includes(fact.series))) &&
    isInYears(fact) &&
    words.every((word) => haystackOf(fact).includes(word))
      ? [at]
      : [],
  )
}

/** What the order of words depends on. */
export type FactNames = {
  readonly lang: Lang
  readonly unit: (unit: FactUnit) => string
  readonly report: (report: ReportId) => string
}

const collators: Readonly<Record<Lang, Intl.Collator>> = {
  // By sound, as Chinese lists are.
  zh: new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true }),
}

/** By one column; what is the same in it stays in the order of the list, and what has nothing in it comes last. */
export function sortFacts(
  facts: readonly Fact[],
  chosen: readonly number[],
  { column, descending }: Pick<FactView, 'column' | 'descending'>,
  names: FactNames,
): readonly number[] {
  if (column === null) return chosen
  const sign = descending ? -1 : 1
  const { compare } = collators[names.lang]
  const keyOf = keyBy(column, names)
  return chosen
    .flatMap((at) => {
      const fact = facts[at]
      return fact === undefined ? [] : [{ at, key: keyOf(fact) }]
    })
    .toSorted((one, other) => {
      if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null)
      if (typeof one.key === 'number' && typeof other.key === 'number') return sign * (one.key - other.key)
      return sign * compare(String(one.key), String(other.key))
    })
    .map(({ at }) => at)
}

function keyBy(
  column: FactColumn,
  { lang, unit, report }: FactNames,
): (fact: Fact) => string | number | null {
  switch (column) {
    case 'value':
      return ({ value }) => value
    case 'unit':
      return askedOnce(({ unit: of }) => of, unit)
    case 'what':
      return ({ what }) => (what[lang] === '' ? null : what[lang])
    case 'year':
      return (fact) => yearsOfFact(fact)?.[0] ?? null
    case 'report':
      return askedOnce(({ report: of }) => of, report)
    case 'place':
      return ({ key }) => key
    case 'words':
      return (fact) => fact[lang].text
  }
}

/** Of thousands of figures there are few units and reports. */
function askedOnce<Id>(idOf: (fact: Fact) => Id, nameOf: (id: Id) => string): (fact: Fact) => string {
  const names = new Map<Id, string>()
  return (fact) => {
    const id = idOf(fact)
    const known = names.get(id) ?? nameOf(id)
    names.set(id, known)
    return known
  }
}
