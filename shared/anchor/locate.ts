/** Finds an anchor's words in a text. */
import type { TextAnchor } from '../model/annotation.ts'
import type { TextRange } from '../model/block.ts'

/**
 * Where the words are: at the anchor's own offsets, or else at the only place that has them between the same context.
 * Null when they are not there, or at several such places: a mark never moves by guess.
 */
export function locateAnchor(
  text: string,
  { start, end, exact, prefix, suffix }: Pick<TextAnchor, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>,
): TextRange | null {
  if (exact === '') return null
  if (text.slice(start, end) === exact) return [start, end]
  const described = prefix + exact + suffix
  const first = text.indexOf(described)
  if (first === -1 || text.includes(described, first + 1)) return null
  return [first + prefix.length, first + prefix.length + exact.length]
}
