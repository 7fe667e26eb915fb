/** Which term is looked at: one place of a text, by its number among the terms there. Pure. */
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { TermPlace } from '../../shared/terms/term-index.ts'
import type { PagePoint } from '../words-box.ts'

export type Looking = {
  readonly key: BlockKey
  readonly lang: Lang
  /** Number of the place in the block, in this language. */
  readonly at: number
  /** By key, with the focus in the pop-up; or by hover, which leaves the focus where it is. */
  readonly by: 'key' | 'hover'
  /** Where the pointer is when a term goes over two lines; null by key. */
  readonly point: PagePoint | null
}

/** Number of the place that a character stands in; null for none. */
export function placeAt(places: readonly TermPlace[], offset: number): number | null {
  const at = places.findIndex(({ range: [start, end] }) => start <= offset && offset < end)
  return at < 0 ? null : at
}

/** Number of the place that the caret touches, of the next one after it, else of the first; null where there is none. */
export function placeAtCaret(places: readonly TermPlace[], offset: number): number | null {
  if (places.length === 0) return null
  const touched = places.findIndex(({ range: [start, end] }) => start <= offset && offset <= end)
  if (touched >= 0) return touched
  return Math.max(
    0,
    places.findIndex(({ range: [start] }) => start > offset),
  )
}

/** Number of the first place that a selection takes something of; null for none. */
export function placeSelected(places: readonly TermPlace[], [from, to]: TextRange): number | null {
  const at = places.findIndex(({ range: [start, end] }) => start < to && from < end)
  return at < 0 ? null : at
}

/** A language of the block in which the key finds a term, the wanted one first. */
export function langWithTerms(
  block: Block,
  wanted: readonly Lang[],
  placesIn: (block: Block, lang: Lang) => readonly TermPlace[],
): Lang | null {
  return wanted.find((lang) => placesIn(block, lang).length > 0) ?? null
}
