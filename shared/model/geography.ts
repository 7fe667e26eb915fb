/** Geography: countries, regions and cities that the reports name. */
import type { FactWords } from './fact.ts'
import type { BlockKey, ReportId } from './ids.ts'

/**
 * `country` is a country or area of M49, Western Sahara and Hong Kong among them; `region` also stands for seas, for
 * groups of countries that have no number of their own, and for Taiwan Province of China and Kosovo.
 */
export type NamedPlaceKind = 'country' | 'region' | 'city'

export type NamedPlace = {
  /**
   * Country: ISO 3166-1 alpha-2. Region: UN M49 number of three digits, or `x-sahel` where M49 has none.
   * City: its English name.
   */
  readonly code: string
  readonly kind: NamedPlaceKind
  /** As the United Nations write it; where the reports alone name it, as they do. */
  readonly name: { readonly zh: string; readonly en: string }
  /** Alpha-2 of the country of a city; null for the others. */
  readonly country: string | null
  /** Longitude and latitude in degrees, of a city; null for the others. */
  readonly point: readonly [number, number] | null
}

/** A place named in a block; a language that does not name it there has no words. */
export type PlaceMention = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly code: string
  /** Every time it is named, in text order. */
  readonly zh: readonly FactWords[]
  readonly en: readonly FactWords[]
}

export type Geography = {
  /** Those that are named in the library, by code. */
  readonly places: readonly NamedPlace[]
  /** In the library's order, in a block by code. */
  readonly mentions: readonly PlaceMention[]
}
