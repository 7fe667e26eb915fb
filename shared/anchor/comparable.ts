/** The form in which the words of two editions are compared, and how much a stretch of it tells. */
import { foldWithMap, originalRange } from '../search/fold.ts'
import type { FoldedText } from '../search/fold.ts'
import type { TextRange } from '../model/block.ts'
import { borderAfter, borderBefore } from './graphemes.ts'

/** A text with its form for comparing; offsets of that form lead back by `rangeInText`. */
export type ComparableText = FoldedText & { readonly text: string }

/** Signs that retyping swaps, each with the one that stands for it: NFKC has made the rest alike. */
const signs = new Map(
  [
    ['.', '。'],
    [',', '、'],
    ['"', '“”„‟«»「」『』《》〈〉〝〞'],
    ["'", '‘’‚‛`'],
    ['-', '‐‑‒–—―−─'],
    ['·', '•・‧∙'],
  ].flatMap(([sign = '', variants = '']) => Array.from(variants, (variant) => [variant, sign] as const)),
)
const variants = new RegExp(`[${[...signs.keys()].join('')}]`, 'gu')

/**
 * Folded as for searching but for the case, by which words differ; and one sign for each kind of comma, stop, quotation
 * mark and dash, one kind of space.
 */
export function comparable(text: string): ComparableText {
  const { folded, offsets } = foldWithMap(text, (part) => part.normalize('NFKC'))
  return { text, folded: oneSign(folded), offsets }
}

/** Every replacement is unit for unit, so that the offsets stay true. */
function oneSign(folded: string): string {
  return folded.replace(variants, (sign) => signs.get(sign) ?? sign).replace(/\s/g, ' ')
}

/** The range of the text itself for one of its comparable form; it cuts no character. */
export function rangeInText(text: ComparableText, start: number, end: number): TextRange {
  const [from, to] = originalRange(text, start, end)
  return [borderBefore(text.text, from), borderAfter(text.text, to)]
}

/** What a Chinese character tells is 1; the reports have 3.7 English units for each Chinese one. */
export function weigh(words: string): number {
  let weight = 0
  for (let at = 0; at < words.length; at += 1) weight += unitWeight(words.charCodeAt(at))
  return weight
}

function unitWeight(unit: number): number {
  if (unit >= 0x2e80) return unit >= 0x3000 && unit < 0x3040 ? 0.3 : 1
  if (unit >= 0x80) return 0.3
  return isAsciiLetterOrDigit(unit) ? 0.3 : 0.15
}

function isAsciiLetterOrDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}
