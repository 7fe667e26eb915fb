/** A text cut to what a row has room for, with the words that were asked for marked. Pure. */
import { wordPlaces } from '../../shared/filter/filter-items.ts'

export type Piece = { readonly text: string; readonly mark: boolean }

/** Units of a text that are looked through for words to mark; the rest of a huge note is not shown anyway. */
const searched = 20_000
/** Units before the first word that stay when the text begins later. */
const lead = 24

/** Begins near the first of the words when that stands too far in to be seen. */
export function markedText(whole: string, words: readonly string[], length: number): readonly Piece[] {
  const text = whole.slice(0, searched)
  const places = wordPlaces(words, text)
  const first = places[0]?.[0] ?? 0
  const start = first > length / 2 ? wholeCharacter(text, first - lead) : 0
  const end = wholeCharacter(text, Math.min(text.length, start + length))
  const pieces: Piece[] = start > 0 ? [{ text: '…', mark: false }] : []
  let at = start
  for (const [from, to] of places) {
    if (from >= end) break
    if (to <= at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), mark: false })
    pieces.push({ text: text.slice(Math.max(at, from), Math.min(to, end)), mark: true })
    at = Math.min(to, end)
  }
  if (at < end) pieces.push({ text: text.slice(at, end), mark: false })
  if (end < whole.length) pieces.push({ text: '…', mark: false })
  return pieces
}

/** A note as running text: paired marks of emphasis, signs of lists and line ends are left out. */
export function plainNote(note: string): string {
  return note
    .slice(0, searched)
    .replaceAll(/(\*\*|__|[*`])(\S(?:.*?\S)?)\1/g, '$2')
    .replaceAll(/^[ \t]*(?:[-+*>]|\d+\.)[ \t]+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const inside = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
  return Math.max(0, inside ? at - 1 : at)
}
