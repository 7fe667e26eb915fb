/** Documents that may have been meant by what is not quite the symbol or number of one. */
import { distance } from 'fastest-levenshtein'
import type { CitationOffer } from '../model/reference.ts'
import type { Report } from '../model/report.ts'
import { actNumber, readActNumber } from './act-number.ts'
import { actSymbol } from './acts.ts'
import { canHaveAdopted, organByForm, organs } from './organs.ts'
import { readSymbol } from './symbols.ts'

/** In the one form that citations have; what is no symbol that we can read stays as it was entered. */
export function symbolOf({ fields }: Report): string | null {
  return fields.symbol === null ? null : (readSymbol(fields.symbol) ?? fields.symbol)
}

/** Reports whose symbols are this one or a slip or two away from it, the nearest first. */
export function reportsAlike(symbol: string, reports: readonly Report[]): readonly Report[] {
  return reports
    .flatMap((report) => {
      const own = symbolOf(report)
      return own === null ? [] : [{ report, own, away: distance(own, symbol) }]
    })
    .filter(({ own, away }) => away <= Math.max(1, Math.floor(own.length / 5)))
    .toSorted((one, other) => one.away - other.away)
    .map(({ report }) => report)
}

/** Organs whose resolution or decision it can be; the one alone that its number leaves. `resolution 9/1`. */
export function adopters(act: string, most: number): readonly CitationOffer[] {
  const [, kind, digits = ''] = /^(resolution|decision) (.+)$/.exec(act) ?? []
  const read = readActNumber(digits)
  if (read === null) return []
  const only = organByForm(read.form)
  return organs
    .filter((organ) => (only === null ? canHaveAdopted(organ, read.form) : organ.prefix === only))
    .slice(0, most)
    .map(({ prefix }) => {
      const symbol = actSymbol(prefix ?? '', kind === 'decision' ? 'decision' : 'resolution', read.number)
      return { text: symbol, symbol, report: null, key: null }
    })
}

/** A symbol of the library with other signs between its parts, `A.75.90`, `ctoc cop 2024 9`; null for none. */
export function looselyWritten(
  text: string,
  reports: readonly Report[],
): { readonly report: Report; readonly end: number } | null {
  const typed = signs(text)
  for (const report of reports) {
    const symbol = symbolOf(report) ?? ''
    const parts = symbol.match(/[A-Za-z]+|\d+/g) ?? []
    if (parts.length < 3 || !typed.includes(signs(symbol))) continue
    const found = new RegExp(`(?<![a-z\\d])${parts.join('[^a-z\\d]{0,3}')}(?![a-z\\d])`, 'i').exec(text)
    if (found !== null) return { report, end: found.index + found[0].length }
  }
  return null
}

function signs(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]+/g, '')
}

export type LikelyDocument =
  { readonly symbol: string; readonly end: number } | { readonly act: string; readonly end: number }

/** What looks like a symbol in a text, else like the number of a resolution or decision; null for neither. */
export function nearestDocument(text: string): LikelyDocument | null {
  const symbol = /[a-z.-]+(?: ?\/ ?[a-z\d.-]+)+/i.exec(text)
  if (symbol !== null) {
    const [words] = symbol
    return { symbol: words.toUpperCase().replaceAll(' ', ''), end: symbol.index + words.length }
  }
  const number = new RegExp(actNumber).exec(text)
  if (number === null) return null
  const kind = /decis|决定/i.test(text) ? 'decision' : 'resolution'
  return { act: `${kind} ${number[0]}`, end: number.index + number[0].length }
}
