/** Facts: the numbers with which a report counts something, as both of its languages print them. */
import type { TextRange } from './block.ts'
import type { BlockKey, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

/**
 * `at-least` for 逾, 多, 超过 and “more than”; `about` for 约, 近, “approximately” and “nearly”; `at-most` for “up to”
 * and the high end of a range. Null: exactly this many.
 */
export type FactBound = 'at-least' | 'about' | 'at-most' | null

/** All of them, in the order in which lists offer them. */
export const factUnits = [
  'people',
  'users',
  'States',
  'countries',
  'parties',
  'jurisdictions',
  'regions',
  'organizations',
  'units',
  'networks',
  'programmes',
  'trainings',
  'events',
  'operations',
  'cases',
  'checks',
  'seizures',
  'tons',
  'kg',
  'items',
  'instruments',
  'publications',
  'tools',
  'indicators',
  'languages',
  'sites',
  'USD',
  '%',
  'other',
] as const

/** What is counted, as a closed list; `other` for what it has no word for. */
export type FactUnit = (typeof factUnits)[number]

/** Words of a block with the place where they stand. */
export type FactWords = { readonly text: string; readonly range: TextRange }

export type Fact = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly value: number
  readonly unit: FactUnit
  /** What is counted, in the words of each edition. */
  readonly what: { readonly zh: string; readonly en: string }
  /** `2019`, or `2018-2019` for a period; null where no year can be told safely. */
  readonly year: string | null
  readonly bound: FactBound
  /** Both texts say that it is planned or expected (预计, is projected to): nothing that has been counted. */
  readonly projected: boolean
  /** Bound, number and classifier, and what is counted where it follows them. */
  readonly zh: FactWords
  readonly en: FactWords
  /** Id of the quantity that several reports count; null for the others. */
  readonly series: string | null
  /** In a series: numbers with the same basis are like for like. Null where the series has but one. */
  readonly basis: string | null
}

/** How the two languages of a block differ in a number. `other-value`: the same thing is counted differently. */
export type DisagreementKind = 'only-zh' | 'only-en' | 'other-value' | 'other-unit' | 'other-bound'

export type FactDisagreement = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly kind: DisagreementKind
  /** Null where this language prints no such number. */
  readonly zh: FactWords | null
  readonly en: FactWords | null
}

/**
 * Why the points cannot be read as one line: others are counted, something else was done, the scope is wider; for
 * `wording` only the words are alike, and nobody has checked more.
 */
export type SeriesDifference = 'counted' | 'done' | 'scope' | 'wording'

/** The year that the report tells of stands in for the number's own where that is null. */
export type SeriesPoint = { readonly fact: Fact; readonly reportYear: number | null }

/** One quantity over reports, in the order of its years. */
export type FactSeries = {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  /** Of its first point. */
  readonly unit: FactUnit
  readonly points: readonly SeriesPoint[]
  /** False: not like for like, for the reason beside it. */
  readonly comparable: boolean
  readonly difference: SeriesDifference | null
}

export const factFormats = ['csv', 'xlsx'] as const

/** Facts as a table. */
export type FactWriteRequest = {
  /** Of all reports for null. */
  readonly report: ReportId | null
  /** Places in `list(report)`, in the order wanted; all in theirs for null. */
  readonly rows: readonly number[] | null
  readonly format: (typeof factFormats)[number]
  readonly interfaceLang: Lang
}

export type WrittenFacts = { readonly file: string; readonly bytes: number; readonly facts: number }
