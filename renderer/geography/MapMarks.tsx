/** Marks of one size however near the map is seen: cities, and countries too small for a shape. */
import { toRoom } from './map-view.ts'
import type { MapRoom, MapView } from './map-view.ts'
import type { CountedPlace } from './place-counts.ts'
import { shadeOf, shadeStep } from './shades.ts'
import type { Point } from './drawing-space.ts'

/** A country or area that is too small, or a city. */
export type MapMark = {
  readonly code: string
  readonly middle: Point
  /** Undefined for a country that is not named. */
  readonly place: CountedPlace | undefined
}

export type MapMarksProps = {
  readonly marks: readonly MapMark[]
  readonly view: MapView
  readonly room: MapRoom
  readonly classes: readonly number[]
  readonly reachable: string | null
  readonly current: string | null
  readonly nameOf: (place: CountedPlace) => string
}

/** Pixels. */
const countryRadius = 5
const unnamedRadius = 1.5
const cityRadius = { least: 2.5, most: 5 }

export function MapMarks({ marks, view, room, classes, reachable, current, nameOf }: MapMarksProps) {
  return marks.map(({ code, middle, place }) => {
    const [cx, cy] = toRoom(view, room, middle)
    if (place === undefined) {
      return (
        <circle
          key={code}
          className="mark-unnamed"
          data-code={code}
          cx={cx}
          cy={cy}
          r={unnamedRadius}
          aria-hidden="true"
        />
      )
    }
    const isCity = place.kind === 'city'
    return (
      <circle
        key={code}
        className={isCity ? 'mark-city' : 'mark-country'}
        data-shade={isCity ? undefined : shadeStep(shadeOf(place.count, classes), classes)}
        data-code={code}
        cx={cx}
        cy={cy}
        r={isCity ? radiusOf(place.count) : countryRadius}
        role="button"
        tabIndex={code === reachable ? 0 : -1}
        aria-label={nameOf(place)}
        aria-pressed={code === current}
      />
    )
  })
}

/** The area grows with the count. */
function radiusOf(count: number): number {
  return Math.min(cityRadius.most, cityRadius.least * Math.sqrt(count) ** 0.6)
}
