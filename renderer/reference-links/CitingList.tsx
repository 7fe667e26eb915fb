/** Blocks that cite something, by report, with the words that do; each leads to them. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { grouped } from '../../shared/grouped.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { excerpt } from '../excerpt.ts'
import { blocksByKey } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { Pieces } from '../Pieces.tsx'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import { useReportTexts } from '../report-texts.ts'
import type { CitingPlace } from './cited.ts'

export type CitingListProps = {
  readonly places: readonly CitingPlace[]
  /** Block that is looked at: it is where the reader is. */
  readonly here?: { readonly report: ReportId; readonly key: BlockKey } | undefined
}

export function CitingList({ places, here }: CitingListProps) {
  const { reports, lang } = useApp()
  const byReport = [...grouped(places, ({ report }) => report)]
  const texts = useReportTexts(byReport.map(([id]) => id).toSorted()).value
  return byReport.map(([id, own]) => {
    const report = reports.find((each) => each.id === id)
    const name = report === undefined ? id : reportLine(report, lang)
    const text = texts?.get(id)
    return (
      <div key={id} className="citing-report">
        <p className="citing-name">{name}</p>
        <ul className="citing-places" aria-label={name}>
          {own.map((place) => (
            <CitingItem
              key={place.key}
              place={place}
              block={text === undefined ? undefined : blocksByKey(text).get(place.key)}
              isHere={place.report === here?.report && place.key === here.key}
            />
          ))}
        </ul>
      </div>
    )
  })
}

type CitingItemProps = {
  readonly place: CitingPlace
  /** Undefined until its text has been read. */
  readonly block: Block | undefined
  readonly isHere: boolean
}

/** The place as a button as large as the whole, with the sentences that cite, as lists show them. */
function CitingItem({ place, block, isHere }: CitingItemProps) {
  const { t } = useTranslation()
  const { lang: own, openPlace } = useApp()
  const id = useId()
  const { key, lang, ranges } = place
  const words = placeWords(t, key, own)
  const text = block?.text[lang] ?? null
  return (
    <li className="citing-item">
      <button
        type="button"
        className="citing-place"
        aria-describedby={text === null ? undefined : id}
        aria-current={isHere || undefined}
        onClick={() => openPlace(place)}
      >
        {isHere ? `${words} · ${t('references.link.here')}` : words}
      </button>
      {text !== null && (
        <p id={id} className={`citing-words reading-${lang}`} lang={langTag(lang)}>
          <Pieces pieces={excerpt({ lang, text, marks: ranges, terms: [], sentences: [] })} />
        </p>
      )}
    </li>
  )
}
