/** Which shapes of the map (world-atlas, Natural Earth) count for which place, by the usage of the United Nations. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }

/** A shape's `id` in the map: ISO 3166-1 numeric, three digits; the map gives none to some, which have only a name. */
export type MapShape = { readonly id?: string | number | undefined; readonly name: string }

/** Shapes that the map draws by themselves and that are no country or area of M49, by their number or name. */
const partsOf: Readonly<Record<string, string>> = {
  // Taiwan Province of China.
  '158': 'CN',
  Kosovo: 'RS',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'Indian Ocean Ter.': 'AU',
}

const alpha2: ReadonlyMap<string, string> = new Map(
  (codes as readonly (readonly string[])[]).map(([code = '', , number = '']) => [number, code]),
)

/**
 * Code of the country or area (alpha-2) that a shape counts with; null for land that is nobody's here (a glacier whose
 * status is not settled). Western Sahara (`EH`) counts by itself.
 */
export function placeOfShape({ id, name }: MapShape): string | null {
  const number = id === undefined ? null : String(id).padStart(3, '0')
  return partsOf[number ?? name] ?? alpha2.get(number ?? '') ?? null
}

/** The country whose shapes show a region that is part of it; null for all the others, which the map does not shade. */
export function countryOfPart(code: string): string | null {
  return { 'x-taiwan': 'CN', 'x-kosovo': 'RS' }[code] ?? null
}
