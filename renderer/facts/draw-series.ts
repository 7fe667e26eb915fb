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
const margin = { top: 26, right: 20, bottom: 30, left: 64 }
/** Years and numbers that are named in the picture, and points that have all their words beside them. */
const mostTicks = 12
const mostLabels = 6

/** `joined`: a line leads from point to point. Each point has its number in `data-point`. */
export function drawSeries(
  points: readonly PlotPoint[],
  joined: boolean,
  { width, height }: PlotSize,
  { name, unit, number }: PlotWords,
): Element {
  const years = [...new Set(points.flatMap(({ first, last }) => [first, last]))].toSorted((a, b) => a - b)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  const domain: [number, number] = from === to ? [from - 1, to + 1] : [from, to]
  const perYear = (width - margin.left - margin.right - 2 * inset) / (domain[1] - domain[0])
  const nth = Math.ceil(years.length / mostTicks)
  const drawn = Plot.plot({
    className: 'series-plot',
    // The page draws every other svg as an icon.
    style: { width: `${width}px`, height: `${height}px` },
    width,
    height,
    marginLeft: margin.left,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginRight: margin.right,
    x: {
      domain,
      insetLeft: inset,
      insetRight: inset,
      label: null,
      ticks: years.filter((_, at) => at % nth === 0),
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
    marks: marksOf(points, placed(points, perYear), joined, number),
  })
  // Its own rules, which the page's policy would refuse: facts.css has them.
  drawn.querySelector('style')?.remove()
  drawn.setAttribute('role', 'group')
  drawn.setAttribute('aria-label', name)
  makeReachable(drawn, points)
  return drawn
}

function marksOf(
  points: readonly PlotPoint[],
  x: (point: PlotPoint) => number,
  joined: boolean,
  number: PlotWords['number'],
): Plot.Markish[] {
  const at = { x, y: 'value' }
  const of = (...bounds: readonly FactBound[]): PlotPoint[] =>
    points.filter(({ bound }) => bounds.includes(bound))
  const arrow = { ...at, anchor: 'start', length: 22, className: 'plot-arrow' } as const
  const nth = Math.ceil(points.length / mostTicks)
  const text = (point: PlotPoint): string => {
    if (points.length <= mostLabels) return point.label
    return points.indexOf(point) % nth === 0 ? number(point.value) : ''
  }
  const label = { ...at, text, className: 'plot-label' }
  return [
    Plot.ruleY([0], { className: 'plot-base' }),
    joined ? Plot.line([...points], { ...at, sort: { channel: 'x' }, className: 'plot-line' }) : null,
    Plot.ruleY(
      points.filter(({ first, last }) => first !== last),
      { x1: 'first', x2: 'last', y: 'value', className: 'plot-span' },
    ),
    Plot.vector(of('at-least'), { ...arrow, rotate: 0, dy: -7 }),
    Plot.vector(of('at-most'), { ...arrow, rotate: 180, dy: 7 }),
    Plot.dot(of(null, 'at-least', 'at-most'), { ...at, r: 5, className: 'plot-dot' }),
    Plot.dot(of('about'), { ...at, r: 5, className: 'plot-dot plot-open' }),
    Plot.text(of('at-least'), { ...label, dy: aboveArrow }),
    Plot.text(of(null, 'about', 'at-most'), { ...label, dy: above }),
    // Large enough to be hit, above all the rest, in the order of the points.
    Plot.dot([...points], { ...at, r: 14, sort: null, className: 'plot-points' }),
  ]
}

/** Buttons of which Tab reaches the first; all the rest of the picture is told by the list below it. */
function makeReachable(drawn: Element, points: readonly PlotPoint[]): void {
  for (const part of drawn.querySelectorAll(':scope > g:not(.plot-points)'))
    part.setAttribute('aria-hidden', 'true')
  drawn.querySelectorAll('.plot-points circle').forEach((circle, index) => {
    circle.setAttribute('data-point', String(index))
    circle.setAttribute('role', 'button')
    circle.setAttribute('tabindex', index === 0 ? '0' : '-1')
    circle.setAttribute('aria-label', points[index]?.name ?? '')
  })
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
