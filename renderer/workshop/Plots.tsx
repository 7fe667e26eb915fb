/** The numbers of a workshop as pictures; comes with the plotting library, when it is first looked at. */
import * as Plot from '@observablehq/plot'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Accord, WorkshopView } from '../../shared/model/workshop.ts'
import { shownText } from '../shown-text.ts'
import { AccordSign } from './Signs.tsx'

export type PlotsProps = {
  readonly view: WorkshopView
}

/** In the order in which they lie in a bar, and one under the other. */
const drawn = ['agreed', 'different', 'single'] as const satisfies readonly Accord[]

const fills: Readonly<Record<(typeof drawn)[number], string>> = {
  agreed: 'var(--accord-agreed)',
  different: 'var(--accord-different)',
  single: 'var(--accord-single)',
}

export function Plots({ view }: PlotsProps) {
  const { t } = useTranslation()
  const names = useMemo(() => new Map(drawn.map((accord) => [accord, t(`workshop.accord.${accord}`)])), [t])
  const along = useMemo(
    () =>
      alongReport(view, names, {
        people: t('workshop.plot.people'),
        ends: [t('workshop.plot.start'), t('workshop.plot.end')],
      }),
    [view, names, t],
  )
  const byQuestion = useMemo(
    () => (view.questions.length === 0 ? null : questionBars(view, t('workshop.plot.passages'))),
    [view, t],
  )
  return (
    <section className="plots" aria-label={t('workshop.plot.heading')}>
      <ul className="plots-key">
        {drawn.map((accord) => (
          <li key={accord}>
            <AccordSign accord={accord} />
            {names.get(accord)}
          </li>
        ))}
      </ul>
      {byQuestion !== null && <Figure options={byQuestion} label={t('workshop.plot.questions')} />}
      <Figure options={along} label={t('workshop.plot.report')} />
    </section>
  )
}

/** A bar for each question: parts in the order of the key, each with its number. */
function questionBars({ questions }: WorkshopView, unit: string): Plot.PlotOptions {
  const parts = questions.flatMap((question) =>
    drawn.map((accord) => ({ tag: shownText(question.tag), accord, blocks: question[accord] })),
  )
  const filled = parts.filter(({ blocks }) => blocks > 0)
  const stacked = { x: 'blocks', y: 'tag', z: 'accord' } as const
  return {
    height: 60 + 34 * questions.length,
    marginLeft: 120,
    x: { label: unit, ticks: 5, tickFormat: 'd' },
    y: { label: null, domain: questions.map(({ tag }) => shownText(tag)) },
    marks: [
      Plot.barX(filled, {
        ...stacked,
        fill: (part: (typeof parts)[number]) => fills[part.accord],
        insetRight: 2,
      }),
      Plot.textX(
        filled,
        Plot.stackX({ ...stacked, text: 'blocks', fill: 'var(--on-accord)', fontWeight: 600 }),
      ),
      Plot.ruleX([0]),
    ],
  }
}

/** A row for each accord, so that it does not take its colour to tell them apart. */
function alongReport(
  { blocks, people }: WorkshopView,
  names: ReadonlyMap<Accord, string>,
  words: { readonly people: string; readonly ends: readonly [string, string] },
): Plot.PlotOptions {
  const bars = blocks.flatMap(({ accord, marks }, at) =>
    accord === 'silent' ? [] : [{ at, accord, people: marks.length }],
  )
  const end = Math.max(1, blocks.length)
  const compared = people.filter((person) => person.compared).length
  return {
    height: 300,
    marginLeft: 40,
    marginRight: 90,
    x: {
      label: null,
      domain: [0, end],
      ticks: [0, end],
      tickFormat: (at: number) => words.ends[at === 0 ? 0 : 1],
    },
    y: { label: words.people, domain: [0, Math.max(1, compared)], ticks: 2, tickFormat: 'd' },
    fy: {
      label: null,
      domain: [...drawn],
      tickFormat: (accord: Accord) => names.get(accord) ?? '',
      axis: 'right',
      padding: 0.3,
    },
    marks: [
      Plot.rectY(bars, {
        x1: 'at',
        x2: (bar: (typeof bars)[number]) => bar.at + 1,
        y: 'people',
        fy: 'accord',
        fill: (bar: (typeof bars)[number]) => fills[bar.accord as (typeof drawn)[number]],
      }),
      Plot.ruleY([0]),
    ],
  }
}

type FigureProps = { readonly options: Plot.PlotOptions; readonly label: string }

/** As wide as its place. */
function Figure({ options, label }: FigureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (frame.current === null || width === 0) return undefined
    const drawing = Plot.plot({ ...options, width, style: { overflow: 'visible' } })
    // Its own rules come with our style sheet: the page takes no style from within (Content-Security-Policy).
    for (const style of drawing.querySelectorAll('style')) style.remove()
    // The figure is one picture with one name: its groups have none.
    for (const group of drawing.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    frame.current.append(drawing)
    return () => drawing.remove()
  }, [options, width])
  return (
    <figure className="plot">
      <figcaption aria-hidden="true">{label}</figcaption>
      <div ref={frame} role="img" aria-label={label} />
    </figure>
  )
}
