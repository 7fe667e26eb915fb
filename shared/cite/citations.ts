/** UN citations as they are written and typed: a document, resolution or decision, with or without its paragraphs. */
import type { Lang } from '../model/report.ts'
import { findActs, newActContext } from './acts.ts'
import type { ActKind } from './acts.ts'
import type { ParagraphRange } from './go-to.ts'
import { instrumentName } from './instruments.ts'
import { organName, organs } from './organs.ts'
import { writeRange } from './paragraph-list.ts'
import { plainForm } from './plain-form.ts'
import { readPlaces } from './read-places.ts'
import type { CitedPlace } from './read-places.ts'
import { findSymbols, readSymbol } from './symbols.ts'

/** `symbol` is null for places alone, and for an act of which nothing says whose it is. */
export type Citation = {
  readonly symbol: string | null
  /** What stands there when it is no symbol: `resolution 9/1`; null for places alone. */
  readonly act: string | null
  /** In the order in which they are named; none: all of it. */
  readonly places: readonly CitedPlace[]
}

/**
 * `A/75/90, para. 20 (a)`, `大会第74/177号决议第5段`, `General Assembly resolution 74/177`; articles and goals by their
 * names, 《有组织犯罪公约》第13条.
 */
export function writeCitation(symbol: string, paragraphs: ParagraphRange | null, lang: Lang): string {
  const act = actWords(symbol, lang)
  const source = act ?? instrumentName(symbol, lang) ?? symbol
  if (paragraphs === null) return source
  const place = writeRange(paragraphs, lang)
  if (lang === 'en') return `${source}, ${place}`
  return act === null ? `${source}，${place}` : `${source}${place}`
}

const act = /^(.+)\/(RES|DEC)\/(.+)$/

/** `General Assembly resolution 74/177` for `A/RES/74/177`; null for what is no act of an organ that we can name. */
function actWords(symbol: string, lang: Lang): string | null {
  const [, prefix, kind, number] = act.exec(symbol) ?? []
  const organ = organs.find((each) => each.prefix !== null && each.prefix === prefix)
  const name = organ?.shown[lang]
  if (name === undefined) return null
  if (lang === 'zh') return `${name}第${number}号${kind === 'RES' ? '决议' : '决定'}`
  return `${name} ${kind === 'RES' ? 'resolution' : 'decision'} ${number}`
}

/**
 * Several for a list of acts. Null for what is no citation as a whole. Width, capitals, dashes and spaces do not matter,
 * nor the words that are quoted before it.
 */
export function readCitations(typed: string): readonly Citation[] | null {
  const text = citationText(typed)
  const alone = readPlaces(text)
  if (alone !== null) return [{ symbol: null, act: null, places: alone }]
  return bySymbol(text) ?? bySymbols(text) ?? byActs(text)
}

/** Words may be pasted with the citation that stands behind them: of more than this only the end is read. */
export const longestCitation = 1000
const quotation = /["”] ?\(([^"“”]*)\)\.?$/
const status = /, ?(?:working translation|工作译文)$/i
/** In brackets, and after the words that send a reader there. */
const enclosed = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)\.?$/
const sending = /^(?:see(?: also)?|cf\.|另见|参见|见|document|文件) ?(?=[a-z《第])/i

/** In signs of one width, without the words quoted and without what is said of the edition. */
export function citationText(typed: string): string {
  const text = plainForm(typed.slice(-longestCitation).normalize('NFKC')).replace(/\s+/g, ' ').trim()
  const cited = quotation.exec(text)?.[1] ?? enclosed.exec(text)?.[1] ?? text
  return cited.replace(status, '').replace(sending, '')
}

/** What a citation may be parted at into its source and its places, from the front; last, not at all. */
export function citationParts(text: string): readonly { readonly source: string; readonly place: string }[] {
  const cut = /[,;，] ?| (?=p|¶|chap|sect|footnote|脚注)|(?=第)|(?=脚注)|$/gi
  return Array.from(text.matchAll(cut), ({ 0: separator, index }) => ({
    source: text.slice(0, index),
    place: text.slice(index + separator.length),
  }))
}

/** Its symbol stands first; the rest names places. Or the places stand first, `paragraph 20 of document A/75/90`. */
function bySymbol(text: string): readonly Citation[] | null {
  const [, before = '', behind = ''] = /^(.+) of (?:document )?(.+)$/i.exec(text) ?? []
  for (const { source, place } of [...citationParts(text), { source: behind, place: before }]) {
    const symbol = readSymbol(source.replace(/\.$|号文件$/, ''))
    const places = place === '' ? [] : readPlaces(place)
    if (symbol !== null && places !== null) return [{ symbol, act: null, places }]
  }
  return null
}

/** Nothing but symbols: `A/75/90 and Corr.1`. */
function bySymbols(text: string): readonly Citation[] | null {
  const found = findSymbols(text.replace(/[a-z]+/gi, asPrinted))
  let between = text
  for (const { start, end } of found.toReversed()) between = between.slice(0, start) + between.slice(end)
  if (found.length < 2 || !/^(?:and|or|[和及与、,;/. ])*$/i.test(between)) return null
  return found.map(({ symbol }) => ({ symbol, act: null, places: [] }))
}

/** Symbols are in capitals, but for their endings; what joins them is not. */
function asPrinted(word: string): string {
  if (/^(?:and|or)$/i.test(word)) return word.toLowerCase()
  const rest = word.slice(1)
  return (
    word.charAt(0).toUpperCase() +
    (/^(?:add|rev|corr)$/i.test(word) ? rest.toLowerCase() : rest.toUpperCase())
  )
}

const lead = new RegExp(
  `^(?:see |见)?(?:the )?(?:${organName}(?:在其|, in its| in its)? ?)?(?:\\d{4}年)?(?:第 ?|(?:resolution|decision)s? (?:nos?\\.? )?)?$`,
  'i',
)

/** Beside the acts and their organs only words that join them, and the paragraphs at the end. */
function byActs(text: string): readonly Citation[] | null {
  const acts = findActs(text, newActContext(), true)
  const last = acts.at(-1)
  if (last === undefined || !lead.test(text.slice(0, acts[0]?.start))) return null
  const rest = text.slice(last.after).replace(/^[,;，]? ?/, '')
  const owner = /^of the [a-z ]+$/i.test(rest) && last.symbol !== null
  const places = owner || rest.replace(/[.。]$/, '') === '' ? [] : readPlaces(rest)
  if (places === null) return null
  return acts.map(({ symbol, kind, start, end }) => ({
    symbol,
    act: actText(text.slice(start, end), kind),
    places,
  }))
}

function actText(words: string, kind: ActKind): string {
  return `${kind} ${words.replace(/^(?:resolution|decision)s? ?|第 ?| ?号$/gi, '')}`
}
