/** Knows a whole block again by its opening words. */
import search from 'approx-string-match'
import type { BlockAnchor } from '../model/annotation.ts'
import type { Placement } from '../model/placement.ts'
import { comparable } from './comparable.ts'

/** Less like than this is the text of another block: reports have look-alike openings. */
const likeEnough = 0.6

/** Where in the text of today the opening is looked for. */
const reach = 4000

/** Of an anchor whose text is known, in a block whose text is not as it was. */
export function resolveOpening({ exact }: BlockAnchor, now: string): Placement {
  const range = [0, now.length] as const
  if (exact !== '' && now.startsWith(exact)) return { state: 'moved', range }
  const score = openingLikeness(comparable(exact).folded, comparable(now.slice(0, reach)).folded, likeEnough)
  if (score === 0) return { state: 'unplaced', reason: 'words-gone' }
  return { state: 'approximate', range, score: Math.min(score, 0.99) }
}

/**
 * How like the opening is to the words of the text that are most like it, 0 to 1; 0 when that is less than `least`.
 * Both are comparable texts.
 */
export function openingLikeness(opening: string, text: string, least: number): number {
  const [match] = search(text.slice(0, reach), opening, Math.floor(opening.length * (1 - least)))
  return match === undefined ? 0 : 1 - match.errors / opening.length
}
