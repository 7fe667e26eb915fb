/** Marks of one size however near the map is seen: cities, and countries too small for a shape. */
import { toRoom } from './map-view.ts'
import type { MapRoom, MapView } from './map-view.ts'
import type { CountedPlace } from './place-counts.ts'
import { shadeOf, shadeStep } from './shades.ts'
import type { MapMark } from './places-on-map.ts'

export type MapMarksProps = {
  readonly marks: readonly MapMark[]
  readonly view: MapView
  readonly room: MapRoom
  readonly classes: readonly number[]
  /** Otherwise they are only seen: what lies under a city can be chosen. */
  readonly citiesChosen: boolean
  readonly reachable: string | null
  readonly current: string | null
  readonly nameOf: (place: CountedPlace) => string
}

/** Pixels. */
const countryRadius = { small: 4, large: 5 }
/** A map narrower than this is small. */
const smallRoom = 800
const unnamedRadius = 1.5
const cityRadius = 3

export function MapMarks(props: MapMarksProps) {
  const { marks, view, room, classes, citiesChosen, reachable, current, nameOf } = props
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
    const seen = {
      className: isCity ? 'mark-city' : 'mark-country',
      'data-shade': isCity ? undefined : shadeStep(shadeOf(place.count, classes), classes),
      cx,
      cy,
      r: isCity ? cityRadius : countryRadius[room.width < smallRoom ? 'small' : 'large'],
    }
    return isCity && !citiesChosen ? (
      <circle key={code} {...seen} aria-hidden="true" />
    ) : (
      <circle
        key={code}
        {...seen}
        data-code={code}
        role="button"
        tabIndex={code === reachable ? 0 : -1}
        aria-label={nameOf(place)}
        aria-pressed={code === current}
      />
    )
  })
}
