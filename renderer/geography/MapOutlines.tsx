/** Lines around what is chosen on the map, and around what the pointer is on. */
import type { WorldDrawing } from './drawing.ts'
import type { CountedPlace } from './place-counts.ts'
import { shownBy } from './shown-by.ts'

export type MapOutlinesProps = {
  readonly drawing: WorldDrawing
  readonly current: CountedPlace | null
  /** Code of a country; null for none. */
  readonly hovered: string | null
}

export function MapOutlines({ drawing, current, hovered }: MapOutlinesProps) {
  const pathOf = (codes: readonly string[]): string =>
    drawing.areas.flatMap(({ code, path }) => (codes.includes(code) ? [path] : [])).join('')
  const chosen = current === null ? '' : pathOf(shownBy(current))
  return (
    <>
      {hovered !== null && <path className="map-hover" d={pathOf([hovered])} />}
      {chosen !== '' && (
        <>
          <path className="map-halo" d={chosen} />
          <path className="map-chosen" data-kind={current?.kind} d={chosen} />
        </>
      )}
    </>
  )
}
