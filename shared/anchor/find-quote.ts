/** Finds words that someone typed, in a stored text: white space may differ where writing conventions do. */
import type { TextRange } from '../model/block.ts'

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/**
 * Every place of the quote, in order, overlapping ones included; none for a quote of white space. Any run of white
 * space is one space, and none beside a Chinese character: `2018 年` is `2018年`. Nothing else is folded.
 */
export function findQuote(text: string, quote: string): readonly TextRange[] {
  const wanted = compact(quote.normalize('NFC').trim()).text
  const { text: searched, offsets } = compact(text)
  const places: TextRange[] = []
  if (wanted === '') return places
  for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, at + 1)) {
    const last = offsets[at + wanted.length - 1] ?? 0
    places.push([offsets[at] ?? 0, last + 1])
  }
  return places
}

/** With the original offset of each unit that is left. */
function compact(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let result = ''
  const offsets: number[] = []
  const keep = (part: string, from: number): void => {
    result += part
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(from + unit)
  }
  for (const match of text.matchAll(/\s+|\S+/g)) {
    const [part] = match
    const isSpace = part.trim() === ''
    if (!isSpace) keep(part, match.index)
    else if (!chinese.test(besides(text, match.index, match.index + part.length))) keep(' ', match.index)
  }
  return { text: result, offsets }
}

/** The characters right before and after a stretch. */
function besides(text: string, start: number, end: number): string {
  return (
    (Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '') +
    (Array.from(text.slice(end, end + 2))[0] ?? '')
  )
}
