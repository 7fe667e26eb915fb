/** Where a text may be cut: between what a reader sees as characters, and between words. */
import { borderAfter, borderBefore } from '../../shared/anchor/graphemes.ts'

export { borderAfter, borderBefore }

const words = new Intl.Segmenter('zh', { granularity: 'word' })

export type Unit = 'character' | 'word'

/** The border one unit further on; white space and punctuation go with the word before them. */
export function nextBorder(text: string, offset: number, unit: Unit): number {
  if (offset >= text.length) return text.length
  if (unit === 'character') return borderAfter(text, offset + 1)
  const segments = words.segment(text)
  let at = segments.containing(offset)
  let after = at === undefined ? text.length : at.index + at.segment.length
  for (at = segments.containing(after); at !== undefined && at.isWordLike !== true;) {
    after = at.index + at.segment.length
    at = segments.containing(after)
  }
  return after
}

/** The border one unit back: for a word, where the word before begins. */
export function previousBorder(text: string, offset: number, unit: Unit): number {
  if (offset <= 0) return 0
  if (unit === 'character') return borderBefore(text, offset - 1)
  const segments = words.segment(text)
  let before = offset
  do {
    const at = segments.containing(before - 1)
    if (at === undefined) return 0
    before = at.index
    if (at.isWordLike === true) return before
  } while (before > 0)
  return 0
}
