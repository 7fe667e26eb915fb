/** The same quantity over reports: the list of series, and one of them as a picture and as sentences. */
import { ChartColumn, EqualNot } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSeries } from '../../shared/model/fact.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { useReportTexts } from '../report-texts.ts'
import { EmptyState, moveFocus } from '../ui/index.ts'
import { keepMemory, readMemory } from './facts-memory.ts'
import { seriesYears } from './series-words.ts'
import { SeriesPlot } from './SeriesPlot.tsx'
import { SeriesPoints } from './SeriesPoints.tsx'
import { useOpenWords } from './use-open-words.ts'

export function SeriesView({ series }: { readonly series: readonly FactSeries[] }) {
  const { t } = useTranslation()
  const [before] = useState(readMemory)
  const [id, setId] = useState(before.series)
  const chosen = series.find((each) => each.id === id) ?? series[0]
  if (chosen === undefined) {
    return (
      <EmptyState title={t('facts.series.none')} icon={<ChartColumn />}>
        <p>{t('facts.series.noneText')}</p>
      </EmptyState>
    )
  }
  const choose = (to: FactSeries): void => {
    if (to.id === chosen.id) return
    setId(to.id)
    keepMemory({ series: to.id, point: 0 })
  }
  return (
    <div className="series">
      <SeriesList series={series} chosen={chosen} onChoose={choose} />
      <OneSeries key={chosen.id} series={chosen} focused={before.tab === 'series' && id === before.series} />
    </div>
  )
}

type SeriesListProps = {
  readonly series: readonly FactSeries[]
  readonly chosen: FactSeries
  readonly onChoose: (series: FactSeries) => void
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

function SeriesList({ series, chosen, onChoose }: SeriesListProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const list = useRef<HTMLElement>(null)
  const onKey = (event: KeyboardEvent): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    if (moveFocus(event.key, all, along)) event.preventDefault()
  }
  return (
    <nav ref={list} className="series-list" aria-label={t('facts.series.list')} onKeyDown={onKey}>
      {series.map((each) => (
        <button
          key={each.id}
          type="button"
          className="text-row series-row"
          aria-current={each === chosen ? 'true' : undefined}
          tabIndex={each === chosen ? 0 : -1}
          onClick={() => onChoose(each)}
          onFocus={() => onChoose(each)}
        >
          <span>{each.name[lang]}</span>
          <span className="series-row-about num">
            {seriesYears(each)}
            {!each.comparable && (
              <>
                {' · '}
                <EqualNot aria-hidden="true" />
                {t(each.difference === 'wording' ? 'facts.series.unchecked' : 'facts.series.unlike')}
              </>
            )}
          </span>
        </button>
      ))}
    </nav>
  )
}

type OneSeriesProps = {
  readonly series: FactSeries
  /** The reader has come back to it from a sentence. */
  readonly focused: boolean
}

function OneSeries({ series, focused }: OneSeriesProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const open = useOpenWords()
  const box = useRef<HTMLElement>(null)
  const texts = useReportTexts(
    useMemo(() => [...new Set(series.points.map(({ fact }) => fact.report))], [series]),
  ).value
  const [left] = useState(() => readMemory().point)
  useEffect(() => {
    if (focused) box.current?.querySelectorAll<HTMLElement>('.point-open')[left]?.focus()
  }, [focused, left])
  const openPoint = (at: number): void => {
    const point = series.points[at]
    if (point === undefined) return
    keepMemory({ series: series.id, point: at })
    open(point.fact)
  }
  const other = otherLang(lang)
  return (
    <section ref={box} className="series-one" aria-label={series.name[lang]}>
      <h2 className="series-name">{series.name[lang]}</h2>
      <p className="series-other muted" lang={langTag(other)}>
        {series.name[other]}
      </p>
      {series.difference !== null && (
        <p className="series-unlike">
          <EqualNot aria-hidden="true" />
          <span>
            <b>{t(series.difference === 'wording' ? 'facts.series.unchecked' : 'facts.series.unlike')}</b>
            {t(`facts.series.difference.${series.difference}`)}
          </span>
        </p>
      )}
      <SeriesPlot series={series} onOpen={openPoint} />
      <SeriesPoints series={series} texts={texts} onOpen={openPoint} />
    </section>
  )
}
