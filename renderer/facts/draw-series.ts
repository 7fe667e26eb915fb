/** One quantity over the years as a picture. Colours come from facts.css, so that the theme changes without drawing anew. */
import * as Plot from '@observablehq/plot'
import type { FactBound } from '../../shared/model/fact.ts'

export type PlotPoint = {
  /** The same one for a single year. */
  readonly first: number
  readonly last: number
  readonly value: number
  readonly bound: FactBound
  /** Stands beside it. */
  readonly label: string
  /** Its name for those who do not see it. */
  readonly name: string
}

export type PlotWords = {
  readonly name: string
  readonly unit: string
  readonly number: (value: number) => string
}

export type PlotSize = { readonly width: number; readonly height: number }

/** Pixels between points of one year, and from the frame to the first and last. */
const apart = 96
const inset = 80
/** Pixels from a point to its label, past the arrow where there is one. */
const above = -18
const aboveArrow = -40

/** `joined`: a line leads from point to point. Each point has its number in `data-point`. */
export function drawSeries(
  points: readonly PlotPoint[],
  joined: boolean,
  { width, height }: PlotSize,
  { name, unit, number }: PlotWords,
): Element {
  const years = [...new Set(points.flatMap(({ first, last }) => [first, last]))].toSorted((a, b) => a - b)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  const domain = from === to ? [from - 1, to + 1] : [from, to]
  const marginLeft = 64
  const perYear = (width - marginLeft - 20 - 2 * inset) / ((domain[1] ?? 1) - (domain[0] ?? 0))
  const x = placed(points, perYear)
  const data = [...points]
  const at = { x, y: 'value' }
  const ofBound = (...bounds: readonly FactBound[]) => ({
    ...at,
    filter: ({ bound }: PlotPoint) => bounds.includes(bound),
  })
  const drawn = Plot.plot({
    className: 'series-plot',
    // The page draws every other svg as an icon.
    style: { width: `${width}px`, height: `${height}px` },
    width,
    height,
    marginLeft,
    marginTop: 26,
    marginBottom: 30,
    marginRight: 20,
    x: {
      domain,
      insetLeft: inset,
      insetRight: inset,
      label: null,
      ticks: years,
      tickFormat: String,
      tickSize: 4,
    },
    y: {
      domain: [0, Math.max(1, ...points.map(({ value }) => value)) * 1.25],
      label: unit,
      labelArrow: 'none',
      ticks: 5,
      tickFormat: number,
      grid: true,
      tickSize: 0,
    },
    marks: [
      Plot.ruleY([0], { className: 'plot-base' }),
      joined ? Plot.line(data, { ...at, sort: { channel: 'x' }, className: 'plot-line' }) : null,
      Plot.ruleY(
        data.filter(({ first, last }) => first !== last),
        { x1: 'first', x2: 'last', y: 'value', className: 'plot-span' },
      ),
      Plot.vector(data, {
        ...ofBound('at-least'),
        anchor: 'start',
        length: 22,
        rotate: 0,
        dy: -7,
        className: 'plot-arrow',
      }),
      Plot.vector(data, {
        ...ofBound('at-most'),
        anchor: 'start',
        length: 22,
        rotate: 180,
        dy: 7,
        className: 'plot-arrow',
      }),
      Plot.dot(data, { ...ofBound(null, 'at-least', 'at-most'), r: 5, className: 'plot-dot' }),
      Plot.dot(data, { ...ofBound('about'), r: 5, className: 'plot-dot plot-open' }),
      Plot.text(data, { ...ofBound('at-least'), text: 'label', dy: aboveArrow, className: 'plot-label' }),
      Plot.text(data, {
        ...ofBound(null, 'about', 'at-most'),
        text: 'label',
        dy: above,
        className: 'plot-label',
      }),
      // Large enough to be hit, above all the rest.
      Plot.dot(data, { ...at, r: 14, sort: null, className: 'plot-points' }),
    ],
  })
  // Its own rules, which the page's policy would refuse: facts.css has them.
  drawn.querySelector('style')?.remove()
  drawn.setAttribute('role', 'group')
  drawn.setAttribute('aria-label', name)
  for (const part of drawn.querySelectorAll(':scope > g:not(.plot-points)'))
    part.setAttribute('aria-hidden', 'true')
  drawn.querySelectorAll('.plot-points circle').forEach((circle, index) => {
    circle.setAttribute('data-point', String(index))
    circle.setAttribute('role', 'button')
    circle.setAttribute('tabindex', index === 0 ? '0' : '-1')
    circle.setAttribute('aria-label', points[index]?.name ?? '')
  })
  return drawn
}

/** Points of one year stand side by side. */
function placed(points: readonly PlotPoint[], perYear: number): (point: PlotPoint) => number {
  const middle = ({ first, last }: PlotPoint) => (first + last) / 2
  return (point) => {
    const together = points.filter((other) => middle(other) === middle(point))
    const nth = together.indexOf(point) - (together.length - 1) / 2
    return middle(point) + (nth * Math.min(apart, perYear * 0.8)) / perYear
  }
}
