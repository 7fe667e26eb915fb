/** Blocks that cite something, by report; each leads to its words. */
import { useTranslation } from 'react-i18next'
import { grouped } from '../../shared/grouped.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import type { CitingPlace } from './cited.ts'

export type CitingListProps = {
  readonly places: readonly CitingPlace[]
  /** Block that is looked at: it is where the reader is. */
  readonly here?: { readonly report: ReportId; readonly key: BlockKey } | undefined
}

export function CitingList({ places, here }: CitingListProps) {
  const { t } = useTranslation()
  const { reports, lang, openPlace } = useApp()
  return [...grouped(places, ({ report }) => report)].map(([id, own]) => {
    const report = reports.find((each) => each.id === id)
    const name = report === undefined ? id : reportLine(report, lang)
    return (
      <div key={id} className="citing-report">
        <p className="citing-name">{name}</p>
        <ul className="citing-places" aria-label={name}>
          {own.map((place) => {
            const isHere = place.report === here?.report && place.key === here.key
            return (
              <li key={place.key}>
                <button
                  type="button"
                  className="citing-place"
                  aria-current={isHere || undefined}
                  onClick={() => openPlace(place)}
                >
                  {placeWords(t, place.key, lang)}
                  {isHere && ` · ${t('references.link.here')}`}
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    )
  })
}
