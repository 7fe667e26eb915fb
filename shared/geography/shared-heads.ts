/** Regions that share their last word, taken apart: “East and Central Africa”, 东部和南部非洲. */
import type { FoundName } from './found-name.ts'

/** Words found at one place, and the regions in them. */
export type JoinedNames = {
  readonly end: number
  readonly names: readonly Pick<FoundName, 'code' | 'range'>[]
}

/** A regular expression for any of the words, the longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}

/**
 * Each part of `words`, which begin at `at`, with its code; the last has the shared word in its range too. `part` finds
 * the parts, with the flag g.
 */
export function takenApart(
  words: string,
  at: number,
  part: RegExp,
  codes: Readonly<Record<string, string>>,
): JoinedNames {
  const found = [...words.matchAll(part)]
  const end = at + words.length
  const names = found.map(({ 0: name, index }, order) => ({
    code: codes[name] ?? '',
    range: [at + index, order === found.length - 1 ? end : at + index + name.length] as const,
  }))
  return { end, names }
}
