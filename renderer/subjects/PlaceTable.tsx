/** Countries, regions and cities named in the passages of a subject; each shows the passages that name it. */
import { ChevronRight, MapPin, MapPinned } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedPlace, PlaceMention } from '../../shared/model/geography.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { beginPlace } from '../geography-desk.ts'
import type { PlaceBegun } from '../geography-desk.ts'
import { langTag } from '../i18n.ts'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import { Button, EmptyState, Tag } from '../ui/index.ts'
import { KeptList } from './KeptList.tsx'
import { NotRead } from './NotRead.tsx'
import type { NamedHere } from './subject-content.ts'
import { byReport } from './subject-places.ts'
import { useOpenFrom } from './use-open-from.ts'

export type PlaceTableProps = {
  /** Unlike any other list's. */
  readonly list: string
  /** Null until they have been read. */
  readonly places: readonly NamedHere[] | null
  /** What reading them threw. */
  readonly error: unknown
  /** What the passages are narrowed to. */
  readonly within: Pick<PlaceBegun, 'subject' | 'report'>
}

export function PlaceTable({ list, places, error, within }: PlaceTableProps) {
  const { t } = useTranslation()
  if (places === null) return <NotRead error={error} />
  if (places.length === 0) {
    return (
      <EmptyState title={t('subjects.none.places')} icon={<MapPin />}>
        <p>{t('subjects.none.placesText')}</p>
      </EmptyState>
    )
  }
  return (
    <KeptList list={list} items={places} idOf={({ place }) => place.code}>
      {(shown) => (
        <ul className="subject-rows" aria-label={t('subjects.tabs.places')}>
          {shown.map((named) => (
            <Named key={named.place.code} named={named} within={within} />
          ))}
        </ul>
      )}
    </KeptList>
  )
}

type NamedProps = Pick<PlaceTableProps, 'within'> & { readonly named: NamedHere }

function Named({ named: { place, mentions }, within }: NamedProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const [open, setOpen] = useState(false)
  return (
    <li data-place={place.code}>
      <button type="button" className="subject-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden="true" className="subject-chevron" />
        <span className="subject-row-name">
          {place.name[lang]}{' '}
          <span className="muted" lang={langTag(otherLang(lang))}>
            {place.name[otherLang(lang)]}
          </span>
        </span>
        <Tag>{t(`subjects.placeKinds.${place.kind}`)}</Tag>
        <span className="subject-row-count num">{t('subjects.passages', { count: mentions.length })}</span>
      </button>
      {open && <Mentions place={place} mentions={mentions} within={within} />}
    </li>
  )
}

type MentionsProps = Pick<PlaceTableProps, 'within'> & {
  readonly place: NamedPlace
  readonly mentions: readonly PlaceMention[]
}

function Mentions({ place: { code, kind }, mentions, within }: MentionsProps) {
  const { t } = useTranslation()
  const { reports, lang, showScreen } = useApp()
  const openFrom = useOpenFrom()
  return (
    <div className="subject-mentions">
      {byReport(mentions).map(({ report: id, items }) => {
        const report = reports.find((each) => each.id === id)
        return (
          <p key={id} className="subject-mention-group">
            <span className="muted">{report === undefined ? id : reportLine(report, lang)}</span>
            {items.map((mention) => (
              <button
                key={mention.key}
                type="button"
                className="place-link num"
                onClick={() =>
                  openFrom(mention, {
                    zh: mention.zh.map(({ range }) => range),
                    en: mention.en.map(({ range }) => range),
                  })
                }
              >
                {placeWords(t, mention.key, lang)}
              </button>
            ))}
          </p>
        )
      })}
      <Button
        variant="quiet"
        className="subject-on-map"
        onClick={() => {
          beginPlace({ code, kind, ...within })
          showScreen('geography')
        }}
      >
        <MapPinned aria-hidden="true" />
        {t('geography.onMap')}
      </Button>
    </div>
  )
}
