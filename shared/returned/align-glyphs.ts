/** Finds the blocks of a report in the characters of its printed pages, so that places on a page become addresses. */
import { comparable } from '../anchor/comparable.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { langs } from '../model/report.ts'

/** A character of a block. */
export type BlockPlace = {
  readonly key: BlockKey
  readonly lang: Lang
  readonly text: string
  /** UTF-16 offsets in the block's text. */
  readonly start: number
  readonly end: number
}

/** So many characters in a row are no accident; of a shorter block all of them. */
const seed = 8

/** Characters in a row that may be printed otherwise, and those behind them that show that the words go on. */
const odd = 3
const again = 5

/** The part of a block that has to be found, for the place to be its own. */
const enough = 0.6

/** A block that begins with so many of the page's characters is printed there. */
const telling = 16

/** Places that begin alike and are tried. */
const mostTries = 20

/** Marked paragraphs are drawn after the others of their page: so far before a block the next one may begin. */
const back = 8000

/** Where a block goes on at most after a page's foot and head and the other language's column. */
const reach = 12_000

type Stream = {
  readonly text: string
  /** Index of the glyph that each unit comes of. */
  readonly glyphs: readonly number[]
  readonly places: (BlockPlace | undefined)[]
}

/**
 * For each glyph, in the order in which the page draws them, the place in the report that it prints; undefined for
 * running heads, labels, notes and all else that is no block's text. Blocks are looked for in reading order.
 */
export function alignGlyphs(
  glyphs: readonly { readonly text: string }[],
  blocks: readonly Pick<Block, 'key' | 'text'>[],
): readonly (BlockPlace | undefined)[] {
  const stream = streamOf(glyphs)
  const from: Record<Lang, number> = { zh: 0, en: 0 }
  const printed = printedLangs(stream, blocks)
  for (const { key, text } of blocks)
    for (const lang of printed) {
      const words = text[lang]
      if (words !== null) from[lang] = placeBlock(stream, { key, lang, text: words }, from[lang])
    }
  const places: (BlockPlace | undefined)[] = glyphs.map(() => undefined)
  stream.glyphs.forEach((glyph, at) => (places[glyph] = joined(places[glyph], stream.places[at])))
  return places
}

/**
 * Some blocks read the same in both languages, such as symbols, and notes quote the other one: neither makes a file
 * bilingual.
 */
function printedLangs({ text: stream }: Stream, blocks: readonly Pick<Block, 'text'>[]): readonly Lang[] {
  const shares = langs.map((lang) => {
    const openings = blocks
      .map(({ text }) => dense(text[lang] ?? '').slice(0, telling))
      .filter(({ length }) => length === telling)
    const printed = openings.filter((opening) => stream.includes(opening))
    return { lang, share: openings.length === 0 ? 0 : printed.length / openings.length }
  })
  const most = Math.max(...shares.map(({ share }) => share))
  return shares.filter(({ share }) => share >= most / 3).map(({ lang }) => lang)
}

function joined(one: BlockPlace | undefined, other: BlockPlace | undefined): BlockPlace | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.key === other.key && one.lang === other.lang
    ? { ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
    : one
}

function streamOf(glyphs: readonly { readonly text: string }[]): Stream {
  const units: string[] = []
  const owners: number[] = []
  glyphs.forEach(({ text }, glyph) => {
    for (const unit of dense(text)) {
      units.push(unit)
      for (let at = 0; at < unit.length; at += 1) owners.push(glyph)
    }
  })
  return { text: units.join(''), glyphs: owners, places: [] }
}

/** What is printed as nothing, or not by itself: spaces, soft hyphens, characters without width. */
const unprinted = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/

/** Fonts give one character for several that look alike: so do we, and none for what is not printed. */
function dense(text: string): string {
  return alike(text).folded.replace(new RegExp(unprinted, 'g'), '')
}

/** The apostrophe that Chromium's fonts give for the quotation mark is a letter (U+02BC). */
function alike(text: string): ReturnType<typeof comparable> {
  const compared = comparable(text)
  return { ...compared, folded: compared.folded.replaceAll('\u02bc', "'") }
}

