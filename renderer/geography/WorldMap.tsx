/** The world shaded by how often its countries are named; by mouse and by keys, near and far. */
import { Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { IconButton } from '../ui/index.ts'
import { pointOf } from './drawing-space.ts'
import type { Point } from './drawing-space.ts'
import { MapAreas } from './MapAreas.tsx'
import { MapCallout } from './MapCallout.tsx'
import { MapMarks } from './MapMarks.tsx'
import type { MapMark } from './MapMarks.tsx'
import { mostZoom, nextThatWay, scaleOf, showing, toRoom, zoomStep } from './map-view.ts'
import type { Direction, MapRoom, MapView } from './map-view.ts'
import type { CountedPlace } from './place-counts.ts'
import { shownBy } from './shown-by.ts'
import { countryPoints } from './small-countries.ts'
import { useMapMoves } from './use-map-moves.ts'
import { useRoom } from './use-room.ts'
import type { WorldDrawing } from './drawing.ts'

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
  const reachable = useReachable(drawing, places, current)
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
          <Outlines drawing={drawing} current={current} hovered={hovered?.code ?? null} places={places} />
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
      <MapCallout
        code={hovered?.code ?? (at === null ? null : (current?.code ?? null))}
        at={hovered?.at ?? at ?? [0, 0]}
        room={room}
        places={places}
      />
      <div className="map-buttons">
        <IconButton
          label={t('geography.zoomIn')}
          icon={<Plus />}
          disabled={view.zoom >= mostZoom}
          onClick={() => moves.zoomBy(zoomStep)}
        />
        <IconButton
          label={t('geography.zoomOut')}
          icon={<Minus />}
          disabled={view.zoom <= 1}
          onClick={() => moves.zoomBy(1 / zoomStep)}
        />
        <IconButton
          label={t('geography.whole')}
          icon={<Maximize />}
          disabled={view.zoom <= 1}
          onClick={moves.showAll}
        />
      </div>
    </div>
  )
}

type OutlinesProps = Pick<WorldMapProps, 'drawing' | 'current' | 'places'> & {
  readonly hovered: string | null
}

/** Around what is chosen, and around what the pointer is on. */
function Outlines({ drawing, current, hovered, places }: OutlinesProps) {
  const pathOf = (codes: readonly string[]): string =>
    drawing.areas.flatMap(({ code, path }) => (codes.includes(code) ? [path] : [])).join('')
  const chosen = current === null ? '' : pathOf(shownBy(current))
  return (
    <>
      {hovered !== null && places.has(hovered) && <path className="map-hover" d={pathOf([hovered])} />}
      {chosen !== '' && (
        <>
          <path className="map-halo" d={chosen} />
          <path className="map-chosen" data-kind={current?.kind} d={chosen} />
        </>
      )}
    </>
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

/** Cities over countries, what is named over what is not. */
function marksOf(
  { areas }: WorldDrawing,
  places: ReadonlyMap<string, CountedPlace>,
  least: number,
): readonly MapMark[] {
  const small = [
    ...areas.filter(({ code, size }) => code !== '' && size < least),
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
function middleOf({ code, kind, point }: CountedPlace, { areas }: WorldDrawing): Point | null {
  if (point !== null) return pointOf(point)
  if (kind !== 'country') return null
  const small = countryPoints[code]
  return small === undefined ? (areas.find((area) => area.code === code)?.middle ?? null) : pointOf(small)
}

/** Tab reaches what is chosen, else the country that is named most. */
function useReachable(
  drawing: WorldDrawing,
  places: ReadonlyMap<string, CountedPlace>,
  current: CountedPlace | null,
): string | null {
  return useMemo(() => {
    if (current !== null && middleOf(current, drawing) !== null) return current.code
    let most: CountedPlace | null = null
    for (const place of places.values()) {
      if (place.kind === 'country' && place.count > (most?.count ?? 0)) most = place
    }
    return most?.code ?? null
  }, [drawing, places, current])
}

/** The country next to a place that way; from none, the one that is named most is the first. */
function nextPlace(
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
