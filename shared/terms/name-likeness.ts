/** How two names differ, when they look like one. */
import { distance } from 'fastest-levenshtein'
import type { NameDifference } from '../model/consistency.ts'
import type { Lang } from '../model/report.ts'
import { foldText } from '../search/fold.ts'
import { englishWords } from './english-words.ts'

/** What names are compared by. */
export type NameShape = {
  readonly lang: Lang
  /** Folded letters and digits; plurals and spellings made one in English, particles left out in Chinese. */
  readonly plain: string
  /** Words in English, without the small ones; characters in Chinese. */
  readonly parts: readonly string[]
}

const small = new Set(['of', 'the', 'for', 'on', 'and', 'against', 'to', 'in', 'de', 'la', 'du', 'des', 'a'])

export function nameShape(text: string, lang: Lang): NameShape {
  if (lang === 'zh') {
    const letters = foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
    return { lang, plain: letters.replaceAll(/[的之]/gu, ''), parts: Array.from(letters) }
  }
  const words = englishWords(text).map(({ base }) => spelling(base))
  return { lang, plain: words.join(''), parts: words.filter((word) => !small.has(word)) }
}

/** British and American spelling as one. */
function spelling(word: string): string {
  return word
    .replace(/is(e|ed|ing|ation|ational)$/, 'iz$1')
    .replace(/^programme$/, 'program')
    .replace(/^centre$/, 'center')
    .replace(/our$/, 'or')
}

/**
 * Null when they are the same, or not alike enough to be one name. One of two names that is known to be one need be less
 * alike than two stretches of text that may be something else.
 */
export function nameDifference(
  one: { readonly text: string; readonly shape: NameShape },
  other: { readonly text: string; readonly shape: NameShape },
  isKnown: boolean,
): NameDifference | null {
  const { shape } = one
  if (shape.lang !== other.shape.lang || one.text === other.text) return null
  if (shape.plain === other.shape.plain) return isAsGood(one.text, other.text) ? null : 'writing'
  if (haveSameParts(shape.parts, other.shape.parts)) return 'order'
  return shape.lang === 'zh'
    ? chineseLetters(shape, other.shape, isKnown)
    : englishLetters(shape, other.shape)
}

/** One thing and several of them, quotation marks, and capitals at the start of words make no other name. */
function isAsGood(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text
      .replaceAll(/['’]s?\b|[“”"《》〈〉‘’']/gu, '')
      .replaceAll(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
      .replaceAll(/(?<=\p{Ll})(?:ies|y|s)(?![\p{L}\p{N}])/gu, ''),
  )
  return a === b
}

function haveSameParts(one: readonly string[], other: readonly string[]): boolean {
  const least = one.some((part) => part.length > 1) ? 3 : 6
  return (
    one.length === other.length &&
    one.length >= least &&
    one.toSorted().join('\n') === other.toSorted().join('\n')
  )
}

/** One of two words or more is another one, or written so. */
function englishLetters({ parts: one }: NameShape, { parts: other }: NameShape): NameDifference | null {
  if (Math.abs(one.length - other.length) === 1) return hasOneMore(one, other) ? 'words' : null
  if (one.length !== other.length || one.length < 2) return null
  const different = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]))
  const [[a, b] = ['', '']] = different
  if (different.length !== 1 || Math.min(a.length, b.length) < 5 || /\d/.test(a + b)) return null
  // `Africa` and `America` are two; `America` and `American` are in names of two kinds.
  if (a.slice(0, 3) !== b.slice(0, 3) || isDerived(a, b) || isDerived(b, a)) return null
  return distance(a, b) <= 2 ? 'letters' : null
}

function isDerived(word: string, from: string): boolean {
  return word.startsWith(from) && /^(?:n|an|ian|al|ly|d|ed|ing|er|or)$/.test(word.slice(from.length))
}

const compass = /^(?:north|south|east|west|central|\d+)/

/** One word more in the middle of four or more. */
function hasOneMore(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < 4) return false
  const at = short.findIndex((word, index) => word !== long[index])
  if (compass.test(long[at] ?? '')) return false
  return at > 0 && short.slice(at).join('\n') === long.slice(at + 1).join('\n')
}

/** Of such characters each makes another name: numbers, parts of the world. */
const telling = /[\d一二三四五六七八九十百零第东西南北中亚非欧美上下内外前后男女陆海空]/u

function chineseLetters(
  { parts: one }: NameShape,
  { parts: other }: NameShape,
  isKnown: boolean,
): NameDifference | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < (isKnown ? 6 : 7)) return null
  const left = without(short, long)
  const right = without(long, short)
  // What is in one name only, and stands at an end, goes on rather than differs: a name and what belongs to it.
  if (telling.test(left + right) || (left === '' && goesOn(short.join(''), long.join('')))) return null
  const most = short.length < 8 ? 1 : 2
  const isOneKind = short.at(-1) === long.at(-1) || left.length === 1
  if (isOneKind && short[0] === long[0] && distance(short.join(''), long.join('')) <= most) return 'letters'
  if (short.at(-1) !== long.at(-1) || short.length < (isKnown ? 6 : 8)) return null
  return 2 * (short.length - left.length) >= leastDice * (short.length + long.length) ? 'words' : null
}

/** Dice's coefficient over characters from which two Chinese names look like one. */
const leastDice = 0.8

/** Characters of one name that the other has not, or not as often. */
function without(one: readonly string[], other: readonly string[]): string {
  const left = [...other]
  return one
    .filter((character) => {
      const at = left.indexOf(character)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    .join('')
}

function goesOn(short: string, long: string): boolean {
  return long.startsWith(short) || long.endsWith(short)
}
