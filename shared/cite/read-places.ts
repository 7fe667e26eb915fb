/** Places of a report as citations name them: paragraphs, also several, headings by their labels, footnotes. */
import { chineseNumeral } from '../facts/chinese-numeral.ts'
import type { BlockKey } from '../model/ids.ts'
import { readParagraphs } from './go-to.ts'
import type { ParagraphRange } from './go-to.ts'

/** `block`: a heading or a footnote. Whether it is there is not known here. */
export type CitedPlace = ParagraphRange | { readonly block: BlockKey }

const between = /(?:, ?and |, ?|、|; ?| and | & | ?(?:以及|及|和|与) ?)/
/** More than anyone lists. */
const longest = 2000

/** In the order in which they are named. `text` in the form of `plainForm`, spaces single. Null for what names none. */
export function readPlaces(text: string): readonly CitedPlace[] | null {
  if (text.length > longest) return null
  const typed = text
    .toLowerCase()
    .replace(/[.。]$/, '')
    .replace(
      /第([一二三四五六七八九十百零〇]{1,6})(?=段)/g,
      (_, words: string) => `第${numeral(words) ?? words}`,
    )
    .trim()
  const single = readPlace(typed)
  if (single !== null) return [single]
  const parts = typed.split(between).map((part) => part.trim())
  // `20, 22` alone could be anything.
  if (!/^(?:para|¶|第|chap|sect|footnote|脚注)/.test(typed)) return null
  const places: CitedPlace[] = []
  for (const part of parts) {
    const read = readListed(part, places.at(-1))
    if (read === null) return null
    places.push(...read)
  }
  return places
}

function readPlace(text: string): CitedPlace | null {
  const paragraphs = readParagraphs(text)
  if (paragraphs !== null) return paragraphs
  const block = readFootnote(text) ?? readHeading(text)
  return block === null ? null : { block }
}

const listedNumber =
  /^(?:第|paragraphs?|paras?\.?|¶{1,2})? ?(\d{1,5})(?: ?(?:-|to|至|到) ?第? ?(\d{1,5}))? ?段?$/
const listedItem = /^((?:\([a-z]{1,5}\) ?)+)(?:(?:-|to|至|到) ?((?:\([a-z]{1,5}\) ?)+))?项?$/
const itemRange = /^(.*\)) ?(?:-|to|至|到) ?(\([a-z]{1,5}\))项?$/

/** One of a list: it may leave out what it shares with the one before, `20 (a) and (b)`, `footnotes 1 and 3`. */
function readListed(part: string, before: CitedPlace | undefined): readonly CitedPlace[] | null {
  const beside = before !== undefined && 'block' in before ? besideBlock(part, before.block) : null
  if (beside !== null) return [{ block: beside }]
  const [, from, to = from] = listedNumber.exec(part) ?? []
  if (from !== undefined) return paragraphsFrom(Number(from), Number(to))
  const item = listedItem.exec(part)
  if (item !== null && before !== undefined && 'number' in before && before.item !== null) {
    const { number, item: shared } = before
    return item.slice(1).flatMap((text: string | undefined) => {
      if (text === undefined) return []
      return { number, last: number, item: besideItem(shared, text.match(/[a-z]+/g) ?? []) }
    })
  }
  const single = readPlace(part)
  if (single !== null) return [single]
  const [, first = '', second] = itemRange.exec(part) ?? []
  const place = second === undefined ? null : readPlace(first)
  return place === null ? null : [place, ...(readListed(second ?? '', place) ?? [])]
}

function paragraphsFrom(number: number, last: number): readonly ParagraphRange[] | null {
  return number === 0 || last === 0 ? null : [{ number, last, item: null }]
}

/** `(ii)` beside `a.i` is `a.ii`, `(b)` beside `a` is `b`; as many labels as are named take the places of the last. */
function besideItem(item: string, labels: readonly string[]): string {
  return [...item.split('.').slice(0, -labels.length), ...labels].join('.')
}

/** A footnote or a heading that leaves out that it is one. */
function besideBlock(part: string, before: BlockKey): BlockKey | null {
  if (before.startsWith('fn')) return readFootnote(`footnote ${part}`)
  return /^[ivxl]{1,8}(?: ?\.|$)/.test(part) ? readHeading(`chap. ${part}`) : null
}

function readFootnote(text: string): BlockKey | null {
  const [, label] = /^(?:footnotes?|脚注) ?(\d{1,4}|\*{1,9})$/.exec(text) ?? []
  if (label === undefined) return null
  return (label.startsWith('*') ? `fn.s${label.length}` : `fn${Number(label)}`) as BlockKey
}

const english =
  /^(?:chaps?\.?|chapters?|sects?\.?|sections?) ?([ivxl]{1,8}|\d{1,2})((?: ?\. ?(?:[a-z]|\d{1,2}))*)$/
const chinese = /^第 ?([一二三四五六七八九十]{1,3}|\d{1,2})((?: ?\. ?(?:[a-z]|\d{1,2}))*) ?(?:章|节)$/

/** `chap. II`, `sect. IV.A.3`, 第二章, 第二.A节: by the labels of headings, which both languages share. */
function readHeading(text: string): BlockKey | null {
  const [, first, rest = ''] = english.exec(text) ?? chinese.exec(text) ?? []
  const number = first === undefined ? null : numeral(first)
  if (number === null) return null
  const labels = rest.match(/[a-z]|\d{1,2}/g) ?? []
  return ['h' + number, ...labels.map((label) => label.toUpperCase())].join('.') as BlockKey
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** 12, `xii`, 十二; null for what is none. */
function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[ivxl]+$/.test(text)) {
    const values = Array.from(text, (letter) => roman[letter] ?? 0)
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
  }
  return chineseNumeral(text)
}
