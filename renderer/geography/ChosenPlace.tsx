/** The place that was chosen: its names, what belongs to it, and the passages that name it. */
import { ArrowDown, MapPinned, X } from 'lucide-react'
import { useMemo } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceMention } from '../../shared/model/geography.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { IconButton } from '../ui/index.ts'
import { PassageList } from './PassageList.tsx'
import { listPlaces } from './place-counts.ts'
import type { CountedPlace } from './place-counts.ts'
import { shownBy } from './shown-by.ts'

export type ChosenPlaceProps = {
  readonly place: CountedPlace | null
  readonly places: ReadonlyMap<string, CountedPlace>
  /** Of all places. */
  readonly mentions: readonly PlaceMention[]
  readonly list: RefObject<HTMLUListElement | null>
  readonly onChoose: (place: CountedPlace | null) => void
  /** To the passages. */
  readonly onEnter: () => void
  readonly onLeave: () => void
}

export function ChosenPlace(props: ChosenPlaceProps) {
  const { place, places, mentions, list, onChoose, onEnter, onLeave } = props
  const { t } = useTranslation()
  const { lang } = useApp()
  const code = place?.code
  const own = useMemo(() => mentions.filter((mention) => mention.code === code), [mentions, code])
  if (place === null) {
    return (
      <section className="chosen" aria-label={t('geography.list')} data-region>
        <p className="chosen-none">
          <MapPinned aria-hidden="true" />
          {t('geography.choose')}
        </p>
      </section>
    )
  }
  const name = place.name[lang]
  return (
    <section className="chosen" aria-labelledby="chosen-name" data-region>
      <header className="chosen-head">
        <h2 id="chosen-name">
          {name} <span lang={langTag(otherLang(lang))}>{place.name[otherLang(lang)]}</span>
        </h2>
        <p className="chosen-count num">{t('geography.passages', { count: place.count })}</p>
        <Related place={place} places={places} onChoose={onChoose} />
        <IconButton
          className="chosen-down"
          label={t('geography.toPassages')}
          icon={<ArrowDown />}
          onClick={onEnter}
        />
        <IconButton
          className="chosen-close"
          label={t('geography.close')}
          icon={<X />}
          onClick={() => {
            onLeave()
            onChoose(null)
          }}
        />
      </header>
      <div className="chosen-passages">
        <PassageList key={place.code} list={list} name={name} mentions={own} onLeave={onLeave} />
      </div>
    </section>
  )
}

type RelatedProps = Pick<ChosenPlaceProps, 'places' | 'onChoose'> & { readonly place: CountedPlace }

/** Cities of a country, the country of a city, how the map shows a region. */
function Related({ place, places, onChoose }: RelatedProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  if (place.kind === 'region') {
    const count = shownBy(place).length
    return (
      <p className="chosen-related">
        {count === 0 ? t('geography.region.open') : t('geography.region.shaded', { count })}
      </p>
    )
  }
  const country = places.get(place.country ?? '')
  const related =
    place.kind === 'city'
      ? country === undefined
        ? []
        : [country]
      : listPlaces(places.values(), { kind: 'city', text: '', order: 'count' }, lang).filter(
          (city) => city.country === place.code,
        )
  if (related.length === 0) return null
  return (
    <div className="chosen-related">
      {t(place.kind === 'city' ? 'geography.country' : 'geography.cities')}
      <ul>
        {related.map((other) => (
          <li key={other.code}>
            <button type="button" className="chip num" onClick={() => onChoose(other)}>
              {other.name[lang]} · {t('geography.passages', { count: other.count })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
