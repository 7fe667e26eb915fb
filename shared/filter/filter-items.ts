/** What a filter leaves of a list, and what each further choice would leave. */
import type { AnnotationFilter } from '../model/annotation-filter.ts'
import type { TextRange } from '../model/block.ts'
import { searchText } from '../search/fold.ts'
import { matchTerms } from '../search/match.ts'
import { parseTerms } from '../search/query.ts'
import { chosenValues, isEveryAnnotation } from './choices.ts'
import type { Facet, ListItem } from './item.ts'
import { facets } from './item.ts'

/** For each choice the number of items that have it and fit every other field; a choice that none has is not in it. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

/** The words that a text must contain, folded: as typed, in quotes also with spaces in them. */
export function filterWords(text: string): readonly string[] {
  return parseTerms(text).map((term) => term.text)
}

/** In the order of the list; the list itself when nothing is asked. */
export function filterItems(items: readonly ListItem[], filter: AnnotationFilter): readonly ListItem[] {
  if (isEveryAnnotation(filter)) return items
  const asked = askedFields(filter)
  const fits = fitsRest(filter)
  return items.filter(
    (item) =>
      asked.every(({ facet, chosen }) => item.values[facet].some((value) => chosen.has(value))) && fits(item),
  )
}

export function countChoices(items: readonly ListItem[], filter: AnnotationFilter): Counts {
  const asked = askedFields(filter)
  const fits = fitsRest(filter)
  const counts = byFacet(() => new Map<string, Tally>())
  for (const item of items) {
    // Undefined: it fits every field. Null: it fails in several, and no single choice would bring it in.
    let failed: Facet | null | undefined
    for (const { facet, chosen } of asked)
      if (!item.values[facet].some((value) => chosen.has(value))) failed = failed === undefined ? facet : null
    if (failed === null || !fits(item)) continue
    if (failed !== undefined) count(counts[failed], item.values[failed])
    else for (const facet of facets) count(counts[facet], item.values[facet])
  }
  return byFacet((facet) => new Map([...counts[facet]].map(([value, { number }]) => [value, number])))
}

type AskedField = { readonly facet: Facet; readonly chosen: ReadonlySet<string> }

function askedFields(filter: AnnotationFilter): readonly AskedField[] {
  return facets
    .map((facet) => ({ facet, chosen: new Set(chosenValues(filter, facet)) }))
    .filter(({ chosen }) => chosen.size > 0)
}

/** Words and days: what is not a choice. */
function fitsRest({ text, from, to }: AnnotationFilter): (item: ListItem) => boolean {
  const words = filterWords(text)
  return ({ day, folded }) => inDays(day, from, to) && words.every((word) => folded.includes(word))
}

/** Places of the words in a text, in order and without overlap: for each word that the text has. */
export function wordPlaces(words: readonly string[], text: string): readonly TextRange[] {
  if (words.length === 0) return []
  const folded = searchText(text)
  const found = words.filter((word) => folded.includes(word))
  if (found.length === 0) return []
  return (
    matchTerms(
      found.map((word) => ({ text: word, starts: false, ends: false })),
      text,
    ) ?? []
  )
}

function inDays(day: string, from: string | null, to: string | null): boolean {
  return (from === null || day >= from) && (to === null || (day !== '' && day <= to))
}

/** Counted in place: a map is written to once for each value, not once for each item. */
type Tally = { number: number }

function byFacet<Value>(make: (facet: Facet) => Value): Readonly<Record<Facet, Value>> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as unknown as Record<Facet, Value>
}

function count(tallies: Map<string, Tally>, values: readonly string[]): void {
  for (const value of values) {
    const tally = tallies.get(value)
    if (tally === undefined) tallies.set(value, { number: 1 })
    else tally.number += 1
  }
}
