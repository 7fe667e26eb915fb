/** The year of which a number is told: one that both languages print with it. */
import type { TextRange } from '../model/block.ts'
import type { WrittenNumber } from './written-number.ts'

/** `dates` is false of a year with which something is compared, since when it is, or in which it is planned. */
export type Year = {
  readonly year: string
  readonly start: number
  readonly end: number
  readonly dates: boolean
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Not `the 2030 Agenda`, `the 2019 Award`: a year that dates something stands after one of these. */
const dated = new RegExp(
  `(?:\\b(?:in|between|during|throughout|of|for|and|from|to|until|early|late|mid|end|by|over|since|than in|bienniums?|periods?|years?|${months})|–) ?((?:19|20)\\d\\d)(?:[–-]((?:19|20)?\\d\\d)|(?: and | to )((?:19|20)\\d\\d))?(?!\\d|[/,]\\d|/)`,
  'gi',
)
const compared = new RegExp(
  `\\b(?:over|than in|compared (?:with|to)|since|from|against|after|before|until) (?:(?:late|early|mid|the end of|${months}) )?$`,
  'i',
)
/** `to be published in 2020`: what is counted was before. */
const planned = /\b(?:to|will) be [^.;,]*$/i

/** Years of an English text that the Chinese one prints too, in text order. */
export function yearsOf(text: string, zh: string): readonly Year[] {
  const found = Array.from(text.matchAll(dated)).flatMap((match) => {
    const [whole, from = '', to, second] = match
    const start = match.index + whole.search(/(?:19|20)\d\d/)
    const end = match.index + whole.length
    if (/^ (?:Agenda|Programme|Award)/.test(text.slice(end))) return []
    const before = text.slice(Math.max(0, start - 160), start)
    const last = to !== undefined && to.length === 2 ? from.slice(0, 2) + to : (to ?? second)
    const year = last === undefined ? from : `${from}-${last}`
    return [{ year, start, end, dates: !compared.test(before) && !planned.test(before) }]
  })
  return found.filter(({ year }) => zh.includes(year.slice(0, 4)))
}

/**
 * The nearest year of the clause, else of the sentence; else the one with which an earlier sentence of the block began
 * (In 2019, …), as long as no other has been named since.
 */
export function yearAt(
  en: string,
  years: readonly Year[],
  sentence: TextRange,
  { range, measure }: WrittenNumber,
): string | null {
  const all = years.filter(({ start }) => start >= sentence[0] && start < sentence[1])
  const own = all.filter(({ dates }) => dates)
  // By 15.8 per cent, from X in 2018 to Y in 2020: what has grown is told of the later year.
  if (measure === '%' && /^[^.;]{0,12}\bfrom\b.*\bto\b/.test(en.slice(range[1], sentence[1])))
    return own.at(-1)?.year ?? null
  const nearest = own.toSorted((one, other) => distance(en, one, range) - distance(en, other, range))[0]
  if (nearest !== undefined) return nearest.year
  if (all.length > 0) return null
  const last = years.findLast(({ start, dates }) => dates && start < sentence[0])
  return last !== undefined && opensSentence(en, last.start) ? last.year : null
}

/** In characters; none for a year right after the number, and a stop between them counts for a lot. */
function distance(text: string, { start, end }: Year, number: TextRange): number {
  if (end <= number[0]) return lengthOf(text.slice(end, number[0]))
  const between = text.slice(number[1], start)
  const touches = /^ (?:[\w’-]+ ){0,3}(?:in|for) (?:the (?:biennium|period|year) )?$/.test(between)
  return touches ? 0 : lengthOf(between)
}

function lengthOf(between: string): number {
  return between.length + (between.includes(';') ? 200 : 0)
}

function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 44), start)
  return /(?:^|[.:] )(?:In|During|Throughout)(?: [\w ,]{0,24}?)? ?$/.test(before)
}
