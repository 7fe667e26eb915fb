/** A match with the words around it, and what stands for it in the other language. Pure. */
import { borderAfter, borderBefore } from '../anchor/graphemes.ts'
import { counterpart, touchedSentences } from '../anchor/counterpart.ts'
import type { Block, TextRange } from '../model/block.ts'
import { otherLang } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import type { ConcordanceLine } from '../model/search.ts'
import { isWordCharacter } from './tokens.ts'

/** UTF-16 units on each side: as many at most, and so many even where the sentence is over sooner. */
const most: Readonly<Record<Lang, number>> = { zh: 48, en: 96 }
const least: Readonly<Record<Lang, number>> = { zh: 16, en: 40 }

/** Of which a line is made. */
export type LineBlock = Pick<Block, 'text' | 'sentences'>

export type Context = Pick<ConcordanceLine, 'left' | 'match' | 'right' | 'sentence' | 'at'>

/** Empty for a text that is not there. `left + match + right` is a stretch of the text. */
export function contextOf(block: LineBlock, lang: Lang, range: TextRange): Context {
  const text = block.text[lang] ?? ''
  const [start, end] = range
  const sentences = touchedSentences(block, lang, range)
  const first = Math.min(sentences[0]?.[0] ?? start, start)
  const last = Math.max(sentences.at(-1)?.[1] ?? end, end)
  const from = Math.min(first, start - least[lang])
  const to = Math.max(last, end + least[lang])
  const left = text.slice(leftEdge(text, Math.max(from, start - most[lang]), start), start)
  const right = text.slice(end, rightEdge(text, Math.min(to, end + most[lang]), end))
  return {
    left: left.trimStart(),
    match: text.slice(start, end),
    right: right.trimEnd(),
    sentence: text.slice(first, last),
    at: start - first,
  }
}

/** No word and no character is cut; nothing is left of a word that goes on to the match. */
function leftEdge(text: string, at: number, end: number): number {
  if (at <= 0) return 0
  let edge = Math.min(borderAfter(text, at), end)
  while (edge < end && isWordCharacter(text.charAt(edge - 1)) && isWordCharacter(text.charAt(edge))) edge += 1
  return edge
}

function rightEdge(text: string, at: number, start: number): number {
  if (at >= text.length) return text.length
  let edge = Math.max(borderBefore(text, at), start)
  while (edge > start && isWordCharacter(text.charAt(edge - 1)) && isWordCharacter(text.charAt(edge)))
    edge -= 1
  return edge
}

/** A stretch of the other text that stands for a place: its ranges there, in text order. */
export type Paired = { readonly text: string; readonly ranges: readonly TextRange[] }

/**
 * The sentences that are paired with those of the place; the whole text of a block that has no pairs. Null where the
 * block lacks the other language or the sentence has no counterpart.
 */
export function pairedWith(block: LineBlock, lang: Lang, range: TextRange): Paired | null {
  const text = block.text[otherLang(lang)]
  if (text === null || text === '') return null
  if (block.sentences.length === 0) return { text, ranges: [[0, text.length]] }
  const ranges = counterpart(block, lang, [range])
  return ranges.length === 0 ? null : { text, ranges }
}

/** Between sentences that do not follow each other. */
const gap: Readonly<Record<Lang, string>> = { zh: '……', en: ' … ' }

/** The paired sentences as one text, with places of the other text moved to it; those outside are left out. */
export function pairText(
  { text, ranges }: Paired,
  lang: Lang,
  places: readonly TextRange[],
): Pick<ConcordanceLine, 'pair' | 'marks'> {
  let pair = ''
  const marks: TextRange[] = []
  for (const [start, end] of ranges) {
    if (pair !== '') pair += gap[lang]
    const moved = pair.length - start
    pair += text.slice(start, end)
    for (const [from, to] of places) {
      if (start <= from && to <= end) marks.push([from + moved, to + moved])
    }
  }
  return { pair, marks }
}

/** To the end of the word that a place is the beginning of: a query's word may go on in the text. */
export function wholeWords(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  return ranges.map(([start, end], at) => {
    const next = ranges[at + 1]?.[0] ?? text.length
    let last = end
    while (last < next && isWordCharacter(text.charAt(last - 1)) && isWordCharacter(text.charAt(last)))
      last += 1
    return [start, last]
  })
}

/** Places with no more than a space or a hyphen between them are one: two words of a query that stand as a phrase. */
export function joinNeighbours(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last !== undefined && /^[ \u00a0-]?$/.test(text.slice(last[1], range[0])))
      joined[joined.length - 1] = [last[0], range[1]]
    else joined.push(range)
  }
  return joined
}
