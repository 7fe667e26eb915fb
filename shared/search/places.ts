/** Places of terms in a text, both in the form of `searchText`. */
import type { SearchTerm, SearchUnit } from './query.ts'
import { hasHan, isWordCharacter, runsOf } from './tokens.ts'

/** `[start, end)` in the folded text. */
export type Place = { readonly start: number; readonly end: number }

/** Places that answer the unit: of its one term, or of all its terms where they stand near the first. */
export function unitPlaces(folded: string, { terms, words }: SearchUnit): readonly Place[] {
  const [first, ...others] = terms
  const anchors = termPlaces(folded, first)
  if (others.length === 0 || anchors.length === 0) return anchors
  const rest = others.map((term) => termPlaces(folded, term))
  if (rest.some((places) => places.length === 0)) return []
  return anchors.flatMap((anchor) => {
    const beside = rest.map((places) =>
      places.filter((place) => wordsBetween(folded, anchor, place) <= words),
    )
    return beside.every((places) => places.length > 0) ? [anchor, ...beside.flat()] : []
  })
}

function termPlaces(folded: string, term: SearchTerm): readonly Place[] {
  const places: Place[] = []
  let at = indexOfTerm(folded, term, 0)
  while (at !== -1) {
    const end = at + term.text.length
    places.push({ start: at, end })
    at = indexOfTerm(folded, term, end)
  }
  return places
}

function indexOfTerm(folded: string, { text, starts, ends }: SearchTerm, from: number): number {
  let at = folded.indexOf(text, from)
  while (
    at !== -1 &&
    ((starts && isInWord(characterBefore(folded, at))) ||
      (ends && isInWord(characterAt(folded, at + text.length))))
  ) {
    at = folded.indexOf(text, at + 1)
  }
  return at
}

function isInWord(character: string): boolean {
  return character !== '' && isWordCharacter(character)
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at)
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(at - 1)
}

/** Words and Han characters that stand between two places; 0 where they touch or overlap. */
function wordsBetween(folded: string, one: Place, other: Place): number {
  const [left, right] = one.start <= other.start ? [one, other] : [other, one]
  if (right.start <= left.end) return 0
  return runsOf(folded.slice(left.end, right.start)).reduce(
    (count, run) => count + (hasHan(run.text) ? Array.from(run.text).length : 1),
    0,
  )
}
