/** Where the places that are named lie on the drawing, and which comes next. Pure. */
import { nobody } from './drawing.ts'
import type { WorldDrawing } from './drawing.ts'
import { pointOf } from './drawing-space.ts'
import type { Point } from './drawing-space.ts'
import { nextThatWay } from './map-view.ts'
import type { Direction } from './map-view.ts'
import type { CountedPlace } from './place-counts.ts'
import { countryPoints } from './small-countries.ts'

/** A country or area that is too small for a shape, or a city. */
export type MapMark = {
  readonly code: string
  readonly middle: Point
  /** Undefined for a country that is not named. */
  readonly place: CountedPlace | undefined
}

/** Cities over countries, what is named over what is not. */
export function marksOf(
  { areas }: WorldDrawing,
  places: ReadonlyMap<string, CountedPlace>,
  least: number,
): readonly MapMark[] {
  const small = [
    ...areas.filter(({ code, size }) => code !== nobody && size < least),
    ...Object.entries(countryPoints).map(([code, point]) => ({ code, middle: pointOf(point) })),
  ].map(({ code, middle }) => ({ code, middle, place: places.get(code) }))
  const cities = [...places.values()].flatMap((place) =>
    place.point === null ? [] : [{ code: place.code, middle: pointOf(place.point), place }],
  )
  return [
    ...small.filter(({ place }) => place === undefined),
    ...small.filter(({ place }) => place !== undefined),
    ...cities,
  ]
}

/** Null for a region: it is outlined as it is. */
export function middleOf({ code, kind, point }: CountedPlace, { areas }: WorldDrawing): Point | null {
  if (point !== null) return pointOf(point)
  if (kind !== 'country') return null
  const small = countryPoints[code]
  return small === undefined ? (areas.find((area) => area.code === code)?.middle ?? null) : pointOf(small)
}

/** Code of the place that Tab reaches: what is chosen, else the country that is named most. Null where none is named. */
export function reachableOn(
  drawing: WorldDrawing,
  places: ReadonlyMap<string, CountedPlace>,
  current: CountedPlace | null,
): string | null {
  if (current !== null && middleOf(current, drawing) !== null) return current.code
  let most: CountedPlace | null = null
  for (const place of places.values()) {
    if (place.kind === 'country' && place.count > (most?.count ?? 0)) most = place
  }
  return most?.code ?? null
}

/** The country next to a place that way; from none, the one that is named most is the first. */
export function nextPlace(
  from: CountedPlace | null,
  direction: Direction,
  drawing: WorldDrawing,
  places: ReadonlyMap<string, CountedPlace>,
): CountedPlace | undefined {
  const countries = [...places.values()].flatMap((place) => {
    const middle = place.kind === 'country' ? middleOf(place, drawing) : null
    return middle === null ? [] : [{ place, middle }]
  })
  const start = from === null ? null : middleOf(from, drawing)
  if (start === null) return countries.toSorted((a, b) => b.place.count - a.place.count)[0]?.place
  return nextThatWay(start, direction, countries)?.place
}
