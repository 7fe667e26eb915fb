/** Places in a text where marked words may be: the words as they were, or what edits may have left of them. */
import search from 'approx-string-match'
import type { TextAnchor } from '../model/annotation.ts'
import { comparable, weigh } from './comparable.ts'
import { commonEnd, commonStart, isWhole, sideAfter, sideBefore, weightInOrder } from './context.ts'
import type { Side } from './context.ts'
import { contextStep, enoughContext } from './describe.ts'

/** An anchor's words in comparable form, and whether its context began or ended where the block did. */
export type Needle = {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly fromEdge: boolean
  readonly toEdge: boolean
}

/** `[start, end)` in a comparable text; `likeness` of the words there to the quote is 1 for the same. */
export type Place = {
  readonly start: number
  readonly end: number
  readonly likeness: number
  readonly before: Side
  readonly after: Side
}

/** Places that are looked at closely; before that, they are told apart by what stands right beside them. */
const closely = 6

/** A text of the same words over and over is not read to its end. */
const mostOccurrences = 20_000
const mostUnits = 4_000_000

/** Longer words or texts are compared piece by piece: comparing them by letters takes too long. */
const longestLetterwise = 300
const longestSearched = 8_000

/** Lighter words are like too many others to be searched for. */
const leastSearched = 5

/** How far a context reached is told by its length: it grows by steps until it is enough, or the block ends. */
export function needleOf({ exact, prefix, suffix, start, hash }: TextAnchor): Needle {
  return {
    quote: comparable(exact).folded,
    prefix: comparable(prefix).folded,
    suffix: comparable(suffix).folded,
    fromEdge: start === prefix.length,
    toEdge:
      suffix.length % contextStep !== 0 || suffix === '' || (hash !== '' && weigh(suffix) < enoughContext),
  }
}

/** The likeliest places that have the quote unchanged, those with most context first. */
export function unchangedPlaces(needle: Needle, text: string): readonly Place[] {
  const { quote, prefix, suffix, fromEdge, toEdge } = needle
  const starts = occurrences(text, quote)
  const atEdge = (start: number): boolean =>
    (fromEdge && start === prefix.length) || (toEdge && start + quote.length + suffix.length === text.length)
  const close = (start: number): number =>
    runBefore(prefix, text, start) +
    runAfter(suffix, text, start + quote.length) +
    (atEdge(start) ? contextStep : 0)
  const likeliest = starts.length <= closely ? starts : best(starts, close, closely)
  return likeliest
    .map((start) => placeAt(needle, text, start, start + quote.length, 1))
    .toSorted((a, b) => evidence(b) - evidence(a))
}

/**
 * Places where the quote was changed, between its contexts or beside one of them. Of likeness 0, and empty, where both
 * contexts are and nothing of the quote.
 */
export function changedPlaces(needle: Needle, text: string): readonly Place[] {
  const { quote, prefix, suffix, fromEdge, toEdge } = needle
  const seed = endSeed(prefix)
  const starts = boundaries(
    occurrences(text, seed).map((at) => at + seed.length),
    fromEdge && text.startsWith(prefix) ? prefix.length : null,
    (at) => runBefore(prefix, text, at),
    (at) => sideBefore(prefix, fromEdge, text, at),
  )
  const ends = boundaries(
    occurrences(text, startSeed(suffix)),
    toEdge && text.endsWith(suffix) ? text.length - suffix.length : null,
    (at) => runAfter(suffix, text, at),
    (at) => sideAfter(suffix, toEdge, text, at),
  )
  const ranges: (readonly [number, number])[] = []
  for (const start of starts) {
    ranges.push([start, start + runAfter(quote, text, start)])
    for (const end of ends) if (start < end && end - start < 3 * quote.length + 600) ranges.push([start, end])
  }
  for (const end of ends) ranges.push([end - runBefore(quote, text, end), end])
  return placesAt(needle, text, ranges)
}

/** Places of something like the quote, whatever is beside it; none for words too short not to be like anything. */
export function similarPlaces(needle: Needle, text: string): readonly Place[] {
  const { quote } = needle
  if (weigh(quote) < leastSearched || quote.length > longestLetterwise || text.length > longestSearched)
    return []
  const found = search(text, quote, Math.floor(0.3 * quote.length)).slice(0, closely)
  return placesAt(
    needle,
    text,
    found.map(({ start, end }) => trimmed(quote, text, start, end)),
  )
}

