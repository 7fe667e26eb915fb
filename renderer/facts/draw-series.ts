/** One quantity over the years as a picture. Colours come from facts.css, so that the theme changes without drawing anew. */
import * as Plot from '@observablehq/plot'
import type { FactBound } from '../../shared/model/fact.ts'
import { placePoints } from './place-points.ts'
import type { PlacedPoint } from './place-points.ts'

export type PlotPoint = {
  /** The same one for a single year. */
  readonly first: number
  readonly last: number
  readonly value: number
  readonly bound: FactBound
  /** Expected, not counted. */
  readonly projected: boolean
  /** Its year is the report's: its own sentence names none. */
  readonly ofReport: boolean
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

/** Pixels from the frame to the first point and to the last one. */
const inset = 80
const margin = { top: 26, right: 20, bottom: 30, left: 64 }
/** Years and numbers that are named in the picture, and points that have all their words beside them. */
const mostTicks = 12
const mostLabels = 6

/** `joined`: a line leads from point to point, dashed to what is only expected. Each point has its number in `data-point`. */
export function drawSeries(
  points: readonly PlotPoint[],
  joined: boolean,
  size: PlotSize,
  { name, unit, number }: PlotWords,
): Element {
  const { width, height } = size
  const scales = scalesOf(points, size)
  const { years } = scales
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
      domain: scales.domain,
      insetLeft: inset,
      insetRight: inset,
      label: null,
      ticks: years.filter((_, at) => at % nth === 0),
      tickFormat: (year: number) => (isOfReport(points, year) ? `${year}?` : String(year)),
      tickSize: 4,
    },
    y: {
      domain: [0, scales.top],
      label: unit,
      labelArrow: 'none',
      ticks: 5,
      tickFormat: number,
      grid: true,
      tickSize: 0,
    },
    marks: marksOf(points, scales, joined, number),
  })
  // Its own rules, which the page's policy would refuse: facts.css has them.
  drawn.querySelector('style')?.remove()
  drawn.setAttribute('role', 'group')
  drawn.setAttribute('aria-label', name)
  makeReachable(drawn, points)
  return drawn
}

/** Of no point that names the year itself. */
function isOfReport(points: readonly PlotPoint[], year: number): boolean {
  const there = points.filter(({ first, last }) => first === year || last === year)
  return there.length > 0 && there.every(({ ofReport }) => ofReport)
}

type Scales = {
  readonly years: readonly number[]
  readonly domain: readonly [first: number, last: number]
  /** Pixels. */
  readonly perYear: number
  /** Value at the upper edge. */
  readonly top: number
  readonly placed: readonly PlacedPoint[]
}

function scalesOf(points: readonly PlotPoint[], { width, height }: PlotSize): Scales {
  const years = [...new Set(points.flatMap(({ first, last }) => [first, last]))].toSorted((a, b) => a - b)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  const domain = from === to ? ([from - 1, to + 1] as const) : ([from, to] as const)
  const perYear = (width - margin.left - margin.right - 2 * inset) / (domain[1] - domain[0])
  const top = Math.max(1, ...points.map(({ value }) => value)) * 1.25
  const bottom = height - margin.bottom
  const spots = points.map((point) => ({
    x: margin.left + inset + (middleOf(point) - domain[0]) * perYear,
    y: bottom - (point.value / top) * (bottom - margin.top),
    bound: point.bound,
  }))
  return { years, domain, perYear, top, placed: placePoints(spots, { bottom, middle: width / 2 }) }
}

function middleOf({ first, last }: PlotPoint): number {
  return (first + last) / 2
}

function marksOf(
  points: readonly PlotPoint[],
  { perYear, placed }: Scales,
  joined: boolean,
  number: PlotWords['number'],
): Plot.Markish[] {
  const x = (point: PlotPoint): number =>
    middleOf(point) + (placed[points.indexOf(point)]?.aside ?? 0) / perYear
  const at = { x, y: 'value' }
  const of = (...bounds: readonly FactBound[]): PlotPoint[] =>
    points.filter(({ bound }) => bounds.includes(bound))
  const arrow = { ...at, anchor: 'start', length: 22, className: 'plot-arrow' } as const
  const isFilled = ({ bound, projected }: PlotPoint): boolean => bound !== 'about' && !projected
  const dots = (chosen: readonly PlotPoint[], className: string, r = 5): Plot.Markish =>
    Plot.dot([...chosen], { ...at, r, className: `plot-dot ${className}` })
  return [
    Plot.ruleY([0], { className: 'plot-base' }),
    ...(joined ? linesOf(points) : []),
    ...[false, true].map((projected) =>
      Plot.ruleY(
        points.filter((point) => point.first !== point.last && point.projected === projected),
        { x1: 'first', x2: 'last', y: 'value', className: `plot-span${projected ? ' plot-dashed' : ''}` },
      ),
    ),
    Plot.vector(of('at-least'), { ...arrow, rotate: 0, dy: -7 }),
    Plot.vector(of('at-most'), { ...arrow, rotate: 180, dy: 7 }),
    dots(points.filter(isFilled), 'plot-full'),
    dots(
      of('about').filter(({ projected }) => !projected),
      'plot-open',
    ),
    dots(
      points.filter(({ projected }) => projected),
      'plot-open plot-dashed',
      6,
    ),
    ...labelsOf(points, at, placed, number),
    // Large enough to be hit, above all the rest, in the order of the points.
    Plot.dot([...points], { ...at, r: 14, sort: null, className: 'plot-points' }),
  ]
}

/** One from each point to the next, dashed where one of the two is only expected. */
function linesOf(points: readonly PlotPoint[]): readonly Plot.Markish[] {
  const sorted = points.toSorted((one, other) => middleOf(one) - middleOf(other))
  const links = sorted.slice(1).map((to, before) => ({ from: sorted[before] ?? to, to }))
  const isDashed = ({ from, to }: (typeof links)[number]): boolean => from.projected || to.projected
  const ends = {
    x1: ({ from }: (typeof links)[number]) => middleOf(from),
    y1: ({ from }: (typeof links)[number]) => from.value,
    x2: ({ to }: (typeof links)[number]) => middleOf(to),
    y2: ({ to }: (typeof links)[number]) => to.value,
  }
  return [
    Plot.link(
      links.filter((link) => !isDashed(link)),
      { ...ends, className: 'plot-line' },
    ),
    Plot.link(links.filter(isDashed), { ...ends, className: 'plot-line plot-dashed' }),
  ]
}

/** All their words beside a few points; beside many the numbers of some. */
function labelsOf(
  points: readonly PlotPoint[],
  at: { readonly x: (point: PlotPoint) => number; readonly y: string },
  placed: readonly PlacedPoint[],
  number: PlotWords['number'],
): readonly Plot.Markish[] {
  const nth = Math.ceil(points.length / mostTicks)
  return points.flatMap((point, index) => {
    const place = placed[index]
    if (place === undefined || (points.length > mostLabels && index % nth !== 0)) return []
    const text = points.length > mostLabels ? number(point.value) : labelWords(points, point)
    return Plot.text([point], { ...at, ...place.label, text: () => text, className: 'plot-label' })
  })
}

/** With its year where that is doubtful and the axis cannot say so, as another point of the year is sure of it. */
function labelWords(points: readonly PlotPoint[], point: PlotPoint): string {
  return point.ofReport && !isOfReport(points, point.first) ? `${point.label} (${point.first}?)` : point.label
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
