/** Countries as shapes, shaded by how often they are named. */
import { memo } from 'react'
import { shadeOf, shadeStep } from './shades.ts'
import { nobody } from './drawing.ts'
import type { DrawnArea } from './drawing.ts'
import type { CountedPlace } from './place-counts.ts'

export type MapAreasProps = {
  readonly areas: readonly DrawnArea[]
  readonly places: ReadonlyMap<string, CountedPlace>
  readonly classes: readonly number[]
  /** Shapes smaller than this, in units, are marked elsewhere. */
  readonly least: number
  /** Code of the one that Tab reaches. */
  readonly reachable: string | null
  readonly current: string | null
  readonly nameOf: (place: CountedPlace) => string
}

export const MapAreas = memo(function MapAreas(props: MapAreasProps) {
  const { areas, places, classes, least, reachable, current, nameOf } = props
  return areas.map(({ code, path, size }) => {
    const place = places.get(code)
    if (place === undefined || size < least) {
      const shade = shadeStep(shadeOf(place?.count ?? 0, classes), classes)
      return (
        <path
          key={code}
          className="area"
          data-shade={shade}
          data-code={code === nobody ? undefined : code}
          d={path}
          aria-hidden="true"
        />
      )
    }
    return (
      <path
        key={code}
        className="area"
        data-shade={shadeStep(shadeOf(place.count, classes), classes)}
        data-code={code}
        d={path}
        role="button"
        tabIndex={code === reachable ? 0 : -1}
        aria-label={nameOf(place)}
        aria-pressed={code === current}
      />
    )
  })
})
