/** Verifies texts against a query and finds the places that answer it. */
import type { TextRange } from '../model/block.ts'
import { originalRange, searchText, searchTextWithMap } from './fold.ts'
import { unitPlaces } from './places.ts'
import type { Place } from './places.ts'
import type { SearchClause, SearchTerm } from './query.ts'

/** Places of every term in `text`, in order and without overlap; null when a term is missing. */
export function matchTerms(terms: readonly SearchTerm[], text: string): readonly TextRange[] | null {
  return matchText(
    terms.map((term) => ({ any: [{ terms: [term], words: 0 }], not: false })),
    text,
  )
}

type Clause = Pick<SearchClause, 'any' | 'not'>

/** Places in `text` that answer the clauses, in order and without overlap; null when one of them does not hold. */
export function matchText(clauses: readonly Clause[], text: string): readonly TextRange[] | null {
  const [ranges] = matchTexts(clauses, [text]) ?? []
  return ranges ?? null
}

/**
 * The same where every clause may hold in either of the texts, and none that is not wanted in any: the languages of a
 * block. The places are by text, none where a text has no part in it.
 */
export function matchTexts(
  clauses: readonly Clause[],
  texts: readonly string[],
): readonly (readonly TextRange[])[] | null {
  const folded = texts.map(searchText)
  const places = folded.map((): Place[] => [])
  for (const { any, not } of clauses) {
    const found = folded.map((text) => any.flatMap((unit) => unitPlaces(text, unit)))
    if (found.some((list) => list.length > 0) === not) return null
    if (!not) for (const [text, list] of found.entries()) places[text]?.push(...list)
  }
  return texts.map((text, index) => originalPlaces(text, places[index] ?? []))
}

function originalPlaces(text: string, places: readonly Place[]): readonly TextRange[] {
  if (places.length === 0) return []
  const map = searchTextWithMap(text)
  return withoutOverlap(places.map(({ start, end }) => originalRange(map, start, end)))
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
