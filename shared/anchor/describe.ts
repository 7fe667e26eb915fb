/** Describes a stretch of a block's text so that it can be found again: place, words and what stands around them. */
import type { BlockAnchor, TextAnchor } from '../model/annotation.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Bilingual, Lang } from '../model/report.ts'
import { weigh } from './comparable.ts'
import { borderAfter, borderBefore } from './graphemes.ts'
import { hashText } from './text-hash.ts'

/** Context grows by this many units until it is enough; more than the last are never kept. */
export const contextStep = 32
const longestContext = 4 * contextStep

/** So much the context on each side tells (`weigh`), where the text has it: 32 Chinese units or 64 English ones. */
export const enoughContext = 16

/** Units of a block's text by which the whole block is known again. */
const openingLength = 200

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
  const start = borderBefore(text, from)
  const end = borderAfter(text, to)
  return {
    key,
    lang,
    start,
    end,
    exact: text.slice(start, end),
    prefix: prefixOf(text, start, end),
    suffix: suffixOf(text, start, end),
    hash: hashText(text),
  }
}

/** Words before the stretch, until with it they stand in the text only once, or the longest context is reached. */
function prefixOf(text: string, start: number, end: number): string {
  for (let length = contextStep; ; length += contextStep) {
    const from = borderAfter(text, Math.max(0, start - length))
    const prefix = text.slice(from, start)
    if (from === 0 || length >= longestContext) return prefix
    if (weigh(prefix) >= enoughContext && isSingle(text, text.slice(from, end))) return prefix
  }
}

function suffixOf(text: string, start: number, end: number): string {
  for (let length = contextStep; ; length += contextStep) {
    const to = borderBefore(text, Math.min(text.length, end + length))
    const suffix = text.slice(end, to)
    if (to === text.length || length >= longestContext) return suffix
    if (weigh(suffix) >= enoughContext && isSingle(text, text.slice(start, to))) return suffix
  }
}

function isSingle(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words)
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
  const opening = whole.slice(0, borderBefore(whole, Math.min(whole.length, openingLength)))
  return { key, lang: null, textLang, exact: opening, hash: hashText(whole) }
}
