/** Whether a text of the other language says what a term says, in other words or in another order. */
import type { TextRange } from '../model/block.ts'
import type { ListedTerm } from '../model/term.ts'
import { foldWithMap, originalRange } from '../search/fold.ts'
import { englishWords } from './english-words.ts'
import type { EnglishWord } from './english-words.ts'
import { englishForms } from './term-index.ts'

/** How much of a term a stretch of text has, 0 to 1; 1 is all of it, though not as the term has it. */
export type Likeness = { readonly share: number; readonly range: TextRange }

/** A text made ready to be asked about many terms. */
export type EnglishText = { readonly words: readonly EnglishWord[]; readonly line: string }
export type ChineseText = {
  /** Folded, of letters and digits only. */
  readonly squeezed: string
  /** For each unit of `squeezed`, its range in the text. */
  readonly ranges: readonly TextRange[]
}

export function englishText(text: string): EnglishText {
  const words = englishWords(text)
  return { words, line: ` ${words.map(({ base }) => base).join(' ')} ` }
}

export function chineseText(text: string): ChineseText {
  const map = foldWithMap(text)
  const letters = Array.from(map.folded.matchAll(/[\p{L}\p{N}]/gu))
  return {
    squeezed: letters.map(([letter]) => letter).join(''),
    ranges: letters.flatMap(({ 0: letter, index }) =>
      Array.from({ length: letter.length }, () => originalRange(map, index, index + letter.length)),
    ),
  }
}

/** A term made ready to be looked for in many texts. */
export type SaidAs = {
  /** Lines of its English names and its acronym. */
  readonly lines: readonly string[]
  /** Words of each English name that say something, an acronym among them spelled out. */
  readonly words: readonly (readonly string[])[]
  /** Chinese forms and the acronym, letters and digits only. */
  readonly squeezed: readonly string[]
  /** Chinese forms without what may come in or fall out. */
  readonly characters: readonly string[]
}

type Called = Pick<ListedTerm, 'en' | 'acronym' | 'zh' | 'variants'>

/** Words that say little by themselves. */
const small = new Set(
  'a an and as at by for from in into its of on or the their to under with against through between'.split(
    ' ',
  ),
)
/** What may come into or fall out of a Chinese form without changing it. */
const particles = /[的之其各间]/gu

/** `spelledOut` gives the name that an acronym stands for, in lower case; undefined for one that no term has. */
export function saidAs(
  { en, acronym, zh, variants }: Called,
  spelledOut: (acronym: string) => string | undefined,
): SaidAs {
  const names = englishForms(en, acronym)
  const acronyms = acronym === null ? [] : [acronym]
  const forms = [zh, ...variants]
  const wordsOf = (text: string) =>
    englishWords(text).flatMap(({ base }) => {
      const name = spelledOut(base)
      return name === undefined ? [base] : englishWords(name).map((word) => word.base)
    })
  return {
    lines: [...names, ...acronyms].map((name) => englishText(name).line),
    words: names.map((name) => wordsOf(name).filter((word) => !small.has(word))),
    squeezed: [...forms, ...acronyms].map((form) => chineseText(form).squeezed).filter((form) => form !== ''),
    characters: forms.map((form) => chineseText(form).squeezed.replaceAll(particles, '')),
  }
}

/** One of the term's English names or its acronym stands there, inside a longer name or not. */
export function isInEnglish({ lines }: SaidAs, text: EnglishText): boolean {
  return lines.some((line) => text.line.includes(line))
}

/** One of the term's Chinese forms or its acronym stands there, whatever marks stand between its characters. */
export function isInChinese({ squeezed }: SaidAs, text: ChineseText): boolean {
  return squeezed.some((form) => text.squeezed.includes(form))
}

/** The stretch that has most of the term's words, in any order and with other endings; null when none has half of them. */
export function nearestEnglish({ words }: SaidAs, text: EnglishText): Likeness | null {
  return nearer(words.map((wanted) => nearestWords(wanted, text.words)))
}

/**
 * The stretch that has most of a Chinese form's characters; null when none has half of them. All of them in their order,
 * with few others between, count as 1; all in another order as a little less.
 */
