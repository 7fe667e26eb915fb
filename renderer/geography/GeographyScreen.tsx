/** Places that the reports name: the world shaded by how often, lists beside it, and the passages of the one chosen. */
import { MapPinned, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { IndexTabs } from '../index-tabs/index.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useQuery } from '../use-query.ts'
import { useRegions } from '../use-regions.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { ChosenPlace } from './ChosenPlace.tsx'
import { keepMemory, memoryAtStart, readMemory } from './geography-memory.ts'
import type { GeographyView } from './geography-memory.ts'
import './geography.css'
import { GeographyTop } from './GeographyTop.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapNotes } from './MapNotes.tsx'
import type { MapView } from './map-view.ts'
import { placeKinds, PlaceList } from './PlaceList.tsx'
import { isNamed } from './place-counts.ts'
import type { CountedPlace } from './place-counts.ts'
import { useGeography } from './use-geography.ts'
import type { GeographyState, ShownGeography } from './use-geography.ts'
import { farDrawing, nearDrawing } from './world.ts'
import { WorldMap } from './WorldMap.tsx'

const stops = ['.place-side .place-row[tabindex="0"]', '.map [tabindex="0"]', '.passage[tabindex="0"]']

export function GeographyScreen() {
  const { t } = useTranslation()
  const { reports } = useApp()
  const [before] = useState(memoryAtStart)
  const [view, setView] = useState(before.view)
  const state = useGeography(view)
  const { shown } = state
  useRegions(stops)
  useEffect(() => keepMemory({ view }), [view])
  const narrow = (change: Partial<GeographyView>): void => setView({ ...view, ...change })
  const summary = useSummary(shown)
  return (
    <>
      <GeographyTop view={view} onView={narrow} summary={summary} />
      <IndexTabs />
      <main className="geography">
        {reports.length === 0 ? (
          <EmptyState title={t('geography.empty.title')} icon={<MapPinned />}>
            <p>{t('geography.empty.text')}</p>
          </EmptyState>
        ) : shown === null || state.error !== null ? (
          <NotYet state={state} />
        ) : shown.mentions.length === 0 ? (
          <NoPlaces view={view} onView={narrow} />
        ) : (
          <Geography shown={shown} view={view} onView={narrow} />
        )}
      </main>
    </>
  )
}

function useSummary(shown: ShownGeography | null): string {
  const { t } = useTranslation()
  const { announce } = useApp()
  const kinds = [...(shown?.places.values() ?? [])].map(({ kind }) => kind)
  const told = placeKinds
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`geography.counts.${kind}`, { count }))
    .join(' · ')
  useEffect(() => {
    if (told !== '') announce(told)
  }, [told, announce])
  return told
}

function NotYet({ state: { error, again } }: { readonly state: GeographyState }) {
  const { t } = useTranslation()
  if (error === null) {
    return (
      <p className="geography-reading" role="status">
        {t('geography.reading')}
      </p>
    )
  }
  return (
    <EmptyState title={errorSentence(error)} icon={<TriangleAlert />}>
      <div className="empty-acts">
        <Button onClick={again}>{t('geography.again')}</Button>
      </div>
    </EmptyState>
  )
}

type NarrowProps = {
  readonly view: GeographyView
  readonly onView: (change: Partial<GeographyView>) => void
}

function NoPlaces({ view: { report, subject }, onView }: NarrowProps) {
  const { t } = useTranslation()
  const of = report === null ? (subject === null ? 'all' : 'subject') : subject === null ? 'report' : 'both'
  return (
    <EmptyState title={t(`geography.none.${of}`)} icon={<MapPinned />}>
      <p>{t('geography.none.text')}</p>
      {of !== 'all' && (
        <div className="empty-acts">
          <Button onClick={() => onView({ report: null, subject: null })}>
            {t('geography.none.showAll')}
          </Button>
        </div>
      )}
    </EmptyState>
  )
}

function Geography({ shown, view, onView }: NarrowProps & { readonly shown: ShownGeography }) {
  const { places, mentions, classes, most } = shown
  const [code, setCode] = useState(() => readMemory().current)
  const [map, setMap] = useState(() => readMemory().map)
  const main = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => keepMemory({ current: code, map }), [code, map])
  const current = places.get(code ?? '') ?? null

  const choose = (place: CountedPlace | null): void => {
    setCode(place?.code ?? null)
    // What is chosen on the map is in sight in the list.
    if (place !== null && (place.kind !== view.kind || !isNamed(place, view.text))) {
      onView({ kind: place.kind, text: '' })
    }
  }
  const toRows = (options?: FocusOptions): void =>
    main.current?.querySelector<HTMLElement>('.place-row[tabindex="0"]')?.focus(options)
  const enter = useEntering(list)
  const toField = (): void => {
    field.current?.focus()
    field.current?.select()
  }
  useCommand('find.open', toField)
  useCommand('screen.geography', () => toRows())
  // Where the parts stand below each other, the map is the first to be seen.
  // Coming back from a passage, that has it.
  const [returns] = useState(() => readMemory().opened !== null)
  useFirstFocus(true, () => toRows({ preventScroll: true }), returns)
  return (
    <div className="geography-parts" ref={main}>
      <PlaceList
        places={places}
        classes={classes}
        view={view}
        current={current}
        field={field}
        onView={onView}
        onChoose={choose}
        onEnter={enter}
      />
      <div className="geography-map">
        <MapOf
          shown={shown}
          current={current}
          citiesChosen={view.kind === 'city'}
          view={map}
          onView={setMap}
          onChoose={choose}
          onEnter={enter}
        />
        <div className="map-foot">
          <MapLegend classes={classes} most={most} />
          <MapNotes />
        </div>
      </div>
      <ChosenPlace
        place={current}
        places={places}
        mentions={mentions}
        list={list}
        onChoose={choose}
        onEnter={enter}
        onLeave={toRows}
      />
    </div>
  )
}

/** The passages may be drawn only with what has just been chosen. */
function useEntering(list: RefObject<HTMLUListElement | null>): () => void {
  return () => {
    requestAnimationFrame(() => {
      const passage = list.current?.querySelector<HTMLElement>('.passage[tabindex="0"]')
      passage?.focus({ preventScroll: true })
      // A passage longer than its room is shown from its beginning.
      passage?.scrollIntoView({ block: 'nearest' })
    })
  }
}

/** From here on the coasts are drawn in full. */
const nearFrom = 2.5

type MapProps = {
  readonly shown: ShownGeography
  readonly current: CountedPlace | null
  readonly citiesChosen: boolean
  readonly view: MapView
  readonly onView: (view: MapView) => void
  readonly onChoose: (place: CountedPlace) => void
  readonly onEnter: () => void
}

function MapOf({ shown: { places, classes }, ...rest }: MapProps) {
  const isNear = rest.view.zoom >= nearFrom
  const near = useQuery(async () => (isNear ? nearDrawing() : null), [isNear], { keep: true }).value
  return <WorldMap drawing={near ?? farDrawing()} places={places} classes={classes} {...rest} />
}
