/** Text of a row with the words that were asked for marked. */
import { shownText } from '../annotations/index.ts'
import { markedText } from './marked-text.ts'

export type MarkedProps = {
  readonly text: string
  readonly words: readonly string[]
  /** UTF-16 units to show. */
  readonly length: number
}

export function Marked({ text, words, length }: MarkedProps) {
  return markedText(text, words, length).map((piece, index) =>
    piece.mark ? (
      <mark key={index}>{shownText(piece.text)}</mark>
    ) : (
      <span key={index}>{shownText(piece.text)}</span>
    ),
  )
}