export function nearestChinese({ characters }: SaidAs, text: ChineseText): Likeness | null {
  return nearer(characters.map((wanted) => nearestCharacters(wanted, text)))
}

/** The likest, and of equals the shortest. */
function nearer(all: readonly (Likeness | null)[]): Likeness | null {
  const length = ({ range: [start, end] }: Likeness) => end - start
  return all.reduce<Likeness | null>((best, each) => {
    if (each === null || best === null) return best ?? each
    return each.share > best.share || (each.share === best.share && length(each) < length(best)) ? each : best
  }, null)
}

function nearestWords(wanted: readonly string[], words: readonly EnglishWord[]): Likeness | null {
  const width = 2 * wanted.length + 4
  const hits = words.flatMap((word, at) => {
    const roots = wanted.flatMap((each, which) => (isSameRoot(each, word.base) ? [which] : []))
    return roots.length === 0 ? [] : [{ at, word, roots }]
  })
  const found: Likeness[] = []
  for (const [from, first] of hits.entries()) {
    const seen = new Set<number>()
    for (const { at, word, roots } of hits.slice(from, from + width)) {
      if (at - first.at >= width) break
      const before = seen.size
      for (const root of roots) seen.add(root)
      const share = seen.size / wanted.length
      if (seen.size > before && share >= least) found.push({ share, range: [first.word.start, word.end] })
    }
  }
  return nearer(found)
}

/** Share from which a stretch comes near. */
const least = 0.5

/** `extremism` and `extremist`, `prevention` and `prevent`: alike for six tenths of the longer one. */
function isSameRoot(one: string, other: string): boolean {
  if (one === other) return true
  const longest = Math.max(one.length, other.length)
  let same = 0
  while (same < longest && one[same] === other[same]) same += 1
  return same >= 4 && same >= 0.6 * longest
}

const otherOrder = 0.95

function nearestCharacters(wanted: string, { squeezed, ranges }: ChineseText): Likeness | null {
  const found: Likeness[] = []
  const rangeOf = (from: number, to: number): TextRange => [ranges[from]?.[0] ?? 0, ranges[to]?.[1] ?? 0]
  for (let from = 0; from < squeezed.length; from += 1) {
    if (!wanted.includes(squeezed.charAt(from))) continue
    const last = lastInOrder(wanted, squeezed, from)
    if (last !== null) return { share: 1, range: rangeOf(from, last) }
    for (const { at, share } of sharesFrom(wanted, squeezed, from)) {
      found.push({ share, range: rangeOf(from, at) })
    }
  }
  return nearer(found)
}

/**
 * Where the last of all characters stands when they follow one another from here, with at most as many others between:
 * two names that share a word share it once, so 罗马和纽约的联络处 is 罗马联络处 too. Null when they do not.
 */
function lastInOrder(wanted: string, text: string, from: number): number | null {
  const width = wanted.length + (wanted.length < 4 ? 2 : wanted.length)
  let next = 0
  for (let at = from; at < Math.min(text.length, from + width); at += 1) {
    if (text[at] === wanted[next]) next += 1
    else if (at === from) return null
    if (next === wanted.length) return at
  }
  return null
}

/** How much of the characters there is from here up to each further one of them, in whatever order. */
function sharesFrom(
  wanted: string,
  text: string,
  from: number,
): readonly { readonly at: number; readonly share: number }[] {
  const width = wanted.length + Math.max(2, Math.floor(wanted.length / 2))
  const narrow = wanted.length + Math.max(1, Math.floor(wanted.length / 4))
  const left = wanted.split('')
  const shares: { at: number; share: number }[] = []
  for (let at = from; at < Math.min(text.length, from + width); at += 1) {
    const which = left.indexOf(text.charAt(at))
    if (which < 0) continue
    left.splice(which, 1)
    const share = 1 - left.length / wanted.length
    if (share < least) continue
    if (share < 1) shares.push({ at, share })
    else if (at - from < narrow) shares.push({ at, share: otherOrder })
  }
  return shares
}
