/** What is painted where: marks that overlap become stretches that do not, each with the colours it shows. */
import { segments } from '../../shared/anchor/segments.ts'
import { colours } from '../../shared/model/annotation.ts'
import type { Colour } from '../../shared/model/annotation.ts'

export type PaintMark = {
  readonly start: number
  readonly end: number
  readonly colour: Colour
  /** ISO 8601, UTC. */
  readonly created: string
}

/** `under`: colour of the mark next below, painted as a line; null where only one colour lies. */
export type PaintSegment = {
  readonly start: number
  readonly end: number
  readonly colour: Colour
  readonly under: Colour | null
}

/**
 * The shorter mark lies on top, since it would be hidden otherwise; of two equally long ones, the later made, then the
 * one further on. Marks that are alike in all of that are told apart by colour, so that paint and clicks agree.
 */
function onTop(a: PaintMark, b: PaintMark): number {
  const shorter = a.end - a.start - (b.end - b.start)
  if (shorter !== 0) return shorter
  if (a.created !== b.created) return a.created < b.created ? 1 : -1
  return b.start - a.start || colours.indexOf(a.colour) - colours.indexOf(b.colour)
}

/** Marked segments of one text in text order, without overlap; neighbours that look alike are joined. */
export function paintSegments(marks: readonly PaintMark[]): readonly PaintSegment[] {
  const length = marks.reduce((longest, { end }) => Math.max(longest, end), 0)
  const painted: PaintSegment[] = []
  for (const { start, end, items } of segments(
    length,
    marks.map((item) => ({ start: item.start, end: item.end, item })),
  )) {
    const [top, ...below] = items.toSorted(onTop)
    if (top === undefined) continue
    const under = below.find(({ colour }) => colour !== top.colour)?.colour ?? null
    pushJoined(painted, { start, end, colour: top.colour, under })
  }
  return painted
}

function pushJoined(painted: PaintSegment[], segment: PaintSegment): void {
  const last = painted.at(-1)
  const alike = last?.end === segment.start && last.colour === segment.colour && last.under === segment.under
  if (last !== undefined && alike) painted[painted.length - 1] = { ...last, end: segment.end }
  else painted.push(segment)
}

/** The mark that a click at `offset` means: the one on top there; undefined where none lies. */
export function markAt<M extends PaintMark>(marks: readonly M[], offset: number): M | undefined {
  return marks.filter(({ start, end }) => start <= offset && offset < end).sort(onTop)[0]
}
