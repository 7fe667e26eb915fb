/** The places of one wording, by report; each a button that leads there. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { FindingPlace } from '../../shared/model/consistency.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { blocksByKey, headingName } from '../heading-path.ts'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'
import { shownText } from '../shown-text.ts'

/** Places shown at first, and by how many more each time. */
const portion = 12
const further = 100

export type PlacesProps = {
  readonly places: readonly FindingPlace[]
  /** What stands there. */
  readonly form: string
  /** Null until they have been read. */
  readonly texts: ReportTexts | null
  readonly tab: 0 | -1
  /** Number of the use among those of these places. */
  readonly onOpen: (at: number) => void
}

type Group = {
  readonly report: ReportId
  readonly shown: { readonly place: FindingPlace; readonly at: number }[]
}

export function Places({ places, form, texts, tab, onOpen }: PlacesProps) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(portion)
  const left = places.length - limit
  return (
    <div className="finding-places">
      {groupsOf(places.slice(0, limit)).map(({ report, shown }) => (
        <span key={report} className="place-group">
          <ReportLabel report={report} />
          <span className="place-list">
            {shown.map(({ place, at }) => (
              <PlaceButton
                key={place.key}
                place={place}
                block={blockAt(texts, place)}
                form={form}
                tab={tab}
                onOpen={() => onOpen(at)}
              />
            ))}
          </span>
        </span>
      ))}
      {left > 0 && (
        <button
          type="button"
          className="places-more"
          tabIndex={tab}
          onClick={() => setLimit(limit + further)}
        >
          {t('consistency.morePlaces', { count: left })}
        </button>
      )}
    </div>
  )
}

function blockAt(texts: ReportTexts | null, { report, key }: FindingPlace): Block | undefined {
  const text = texts?.get(report)
  return text === undefined ? undefined : blocksByKey(text).get(key)
}

function groupsOf(places: readonly FindingPlace[]): readonly Group[] {
  const groups: Group[] = []
  let at = 0
  for (const place of places) {
    const last = groups.at(-1)
    if (last?.report === place.report) last.shown.push({ place, at })
    else groups.push({ report: place.report, shown: [{ place, at }] })
    at += place.ranges.length
  }
  return groups
}

function ReportLabel({ report: id }: { readonly report: ReportId }) {
  const { reports, lang } = useApp()
  const report = reports.find((each) => each.id === id)
  if (report === undefined) return <span className="place-report">{id}</span>
  return (
    <span className="place-report" title={reportLine(report, lang)}>
      {reportLine(report, lang)}
    </span>
  )
}

type PlaceButtonProps = {
  readonly place: FindingPlace
  /** Undefined until its text has been read. */
  readonly block: Block | undefined
  readonly form: string
  readonly tab: 0 | -1
  readonly onOpen: () => void
}

export function PlaceButton({ place, block, form, tab, onOpen }: PlaceButtonProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const report = reports.find(({ id }) => id === place.report)
  // Of headings there are many: each is called by its words.
  const words = block?.kind === 'heading' ? headingName(block, lang) : placeWords(t, place.key, lang)
  const line = report === undefined ? place.report : reportLine(report, lang)
  const start = shownText((block?.text[place.lang] ?? '').slice(0, 80))
  const times = place.ranges.length > 1 ? ` ×${place.ranges.length}` : ''
  const name = t('consistency.openPlace', { place: `${line} ${words}${times}` })
  return (
    <button
      type="button"
      className="finding-place num"
      tabIndex={tab}
      title={start === '' ? name : `${name}\n${start}`}
      aria-label={`${name}: ${shownText(form)}`}
      onClick={onOpen}
    >
      <span className="place-words">{words}</span>
      {times !== '' && <span className="place-times">{times}</span>}
    </button>
  )
}
