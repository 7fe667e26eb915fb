/** The picture of a series: each point leads to its sentence, by a click or by keys. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactBound, FactSeries } from '../../shared/model/fact.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { numberWords } from '../fact-value.ts'
import { localeOf } from '../report-name.ts'
import { moveFocus } from '../ui/index.ts'
import { useElementSize } from '../use-element-size.ts'
import type { PlotPoint } from './draw-series.ts'
import { isJoined, plotPoints } from './series-words.ts'

export type SeriesPlotProps = {
  readonly series: FactSeries
  /** Number of the point in the series. */
  readonly onOpen: (at: number) => void
}

const height = 300
/** Pixels below which the labels of two points would no longer stand side by side. */
const narrowest = 360
const along = { back: 'ArrowLeft', forth: 'ArrowRight' }

export function SeriesPlot({ series, onOpen }: SeriesPlotProps) {
  const { t } = useTranslation()
  const { lang, reports, notifyError } = useApp()
  const box = useRef<HTMLDivElement>(null)
  const width = useElementSize(box)?.width ?? 0
  const points = useMemo(() => plotPoints(series, t, lang, reports), [series, t, lang, reports])
  const open = useRef(onOpen)
  open.current = onOpen

  useEffect(() => {
    const element = box.current
    if (element === null || width === 0) return undefined
    const openAt = (target: EventTarget | null): boolean => {
      const point = target instanceof Element ? target.getAttribute('data-point') : null
      const at = point === null ? undefined : points[Number(point)]?.at
      if (at !== undefined) open.current(at)
      return at !== undefined
    }
    const onClick = ({ target }: MouseEvent): void => void openAt(target)
    const onKey = (event: KeyboardEvent): void => {
      const all = [...element.querySelectorAll<HTMLElement>('[data-point]')]
      const isDone =
        event.key === 'Enter' || event.key === ' ' ? openAt(event.target) : moveFocus(event.key, all, along)
      if (isDone) event.preventDefault()
    }
    let gone = false
    import('./draw-series.ts')
      .then(({ drawSeries }) => {
        if (gone) return
        const words = {
          name: t('facts.series.plot', { name: series.name[lang] }),
          unit: [...new Set(series.points.map(({ fact }) => t(`facts.units.${fact.unit}`)))].join(' / '),
          number: axisWords(points, lang),
        }
        const joined = isJoined(series, points)
        element.replaceChildren(
          drawSeries(points, joined, { width: Math.max(width, narrowest), height }, words),
        )
      })
      .catch(notifyError)
    element.addEventListener('click', onClick)
    element.addEventListener('keydown', onKey)
    return () => {
      gone = true
      element.removeEventListener('click', onClick)
      element.removeEventListener('keydown', onKey)
    }
  }, [series, points, width, t, lang, notifyError])

  return (
    <figure className="series-figure">
      <div ref={box} className="series-box" />
      <Legend points={points} />
    </figure>
  )
}

/** Short only where the numbers of the axis are long: its steps are written as the values beside them. */
function axisWords(points: readonly PlotPoint[], lang: Lang): (value: number) => string {
  if (points.every(({ value }) => value < 10_000)) return (value) => numberWords(value, lang)
  const options = { notation: 'compact', maximumFractionDigits: 1, useGrouping: true } as const
  return new Intl.NumberFormat(localeOf(lang), options).format
}

/** What the marks mean, as far as they are used. */
function Legend({ points }: { readonly points: readonly PlotPoint[] }) {
  const { t } = useTranslation()
  const bounds = new Set<FactBound>(
    points.filter(({ bound, projected }) => bound !== null || !projected).map(({ bound }) => bound),
  )
  const ofReport = points.find((point) => point.ofReport)
  return (
    <ul className="series-legend">
      {([null, 'at-least', 'about', 'at-most'] as const).map(
        (bound) =>
          bounds.has(bound) && (
            <li key={bound}>
              <Sign bound={bound} />
              {t(`facts.series.legend.${bound ?? 'exact'}`)}
            </li>
          ),
      )}
      {points.some(({ projected }) => projected) && (
        <li>
          <Sign projected bound={null} />
          {t('facts.series.legend.projected')}
        </li>
      )}
      {ofReport !== undefined && (
        <li>
          <span className="num">{ofReport.first}?</span>
          {t('facts.series.legend.ofReport')}
        </li>
      )}
    </ul>
  )
}

type SignProps = { readonly bound: FactBound; readonly projected?: boolean }

function Sign({ bound, projected = false }: SignProps) {
  const isArrow = bound === 'at-least' || bound === 'at-most'
  return (
    <svg
      viewBox="0 0 16 24"
      className="series-sign"
      data-bound={bound ?? 'exact'}
      data-projected={projected || undefined}
      aria-hidden="true"
    >
      <circle cx="8" cy={bound === 'at-least' ? 19 : bound === 'at-most' ? 5 : 12} r="4" />
      {isArrow && (
        <path d={bound === 'at-least' ? 'M8 14V2M4.5 5.5 8 2l3.5 3.5' : 'M8 10v12M4.5 18.5 8 22l3.5-3.5'} />
      )}
    </svg>
  )
}
