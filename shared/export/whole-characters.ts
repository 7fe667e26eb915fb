/** Ranges that cut no character in two. */
import type { TextRange } from '../model/block.ts'

/** A cut between the halves of a surrogate pair would destroy the character: the range takes it whole. */
export function wholeCharacters(text: string, [start, end]: TextRange): TextRange {
  const splits = (offset: number) => offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
  return [splits(start) ? start - 1 : start, splits(end) ? end + 1 : end]
}