/** Weight of what the place shares with the anchor beside the words themselves. */
export function evidence({ before, after }: Place): number {
  return before.found + after.found
}

/** How like the words and what stands around them are to those marked, 0 to 1. */
export function score({ likeness, before, after }: Place): number {
  return 0.6 * likeness + (0.4 * (before.found + after.found)) / (before.whole + after.whole)
}

/** They share a unit or more. */
export function overlap(left: Place, right: Place): boolean {
  return left.start < right.end && right.start < left.end
}

/** Part of the quote that is left, less for what was put between. */
function likeness(quote: string, words: string): number {
  if (words === '') return 0
  const head = commonStart(quote, words)
  const tail = commonEnd(quote.slice(head), words.slice(head))
  const lost = quote.slice(head, quote.length - tail)
  const put = words.slice(head, words.length - tail)
  const kept = head + tail + keptUnits(lost, put)
  return (kept / quote.length) * (0.6 + 0.4 * Math.min(1, quote.length / words.length))
}

function keptUnits(lost: string, put: string): number {
  if (lost === '' || put === '') return 0
  if (lost.length > longestLetterwise || put.length > 4 * longestLetterwise)
    return (lost.length * weightInOrder(lost, put)) / weigh(lost)
  const [match] = search(put, lost, Math.floor(0.5 * lost.length))
  return match === undefined ? 0 : lost.length - match.errors
}

/** Without the letters at one end that are like those of the quote by chance. */
function trimmed(quote: string, text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end)
  const head = commonStart(quote, words)
  const tail = commonEnd(quote, words)
  if (head >= tail) return isLike(quote.slice(head), words.slice(head)) ? [start, end] : [start, start + head]
  const isLikeBefore = isLike(quote.slice(0, -tail), words.slice(0, -tail))
  return isLikeBefore ? [start, end] : [end - tail, end]
}

function isLike(quote: string, words: string): boolean {
  const kept = keptUnits(quote, words)
  return kept >= 0.5 * quote.length && (kept * weigh(quote)) / quote.length >= 2
}

/** Each once. */
function placesAt(
  needle: Needle,
  text: string,
  ranges: readonly (readonly [start: number, end: number])[],
): readonly Place[] {
  const distinct = new Map(ranges.map((range) => [range.join(), range]))
  return Array.from(distinct.values(), ([start, end]) =>
    placeAt(needle, text, start, end, likeness(needle.quote, text.slice(start, end))),
  )
}

function placeAt(needle: Needle, text: string, start: number, end: number, likeness: number): Place {
  const { prefix, suffix, fromEdge, toEdge } = needle
  const before = sideBefore(prefix, fromEdge, text, start)
  const after = sideAfter(suffix, toEdge, text, end)
  return { start, end, likeness, before, after }
}

/** Overlapping ones included; none for no words. */
function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  const most = Math.min(mostOccurrences, mostUnits / words.length)
  for (let at = text.indexOf(words); at !== -1 && found.length < most; at = text.indexOf(words, at + 1))
    found.push(at)
  return found
}

/** Places where a context borders on the words; `atEdge` is where it would, measured from the block's edge. */
function boundaries(
  found: readonly number[],
  atEdge: number | null,
  run: (at: number) => number,
  side: (at: number) => Side,
): readonly number[] {
  const likeliest = best(found, run, 4).filter((at) => isWhole(side(at)))
  return atEdge === null || likeliest.includes(atEdge) ? likeliest : [atEdge, ...likeliest]
}

function best(items: readonly number[], worth: (item: number) => number, count: number): readonly number[] {
  return items
    .map((item) => [item, worth(item)] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([item]) => item)
}

function runBefore(words: string, text: string, at: number): number {
  return commonEnd(words, text.slice(Math.max(0, at - words.length), at))
}

function runAfter(words: string, text: string, at: number): number {
  return commonStart(words, text.slice(at, at + words.length))
}

/** As much of the context beside the words as is seldom there by chance; empty when there is not so much. */
function endSeed(prefix: string): string {
  for (let length = 1; length <= prefix.length; length += 1)
    if (weigh(prefix.slice(-length)) >= seedWeight) return prefix.slice(-length)
  return ''
}

function startSeed(suffix: string): string {
  for (let length = 1; length <= suffix.length; length += 1)
    if (weigh(suffix.slice(0, length)) >= seedWeight) return suffix.slice(0, length)
  return ''
}

const seedWeight = 2
