/** The points of a series with their sentences in both languages: what the picture shows, to be read. */
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { Fact, FactSeries, FactWords } from '../../shared/model/fact.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { MarkedText } from '../MarkedText.tsx'
import { valueWords } from '../fact-value.ts'
import { placeWords } from '../place-words.ts'
import type { ReportTexts } from '../report-texts.ts'
import { blockOf, reportName, sentenceOf } from './fact-words.ts'
import { pointYear } from './series-words.ts'

export type SeriesPointsProps = {
  readonly series: FactSeries
  /** Null while they are being read. */
  readonly texts: ReportTexts | null
  /** Number of the point. */
  readonly onOpen: (at: number) => void
}

export function SeriesPoints({ series, texts, onOpen }: SeriesPointsProps) {
  const { t } = useTranslation()
  const { lang, reports } = useApp()
  // What stands around a sum or a share does not say what it is a sum of.
  const whatOf = ({ what, unit }: Fact): string =>
    unit === 'USD' || unit === '%' || what[lang] === '' ? t(`facts.units.${unit}`) : what[lang]
  return (
    <ol className="points" aria-label={t('facts.series.points')}>
      {series.points.map((point, at) => {
        const { fact } = point
        const block = blockOf(texts, fact)
        const year = pointYear(point, t)
        return (
          <li key={`${fact.report} ${fact.key} ${fact.en.range[0]}`} className="point">
            <button type="button" className="point-open" onClick={() => onOpen(at)}>
              <span className="point-year num">{year === '' ? t('facts.noYear') : year}</span>
              <b className="point-value num">
                {t('facts.series.counted', { value: valueWords(fact, t, lang), what: whatOf(fact) })}
              </b>
              <span className="point-place num">
                {placeWords(t, fact.key, lang)}
                <span className="point-report"> · {reportName(fact.report, reports, lang)}</span>
              </span>
            </button>
            {[lang, otherLang(lang)].map((of) => (
              <Sentence key={of} words={fact[of]} lang={of} block={block} />
            ))}
          </li>
        )
      })}
    </ol>
  )
}

type SentenceProps = { readonly words: FactWords; readonly lang: Lang; readonly block: Block | undefined }

/** The words alone while the text is being read. */
function Sentence({ words, lang, block }: SentenceProps) {
  const sentence = sentenceOf(words, lang, block) ?? { text: words.text, marks: [] }
  return (
    <p className="point-sentence">
      <MarkedText {...sentence} lang={lang} className="point-text" />
    </p>
  )
}
