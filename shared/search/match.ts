/** Verifies a text against a query and finds the places that answer it. */
import type { TextRange } from '../model/block.ts'
import { foldText, foldWithMap, originalRange } from './fold.ts'
import type { SearchTerm } from './query.ts'
import { isWordCharacter } from './tokens.ts'

/** Places of every term in `text`, in order and without overlap; null when a term is missing. */
export function matchText(terms: readonly SearchTerm[], text: string): readonly TextRange[] | null {
  const folded = foldText(text)
  if (!terms.every((term) => indexOfTerm(folded, term, 0) !== -1)) return null
  const map = foldWithMap(text)
  const ranges = terms.flatMap((term) =>
    placesOf(folded, term).map((start) => originalRange(map, start, start + term.text.length)),
  )
  return withoutOverlap(ranges)
}

function placesOf(folded: string, term: SearchTerm): readonly number[] {
  const places: number[] = []
  let at = indexOfTerm(folded, term, 0)
  while (at !== -1) {
    places.push(at)
    at = indexOfTerm(folded, term, at + term.text.length)
  }
  return places
}

function indexOfTerm(folded: string, term: SearchTerm, from: number): number {
  let at = folded.indexOf(term.text, from)
  while (at !== -1 && term.match === 'word' && !startsWord(folded, at)) at = folded.indexOf(term.text, at + 1)
  return at
}

function startsWord(folded: string, at: number): boolean {
  return at === 0 || !isWordCharacter(characterBefore(folded, at))
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at)
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(at - 1)
}

function withoutOverlap(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
