/** What the place under the pointer is called and how often it is named. Readers of the screen have the list. */
import { useTranslation } from 'react-i18next'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { useQuery } from '../use-query.ts'
import type { Point } from './drawing-space.ts'
import type { MapRoom } from './map-view.ts'
import type { CountedPlace } from './place-counts.ts'

export type MapCalloutProps = {
  /** Null for none. */
  readonly code: string | null
  /** In pixels of the room. */
  readonly at: Point
  readonly room: MapRoom
  readonly places: ReadonlyMap<string, CountedPlace>
}

/** Pixels: nearer to an edge it stands aside of the place, or under it. */
const nearEdge = { side: 130, top: 84 }

export function MapCallout({ code, at: [x, y], room, places }: MapCalloutProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const place = code === null ? undefined : places.get(code)
  const unnamed = useUnnamed(place === undefined ? code : null)
  const name = place?.name ?? unnamed
  if (name === null) return null
  const across = x < nearEdge.side ? 'start' : x > room.width - nearEdge.side ? 'end' : 'middle'
  return (
    <div
      className="map-callout"
      aria-hidden="true"
      data-across={across}
      data-below={y < nearEdge.top || undefined}
      style={{ left: x, top: y }}
    >
      <strong>{name[lang]}</strong>
      <span lang={langTag(otherLang(lang))}>{name[otherLang(lang)]}</span>
      <span className="num muted">
        {place === undefined ? t('geography.unnamed') : t('geography.passages', { count: place.count })}
      </span>
    </div>
  )
}

/** Names of a country that no report names: the whole list of names is read when the first one is asked for. */
function useUnnamed(code: string | null): CountedPlace['name'] | null {
  const { value } = useQuery(async () => {
    if (code === null) return null
    const { gazetteer } = await import('../../shared/geography/gazetteer.ts')
    return gazetteer.find((place) => place.kind === 'country' && place.code === code)?.name ?? null
  }, [code])
  return value
}
