/** Describes a stretch of a block's text so that it can be found again: place, words and what stands around them. */
import type { BlockAnchor, TextAnchor } from '../model/annotation.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Bilingual, Lang } from '../model/report.ts'
import { hashText } from './text-hash.ts'

/** Units of context on each side. */
const contextLength = 32

/** Units of a block's text by which the whole block is known again. */
const openingLength = 200

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
    hash: hashText(text),
  }
}

/** A whole block, by its text in Chinese or else in English; `text` is as the block has it. */
export function describeBlock({
  key,
  text,
}: {
  readonly key: BlockKey
  readonly text: Bilingual
}): BlockAnchor {
  const textLang = text.zh === null ? 'en' : 'zh'
  const whole = text[textLang] ?? ''
  const opening = whole.slice(0, boundaryBefore(whole, Math.min(whole.length, openingLength)))
  return { key, lang: null, textLang, exact: opening, hash: hashText(whole) }
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
