/** Where a text may be cut: only between what its reader sees as characters. */

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The nearest border at or before `offset`; within the text. */
export function borderBefore(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  if (offset <= 0) return 0
  return characters.segment(text).containing(offset)?.index ?? offset
}

/** The nearest border at or after `offset`; within the text. */
export function borderAfter(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  if (offset <= 0) return 0
  const at = characters.segment(text).containing(offset)
  return at === undefined || at.index === offset ? offset : at.index + at.segment.length
}
