/** An annotation of a plan, with as much as tells it from others: place, author, words marked, note. */
import { useTranslation } from 'react-i18next'
import { tagOfWords } from '../../shared/export/lang-tags.ts'
import type { PlannedAnnotation } from '../../shared/model/exchange.ts'
import { shownText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { usePeople } from '../people.ts'
import { placeWords } from '../place-words.ts'
import { useReportLine } from './report-line.ts'

export type PlannedWordsProps = {
  readonly annotation: PlannedAnnotation
  /** False where the note is told otherwise. */
  readonly withNote?: boolean
}

export function PlannedWords({ annotation, withNote = true }: PlannedWordsProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const people = usePeople()
  const reportLine = useReportLine()
  const { report, key, author, quote, note } = annotation
  return (
    <>
      <p className="merge-row-head">
        <span className="merge-place num">{placeWords(t, key, lang)}</span>
        <bdi>{people.author(author)}</bdi>
        <span className="muted">{reportLine(report)}</span>
      </p>
      {quote === '' ? (
        <p className="muted">{t('annotation.whole')}</p>
      ) : (
        <p
          className={`merge-quote reading-${tagOfWords(quote) === 'en' ? 'en' : 'zh'}`}
          lang={tagOfWords(quote)}
        >
          {shownText(quote)}
        </p>
      )}
      {withNote && note !== '' && (
        <p className="merge-note user-text" lang={tagOfWords(note)}>
          {shownText(note)}
        </p>
      )}
    </>
  )
}