/** Gives where the next block of the language may begin. */
function placeBlock(
  stream: Stream,
  { key, lang, text }: Pick<BlockPlace, 'key' | 'lang' | 'text'>,
  from: number,
): number {
  const { folded, offsets } = alike(text)
  const units = [...Array(folded.length).keys()].filter((at) => !unprinted.test(folded.charAt(at)))
  const words = units.map((at) => folded.charAt(at)).join('')
  if (words === '') return from
  const first = words.slice(0, seed)
  let at = indexOfFree(stream, first, from, Infinity)
  for (let tries = 0; at !== -1 && tries < mostTries; tries += 1) {
    const taken = follow(stream, words, at)
    if (taken.length >= words.length * enough) {
      for (const { unit, from: first, to: after } of taken) {
        const end = nextOffset(offsets, units[after - 1] ?? 0)
        stream.places[unit] = { key, lang, text, start: offsets[units[first] ?? 0] ?? 0, end }
      }
      return Math.max(from, at - back)
    }
    // Other words that begin alike.
    at = indexOfFree(stream, first, at + 1, Infinity)
  }
  return from
}

/** A unit of the stream, and the units of the words that it prints. */
type Taken = { readonly unit: number; readonly from: number; readonly to: number }

function follow(stream: Stream, words: string, from: number): readonly Taken[] {
  const taken: Taken[] = []
  for (let at = from, done = 0; done < words.length;) {
    if (stream.text.charAt(at) === words.charAt(done) && stream.places[at] === undefined) {
      taken.push({ unit: at, from: done, to: done + 1 })
      at += 1
      done += 1
      continue
    }
    const beside = besideMatch(stream, words, done, at)
    // All of the characters that are printed otherwise stand for all of those that are not there.
    if (beside !== null && beside.done > done)
      for (let unit = at; unit < beside.at; unit += 1)
        if (stream.places[unit] === undefined) taken.push({ unit, from: done, to: beside.done })
    // A page ends, a footnote's sign stands between, or the other column.
    const next = beside ?? nextMatch(stream, words, done, at)
    if (next === null) break
    ;({ at, done } = next)
  }
  return taken
}

function nextOffset(offsets: readonly number[], unit: number): number {
  let after = unit + 1
  while (after < offsets.length - 1 && offsets[after] === offsets[unit]) after += 1
  return offsets[after] ?? 0
}

/** Where the rest of the words goes on; a character that is printed otherwise is passed over. */
function nextMatch(
  stream: Stream,
  words: string,
  done: number,
  at: number,
): { readonly at: number; readonly done: number } | null {
  const near = indexOfFree(stream, words.slice(done, done + seed), at, at + reach)
  if (near !== -1) return { at: near, done }
  for (let skip = 1; skip <= 4 && done + skip < words.length; skip += 1) {
    const after = indexOfFree(stream, words.slice(done + skip, done + skip + seed), at, at + 200)
    if (after !== -1) return { at: after, done: done + skip }
  }
  return null
}

/** Characters that are printed otherwise, and more or fewer of them: the words go on close by. */
function besideMatch(
  stream: Stream,
  words: string,
  done: number,
  at: number,
): { readonly at: number; readonly done: number } | null {
  for (let away = 1; away <= 2 * odd; away += 1)
    for (let skip = Math.max(0, away - odd); skip <= Math.min(odd, away); skip += 1) {
      const next = words.slice(done + skip, done + skip + again)
      const from = at + away - skip
      if (next.length === again && stream.text.startsWith(next, from) && stream.places[from] === undefined)
        return { at: from, done: done + skip }
    }
  return null
}

/** Of what no block has yet. */
function indexOfFree({ text, places }: Stream, words: string, from: number, to: number): number {
  if (words === '') return -1
  let at = text.indexOf(words, from)
  while (at !== -1 && at <= to && places[at] !== undefined) at = text.indexOf(words, at + 1)
  return at > to ? -1 : at
}
