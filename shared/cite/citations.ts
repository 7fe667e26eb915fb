/** UN citations as they are written and typed: a document, resolution or decision, with or without its paragraphs. */
import type { Lang } from '../model/report.ts'
import { findActs, newActContext } from './acts.ts'
import type { ActKind } from './acts.ts'
import { readParagraphs } from './go-to.ts'
import type { ParagraphRange } from './go-to.ts'
import { organName, organs } from './organs.ts'
import { plainForm } from './plain-form.ts'
import { paragraphReference, paragraphsReference } from './reference.ts'
import { readSymbol } from './symbols.ts'

/** `symbol` is null for paragraphs alone, and for an act of which nothing says whose it is. */
export type Citation = {
  readonly symbol: string | null
  /** What stands there when it is no symbol: `resolution 9/1`; null for paragraphs alone. */
  readonly act: string | null
  readonly paragraphs: ParagraphRange | null
}

/** `A/75/90, para. 20 (a)`, `大会第74/177号决议第5段`, `General Assembly resolution 74/177`. */
export function writeCitation(symbol: string, paragraphs: ParagraphRange | null, lang: Lang): string {
  const act = actWords(symbol, lang)
  const source = act ?? symbol
  if (paragraphs === null) return source
  const { number, last, item } = paragraphs
  const place =
    item === null
      ? paragraphsReference(number, last, lang)
      : paragraphReference(number, item.split('.'), lang)
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
 * Several for a list of acts. Null for what is no citation as a whole. Width, capitals, dashes and spaces do not matter.
 */
export function readCitations(typed: string): readonly Citation[] | null {
  const text = plainForm(typed.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  const alone = readParagraphs(text)
  if (alone !== null) return [{ symbol: null, act: null, paragraphs: alone }]
  return bySymbol(text) ?? byActs(text)
}

/** The symbol is the longest beginning that is one; the rest names paragraphs. */
function bySymbol(text: string): readonly Citation[] | null {
  const cut = /[,;，] ?| (?=p|¶)|(?=第)|\.?$/gi
  for (const { 0: separator, index } of text.matchAll(cut)) {
    const symbol = readSymbol(text.slice(0, index))
    const rest = text.slice(index + separator.length)
    const paragraphs = rest === '' ? null : readParagraphs(rest)
    if (symbol !== null && (rest === '' || paragraphs !== null)) return [{ symbol, act: null, paragraphs }]
  }
  return null
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
  const paragraphs = rest === '' || owner ? null : readParagraphs(rest)
  if (rest.replace(/[.。]$/, '') !== '' && !owner && paragraphs === null) return null
  return acts.map(({ symbol, kind, start, end }) => ({
    symbol,
    act: actText(text.slice(start, end), kind),
    paragraphs,
  }))
}

function actText(words: string, kind: ActKind): string {
  return `${kind} ${words.replace(/^(?:resolution|decision)s? ?|第 ?| ?号$/gi, '')}`
}
