/** Countries, regions and cities that are named, by number or name; what has the keyboard is chosen. */
import { MapPin } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedPlaceKind } from '../../shared/model/geography.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { rowAfter } from '../long-list.ts'
import { Button, EmptyState, QueryField, Tabs } from '../ui/index.ts'
import type { GeographyView } from './geography-memory.ts'
import { isNamed, listPlaces, placeOrders } from './place-counts.ts'
import type { CountedPlace, PlaceOrder } from './place-counts.ts'
import { shadeOf, shadeStep } from './shades.ts'

export const placeKinds = ['country', 'region', 'city'] as const satisfies readonly NamedPlaceKind[]

export type PlaceListProps = {
  readonly places: ReadonlyMap<string, CountedPlace>
  readonly classes: readonly number[]
  readonly view: GeographyView
  readonly current: CountedPlace | null
  readonly field: RefObject<HTMLInputElement | null>
  readonly onView: (change: Partial<GeographyView>) => void
  readonly onChoose: (place: CountedPlace) => void
  /** To the passages of what is chosen. */
  readonly onEnter: () => void
}

export function PlaceList(props: PlaceListProps) {
  const { places, view, field, onView } = props
  const { t } = useTranslation()
  const aside = useRef<HTMLElement>(null)
  const { kind, text } = view
  return (
    <aside className="place-side" ref={aside} aria-label={t('geography.list')} data-region>
      <div className="place-find">
        <QueryField
          ref={field}
          label={t('geography.label')}
          placeholder={t('geography.placeholder')}
          clearLabel={t('geography.clear')}
          text={text}
          onChange={(next) => onView({ text: next })}
          onLeave={() => aside.current?.querySelector<HTMLElement>('.place-row[tabindex="0"]')?.focus()}
        />
        <select
          className="field-input place-order"
          aria-label={t('geography.order.label')}
          title={t('geography.order.label')}
          value={view.order}
          onChange={({ target: { value } }) => onView({ order: value as PlaceOrder })}
        >
          {placeOrders.map((order) => (
            <option key={order} value={order}>
              {t(`geography.order.${order}`)}
            </option>
          ))}
        </select>
      </div>
      <Tabs
        label={t('geography.list')}
        className="place-tabs"
        tabs={placeKinds.map((each) => ({
          id: each,
          label: t(`geography.kinds.${each}`),
          count: [...places.values()].filter((place) => place.kind === each && isNamed(place, text)).length,
        }))}
        current={kind}
        onChange={(next) => onView({ kind: next })}
      >
        <Rows key={`${kind} ${view.order}`} {...props} />
      </Tabs>
    </aside>
  )
}

/** Rows that Page Up and Page Down go on by. */
const page = 10

function Rows({ places, classes, view, current, onView, onChoose, onEnter }: PlaceListProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const list = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => listPlaces(places.values(), view, lang), [places, view, lang])
  const at = Math.max(
    0,
    rows.findIndex(({ code }) => code === current?.code),
  )
  const code = current?.code
  useEffect(() => {
    showInList(list.current?.querySelector('[aria-selected=true]'))
  }, [code])
  if (rows.length === 0) {
    return view.text.trim() === '' ? (
      <EmptyState title={t(`geography.none.kind.${view.kind}`)} icon={<MapPin />} />
    ) : (
      <EmptyState title={t('geography.none.found')} icon={<MapPin />}>
        <p>{t('geography.none.foundText')}</p>
        <div className="empty-acts">
          <Button onClick={() => onView({ text: '' })}>{t('geography.none.clear')}</Button>
        </div>
      </EmptyState>
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = rowAfter(event.key, at, rows.length, page)
    if (to !== undefined) {
      // From a list of which none is chosen, the first key chooses the row that it was on.
      const place = rows[rows[at] === current ? to : at]
      if (place !== undefined) choose(place)
    } else if (event.key === 'Enter' || event.key === ' ') {
      const place = rows[at]
      if (place !== undefined && place !== current) onChoose(place)
      onEnter()
    } else return
    event.preventDefault()
  }
  const choose = (place: CountedPlace): void => {
    onChoose(place)
    rowOf(list.current, place)?.focus()
  }
  return (
    <ul
      ref={list}
      className="place-rows"
      role="listbox"
      aria-label={t(`geography.kinds.${view.kind}`)}
      aria-description={t('geography.keys')}
      onKeyDown={onKeyDown}
    >
      {rows.map((place, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
        <li
          key={place.code}
          className="place-row"
          role="option"
          data-place={place.code}
          aria-selected={place === current}
          tabIndex={index === at ? 0 : -1}
          onClick={() => choose(place)}
        >
          <span
            className={`place-sign place-sign-${place.kind}`}
            data-shade={
              place.kind === 'country' ? shadeStep(shadeOf(place.count, classes), classes) : undefined
            }
          />
          <span className="place-names">
            <span className="place-name">{place.name[lang]}</span>
            <span className="place-other" lang={langTag(otherLang(lang))}>
              {place.name[otherLang(lang)]}
            </span>
          </span>
          <span className="place-count num">
            {place.count}
            <span className="visually-hidden"> {t('geography.passagesWord', { count: place.count })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** By hand: `scrollIntoView` would move the map away from whoever chooses on it, where the page scrolls as a whole. */
function showInList(row: Element | null | undefined): void {
  const panel = row?.closest('.tab-panel')
  if (!row || !panel) return
  const [{ top, bottom }, room] = [row.getBoundingClientRect(), panel.getBoundingClientRect()]
  if (top < room.top) panel.scrollTop -= room.top - top
  else if (bottom > room.bottom) panel.scrollTop += bottom - room.bottom
}

function rowOf(list: HTMLElement | null, { code }: CountedPlace): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>('.place-row') ?? [])].find(
    (row) => row.dataset['place'] === code,
  )
}
