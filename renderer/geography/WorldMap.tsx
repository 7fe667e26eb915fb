/** The world shaded by how often its countries are named; by mouse and by keys, near and far. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import type { WorldDrawing } from './drawing.ts'
import type { Point } from './drawing-space.ts'
import { MapAreas } from './MapAreas.tsx'
import { MapButtons } from './MapButtons.tsx'
import { MapCallout } from './MapCallout.tsx'
import { MapMarks } from './MapMarks.tsx'
import { MapOutlines } from './MapOutlines.tsx'
import { scaleOf, showing, toRoom } from './map-view.ts'
import type { Direction, MapRoom, MapView } from './map-view.ts'
import type { CountedPlace } from './place-counts.ts'
import { marksOf, middleOf, nextPlace, reachableOn } from './places-on-map.ts'
import { useMapMoves } from './use-map-moves.ts'
import { useRoom } from './use-room.ts'

export type WorldMapProps = {
  readonly drawing: WorldDrawing
  /** What is named, by code. */
  readonly places: ReadonlyMap<string, CountedPlace>
  /** The least count of each shade. */
  readonly classes: readonly number[]
  readonly current: CountedPlace | null
  /** Cities can be chosen, not only countries. */
  readonly citiesChosen: boolean
  readonly view: MapView
  readonly onView: (view: MapView) => void
  readonly onChoose: (place: CountedPlace) => void
  /** To what has been chosen. */
  readonly onEnter: () => void
}

/** Pixels: a smaller country is a mark. */
const leastShape = 9

type Hovered = { readonly code: string; readonly at: Point }

export function WorldMap(props: WorldMapProps) {
  const { drawing, places, classes, current, citiesChosen, view, onView, onChoose, onEnter } = props
  const { t } = useTranslation()
  const { lang } = useApp()
  const svg = useRef<SVGSVGElement>(null)
  const room = useRoom(svg)
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const scale = scaleOf(view, room)
  const least = leastShape / scale
  const marks = useMemo(() => marksOf(drawing, places, least), [drawing, places, least])
  const reachable = useMemo(
    () => reachableOn(drawing, places, current?.kind === 'city' && !citiesChosen ? null : current),
    [drawing, places, current, citiesChosen],
  )
  const middle = current === null ? null : middleOf(current, drawing)
  const at = middle === null ? null : toRoom(view, room, middle)
  const moves = useMapMoves({ svg, view, room, onView, at: zoomPoint(at, room) })
  useFollowing(current, middle, (point) => onView(showing(view, room, point)))

  const nameOf = useCallback(
    ({ name, count }: CountedPlace) =>
      t('geography.placeName', { name: name[lang], other: name[otherLang(lang)], count }),
    [t, lang],
  )
  const focusNext = useRef(false)
  useLayoutEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    svg.current?.querySelector<SVGElement>('[role=button][aria-pressed=true]')?.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (moves.onKey(event.key, event.shiftKey)) event.preventDefault()
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const code = codeAt(event.target)
      const place = code === null ? undefined : places.get(code)
      if (place !== undefined && place !== current) onChoose(place)
      onEnter()
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault()
      const from = current === null ? undefined : places.get(codeAt(event.target) ?? '')
      const next = nextPlace(from ?? null, event.key as Direction, drawing, places)
      if (next === undefined) return
      focusNext.current = true
      onChoose(next)
    }
  }
  const onClick = ({ target }: MouseEvent): void => {
    const place = places.get(codeAt(target) ?? '')
    if (place !== undefined) onChoose(place)
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    moves.onPointerMove(event)
    const code = event.buttons > 0 ? null : codeAt(event.target)
    const { left, top } = event.currentTarget.getBoundingClientRect()
    setHovered(code === null ? null : { code, at: [event.clientX - left, event.clientY - top] })
  }
  const [x, y] = toRoom(view, room, [0, 0])
  return (
    <div className="map-room">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the countries in it have the keys */}
      <svg
        ref={svg}
        className="map"
        role="group"
        aria-label={t('geography.map')}
        aria-description={t('geography.mapKeys')}
        data-region
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={moves.onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={moves.onPointerUp}
        onPointerLeave={() => setHovered(null)}
      >
        <g transform={`translate(${x} ${y}) scale(${scale})`}>
          <path className="map-grid" d={drawing.graticule} />
          <MapAreas
            areas={drawing.areas}
            places={places}
            classes={classes}
            least={least}
            reachable={reachable}
            current={current?.code ?? null}
            nameOf={nameOf}
          />
          <path className="map-border" d={drawing.borders} />
          <path className="map-open" d={drawing.open} />
          <MapOutlines
            drawing={drawing}
            current={current}
            hovered={places.has(hovered?.code ?? '') ? (hovered?.code ?? null) : null}
          />
        </g>
        <MapMarks
          marks={marks}
          view={view}
          room={room}
          classes={classes}
          citiesChosen={citiesChosen}
          reachable={reachable}
          current={current?.code ?? null}
          nameOf={nameOf}
        />
      </svg>
      <MapCallout code={hovered?.code ?? null} at={hovered?.at ?? [0, 0]} room={room} places={places} />
      <MapButtons zoom={view.zoom} moves={moves} />
    </div>
  )
}

/** What is chosen, while it is in sight; else the middle. */
function zoomPoint(at: Point | null, { width, height }: MapRoom): Point {
  const inSight = at !== null && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height
  return inSight ? at : [width / 2, height / 2]
}

function codeAt(target: EventTarget): string | null {
  return (target as Element).closest?.('[data-code]')?.getAttribute('data-code') ?? null
}

/** What has been chosen since the map was drawn is brought into sight. */
function useFollowing(
  current: CountedPlace | null,
  middle: Point | null,
  show: (point: Point) => void,
): void {
  const before = useRef(current?.code ?? null)
  const showNow = useRef(show)
  showNow.current = show
  const code = current?.code ?? null
  const at = useRef(middle)
  at.current = middle
  useEffect(() => {
    if (before.current === code) return
    before.current = code
    if (at.current !== null) showNow.current(at.current)
  }, [code])
}
