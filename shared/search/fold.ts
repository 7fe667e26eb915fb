/** Folding: the form in which texts and queries are compared, and the way back to the places of the original. */

/**
 * What may join the character before it under NFKC: marks, half-width voicing marks, and the vowels and finals of
 * Hangul and Kirat Rai, which are letters. A text is folded alike whole or cut before anything else.
 */
const continuing = String.raw`\p{M}\u{FF9E}\u{FF9F}\u{1160}-\u{11FF}\u{3131}-\u{318E}\u{FFA0}-\u{FFDC}\u{16D63}-\u{16D6A}`
const piece = new RegExp(`[^][${continuing}]*`, 'gu')

/** Texts of these alone fold unit by unit; nearly all of the reports do. */
const unitwise = /^[\u0000-\u00a7\u2010-\u2016\u2018-\u2023\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/

/**
 * NFKC in lower case: full-width forms equal half-width ones, `ＵＮ` equals `un`.
 * Final and medial sigma are one, because which of them lower-casing gives depends on what follows.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ')
}

export type FoldedText = {
  readonly folded: string
  /** For each unit of `folded` the start of the piece of the original that it came from; last, the original's length. */
  readonly offsets: readonly number[]
}

/** The same as `foldText`, or `fold`, with a map: NFKC can make a text longer (`㎡` to `m2`) or shorter. */
export function foldWithMap(text: string, fold: (text: string) => string = foldText): FoldedText {
  if (unitwise.test(text))
    return { folded: fold(text), offsets: Array.from({ length: text.length + 1 }, (_, at) => at) }
  let folded = ''
  const offsets: number[] = []
  for (const match of text.matchAll(piece)) {
    folded += fold(match[0])
    while (offsets.length < folded.length) offsets.push(match.index)
  }
  offsets.push(text.length)
  return { folded, offsets }
}

/**
 * Range of the original for `[start, end)` of the folded text, not empty. It grows outwards to whole pieces, so that
 * a hit on the `2` of a folded `m2` covers `㎡`, and no surrogate pair or combining sequence is cut.
 */
export function originalRange(
  { offsets }: FoldedText,
  start: number,
  end: number,
): readonly [start: number, end: number] {
  let after = end
  while (after < offsets.length - 1 && offsets[after] === offsets[end - 1]) after += 1
  return [offsets[start] ?? 0, offsets[after] ?? 0]
}
