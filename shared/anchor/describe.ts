/** Describes a stretch of a block's text so that it can be found again: place, words and what stands around them. */
import type { TextAnchor } from '../model/annotation.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'

/** Units of context on each side. */
const contextLength = 32

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A stretch of one block's text; offsets in UTF-16 units, `[start, end)`. */
export type Stretch = {
  readonly key: BlockKey
  readonly lang: Lang
  readonly start: number
  readonly end: number
}

/**
 * `text` is the block's stored text in that language. A boundary inside a character as its reader sees it (a surrogate
 * pair, a letter with its marks) moves outwards; context is cut short rather than inside one.
 */
export function describeAnchor(text: string, { key, lang, start: from, end: to }: Stretch): TextAnchor {
  const start = boundaryBefore(text, from)
  const end = boundaryAfter(text, to)
  return {
    key,
    lang,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
  }
}

function boundaryBefore(text: string, offset: number): number {
  return graphemes.segment(text).containing(offset)?.index ?? offset
}

function boundaryAfter(text: string, offset: number): number {
  const grapheme = graphemes.segment(text).containing(offset)
  return grapheme === undefined || grapheme.index === offset
    ? offset
    : grapheme.index + grapheme.segment.length
}
