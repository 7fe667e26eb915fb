/** Folding: the form in which texts and queries are compared, and the way back to the places of the original. */
import { simplify } from './simplified.ts'

/**
 * What may join the character before it under NFKC: marks, half-width voicing marks, and the vowels and finals of
 * Hangul and Kirat Rai, which are letters. A text is folded alike whole or cut before anything else.
 */
const continuing = String.raw`\p{M}\u{FF9E}\u{FF9F}\u{1160}-\u{11FF}\u{3131}-\u{318E}\u{FFA0}-\u{FFDC}\u{16D63}-\u{16D6A}`
const piece = new RegExp(`[^][${continuing}]*`, 'gu')

/** Texts of these alone fold unit by unit; nearly all of the reports do. */
const unitwise = /^[\u0000-\u00a7\u2010-\u2016\u2018-\u2023\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/

/** Signs that keyboards have one key for, each with those that print has in its place. */
const signs = new Map(
  [
    ['-', '‐‑‒–—―−'],
    ["'", '‘’‚‛'],
    ['"', '“”„‟'],
  ].flatMap(([sign = '', printed = '']) => Array.from(printed, (variant) => [variant, sign] as const)),
)
const printedSign = /[‐‑‒–—―−‘’‚‛“”„‟]/g

/**
 * NFKC in lower case: full-width forms equal half-width ones, `ＵＮ` equals `un`. Traditional characters equal simplified
 * ones, dashes and quotation marks those of the keyboard.
 * Final and medial sigma are one, because which of them lower-casing gives depends on what follows.
 */
export function foldText(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ')).replace(
    printedSign,
    (sign) => signs.get(sign) ?? sign,
  )
}

export type FoldedText = {
  readonly folded: string
  /** For each unit of `folded` the start of the piece of the original that it came from; last, the original's length. */
  readonly offsets: readonly number[]
  /** For each unit the end of that piece; without it, where the next one starts. */
  readonly ends?: readonly number[]
}

/** The same as `foldText`, or `fold`, with a map: NFKC can make a text longer (`㎡` to `m2`) or shorter. */
export function foldWithMap(text: string, fold: (text: string) => string = foldText): FoldedText {
  if (unitwise.test(text)) {
    const whole = fold(text)
    // A few traditional characters have a simplified form outside the basic plane.
    if (whole.length === text.length) return { folded: whole, offsets: upTo(text.length) }
  }
  let folded = ''
  const offsets: number[] = []
  for (const match of text.matchAll(piece)) {
    folded += fold(match[0])
    while (offsets.length < folded.length) offsets.push(match.index)
  }
  offsets.push(text.length)
  return { folded, offsets }
}

let numbers: readonly number[] = []

/** 0, 1, … and the number itself: the map of a text that folds unit by unit. */
function upTo(last: number): readonly number[] {
  if (numbers.length <= last) numbers = Array.from({ length: 2 * last + 1 }, (_, at) => at)
  return numbers.slice(0, last + 1)
}

/**
 * Range of the original for `[start, end)` of the folded text, not empty. It grows outwards to whole pieces, so that
 * a hit on the `2` of a folded `m2` covers `㎡`, and no surrogate pair or combining sequence is cut.
 */
export function originalRange(
  { offsets, ends }: FoldedText,
  start: number,
  end: number,
): readonly [start: number, end: number] {
  let after = end
  while (after < offsets.length - 1 && offsets[after] === offsets[end - 1]) after += 1
  return [offsets[start] ?? 0, ends?.[after - 1] ?? offsets[after] ?? 0]
}

/** Marks of the writing direction and of places to break: not to be seen. */
const unseen = /[\u{ad}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}\u{2066}-\u{2069}\u{feff}]/gu

/**
 * Folded, without spaces that stand in one printing and not in another: `第 1540（2004） 号` equals `第1540 (2004)号`. Of a
 * text or of a query's words.
 */
export function searchText(text: string): string {
  return withoutSpaces(foldText(text).replace(unseen, ''))
}

/** White space that may be loose, or is not one space; most English texts have none. */
const unevenSpace = /\s\s|[^\S ]|[\u2e80-\uffff] | [\u2e80-\uffff]|[^A-Za-z] \(/

function withoutSpaces(folded: string): string {
  if (!unevenSpace.test(folded)) return folded
  return folded.replace(/\s+/g, (spaces, at: number) => (isLoose(folded, at, at + spaces.length) ? '' : ' '))
}

/** Beside Han characters, and before a bracket after a digit. */
function isLoose(folded: string, start: number, end: number): boolean {
  const next = folded.charCodeAt(end)
  // Most spaces stand between letters of other scripts.
  if (folded.charCodeAt(start - 1) < firstHan && next < firstHan)
    return next === openingBracket && /\p{N}$/u.test(folded.slice(start - 1, start))
  return (
    /\p{Script=Han}$/u.test(folded.slice(Math.max(0, start - 2), start)) ||
    /^\p{Script=Han}/u.test(folded.slice(end, end + 2))
  )
}

const firstHan = 0x2e80
const openingBracket = 0x28

/** The same as `searchText`, with a map. */
export function searchTextWithMap(text: string): FoldedText {
  const map = foldWithMap(text)
  const seen = map.folded.search(unseen) === -1 ? map : leaveOut(map, map.folded.matchAll(unseen))
  const spaces = [...seen.folded.matchAll(/\s+/g)].filter(
    ({ 0: found, index }) => found !== ' ' || isLoose(seen.folded, index, index + 1),
  )
  return spaces.length === 0 ? seen : leaveOut(seen, spaces)
}

/** Leaves stretches out; of white space that parts words one space stays. */
function leaveOut(map: FoldedText, stretches: Iterable<RegExpMatchArray>): FoldedText {
  const { folded, offsets } = map
  const ends = map.ends ?? offsets.slice(1)
  const kept: number[] = []
  let text = ''
  let from = 0
  const keep = (to: number) => {
    for (let at = from; at < to; at += 1) kept.push(at)
    text += folded.slice(from, to)
  }
  for (const { 0: found, index = 0 } of stretches) {
    keep(index)
    from = index + found.length
    if (/^\s/.test(found) && !isLoose(folded, index, from)) {
      kept.push(index)
      text += ' '
    }
  }
  keep(folded.length)
  return {
    folded: text,
    offsets: [...kept.map((at) => offsets[at] ?? 0), offsets.at(-1) ?? 0],
    ends: kept.map((at) => ends[at] ?? 0),
  }
}
