/** What a filter leaves of a list, and what each further choice would leave. */
import type { AnnotationFilter } from '../model/annotation-filter.ts'
import type { TextRange } from '../model/block.ts'
import { foldText } from '../search/fold.ts'
import { matchText } from '../search/match.ts'
import { parseQuery } from '../search/query.ts'
import { chosenValues } from './choices.ts'
import type { Facet, ListItem } from './item.ts'
import { facets } from './item.ts'

/** For each choice the number of items that have it and fit every other field; a choice that none has is not in it. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

export type Filtered = { readonly items: readonly ListItem[]; readonly counts: Counts }

/** The words that a text must contain, folded: as typed, in quotes also with spaces in them. */
export function filterWords(text: string): readonly string[] {
  return parseQuery(text).map((term) => term.text)
}

/** In the order of the list. */
export function filterItems(items: readonly ListItem[], filter: AnnotationFilter): Filtered {
  const words = filterWords(filter.text)
  const { from, to } = filter
  const asked = facets
    .map((facet) => ({ facet, chosen: new Set(chosenValues(filter, facet)) }))
    .filter(({ chosen }) => chosen.size > 0)
  const found: ListItem[] = []
  const counts = emptyCounts()

  for (const item of items) {
    const failed = asked.filter(({ facet, chosen }) => !item.values[facet].some((value) => chosen.has(value)))
    if (failed.length > 1 || !inDays(item.day, from, to)) continue
    if (!words.every((word) => item.folded.includes(word))) continue
    const [only] = failed
    if (only !== undefined) {
      count(counts[only.facet], item.values[only.facet])
      continue
    }
    found.push(item)
    for (const facet of facets) count(counts[facet], item.values[facet])
  }
  return { items: found, counts }
}

/** Places of the words in a text, in order and without overlap: for each word that the text has. */
export function wordPlaces(words: readonly string[], text: string): readonly TextRange[] {
  if (words.length === 0) return []
  const folded = foldText(text)
  const found = words.filter((word) => folded.includes(word))
  if (found.length === 0) return []
  return (
    matchText(
      found.map((word) => ({ text: word, match: 'substring' })),
      text,
    ) ?? []
  )
}

function inDays(day: string, from: string | null, to: string | null): boolean {
  return (from === null || day >= from) && (to === null || (day !== '' && day <= to))
}

type Counting = Readonly<Record<Facet, Map<string, number>>>

function emptyCounts(): Counting {
  return Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as unknown as Counting
}

function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}
