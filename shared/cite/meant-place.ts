/** What a typed citation means in a library: the place, or what comes nearest to it, never another place instead. */
import { distance } from 'fastest-levenshtein'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { CitationAnswer, CitationOffer } from '../model/reference.ts'
import type { Lang, Report } from '../model/report.ts'
import { actNumber, readActNumber } from './act-number.ts'
import { actSymbol } from './acts.ts'
import { reportReference } from './citation.ts'
import { readCitations, writeCitation } from './citations.ts'
import type { Citation } from './citations.ts'
import type { ParagraphRange } from './go-to.ts'
import { canHaveAdopted, organByForm, organs } from './organs.ts'
import { plainForm } from './plain-form.ts'
import { paragraphReference, paragraphsReference } from './reference.ts'
import { readSymbol } from './symbols.ts'

export type CitationLibrary = {
  /** With the symbols that hold for the reader. */
  readonly reports: readonly Report[]
  /** The report that paragraphs alone are of; null for none. */
  readonly open: ReportId | null
  readonly hasBlock: (report: ReportId, key: BlockKey) => boolean
  /** Of the offers. */
  readonly lang: Lang
}

const mostOffers = 5

export function meantPlace(typed: string, library: CitationLibrary): CitationAnswer {
  const citations = readCitations(typed)
  const [citation] = citations ?? []
  if (citations === null || citation === undefined) return offer('unread', nearest(typed, library))
  if (citations.length > 1) return { state: 'absent', symbols: symbolsOf(citations), offers: [] }
  const { symbol, act, paragraphs } = citation
  if (symbol === null && act !== null) return offer('organ', adopters(act))
  const report = reportOf(symbol, library)
  if (report === undefined)
    return symbol === null
      ? offer('unread', [])
      : { state: 'absent', symbols: [symbol], offers: near(symbol, paragraphs, library) }
  return placeIn(report, paragraphs, library)
}

function reportOf(symbol: string | null, { reports, open }: CitationLibrary): Report | undefined {
  if (symbol === null) return reports.find(({ id }) => id === open)
  return reports.find(({ fields }) => fields.symbol !== null && canonical(fields.symbol) === symbol)
}

function canonical(symbol: string): string {
  return readSymbol(symbol) ?? symbol
}

function symbolsOf(citations: readonly Citation[]): readonly string[] {
  return citations.flatMap(({ symbol }) => (symbol === null ? [] : [symbol]))
}

function placeIn(
  report: Report,
  paragraphs: ParagraphRange | null,
  library: CitationLibrary,
): CitationAnswer {
  if (paragraphs === null) return { state: 'found', report: report.id, key: null }
  const { number, last, item } = paragraphs
  if (last < number)
    return offer('backwards', offersIn(report, { number: last, last: number, item }, library))
  const key = keyOf(paragraphs)
  // The whole range has to be there.
  const ends = [key, keyOf({ ...paragraphs, number: last })]
  if (ends.every((each) => library.hasBlock(report.id, each)))
    return { state: 'found', report: report.id, key }
  const withoutItem = { number, last: number, item: null }
  if (item !== null && library.hasBlock(report.id, keyOf(withoutItem)))
    return offer('item', offersIn(report, withoutItem, library))
  const end = report.paragraphs
  const within = Math.min(number, end)
  return offer(
    'paragraph',
    offersIn(report, { number: within, last: Math.min(last, end), item: null }, library),
  )
}

function keyOf({ number, item }: ParagraphRange): BlockKey {
  return `p${number}${item === null ? '' : `.${item}`}` as BlockKey
}

function offer(
  problem: Extract<CitationAnswer, { state: 'offered' }>['problem'],
  offers: readonly CitationOffer[],
) {
  return { state: 'offered', problem, offers } as const
}

/** None when the report has no such paragraph either. */
function offersIn(
  report: Report,
  paragraphs: ParagraphRange,
  library: CitationLibrary,
): readonly CitationOffer[] {
  const key = keyOf(paragraphs)
  const ends = [key, keyOf({ ...paragraphs, number: paragraphs.last })]
  if (!ends.every((each) => library.hasBlock(report.id, each))) return []
  return [{ text: textOf(report, paragraphs, library), symbol: report.fields.symbol, report: report.id, key }]
}

function textOf(report: Report, paragraphs: ParagraphRange | null, { lang, open }: CitationLibrary): string {
  const { symbol } = report.fields
  if (symbol !== null && report.id !== open) return writeCitation(canonical(symbol), paragraphs, lang)
  if (paragraphs === null) return reportReference(report, lang)
  const { number, last, item } = paragraphs
  return item === null
    ? paragraphsReference(number, last, lang)
    : paragraphReference(number, item.split('.'), lang)
}

/** Symbols of the library that are a slip or two away. */
function near(
  symbol: string,
  paragraphs: ParagraphRange | null,
  library: CitationLibrary,
): readonly CitationOffer[] {
  return library.reports
    .flatMap((report) => {
      const own = report.fields.symbol === null ? null : canonical(report.fields.symbol)
      return own === null ? [] : [{ report, own, away: distance(own, symbol) }]
    })
    .filter(({ own, away }) => away <= Math.max(1, Math.floor(own.length / 5)))
    .toSorted((one, other) => one.away - other.away)
    .slice(0, mostOffers)
    .flatMap(({ report, own }): readonly CitationOffer[] => {
      const place = paragraphs === null ? null : keyOf(paragraphs)
      const there = place !== null && library.hasBlock(report.id, place)
      const key = there ? place : null
      return [
        {
          text: writeCitation(own, there ? paragraphs : null, library.lang),
          symbol: own,
          report: report.id,
          key,
        },
      ]
    })
}

/** Of what cannot be read: the symbol in it, or the number of an act. */
function nearest(typed: string, library: CitationLibrary): readonly CitationOffer[] {
  const plain = plainForm(typed.normalize('NFKC')).trim()
  const symbol = /[a-z.-]+(?: ?\/ ?[a-z\d.-]+)+/i.exec(plain)?.[0].toUpperCase().replaceAll(' ', '')
  if (symbol !== undefined) return near(canonical(symbol), null, library)
  const number = new RegExp(actNumber).exec(plain)?.[0]
  const kind = /decis|决定/i.test(plain) ? 'decision' : 'resolution'
  return number === undefined ? [] : adopters(`${kind} ${number}`)
}

/** Organs whose resolution or decision it can be; the one alone that its number leaves. `resolution 9/1`. */
function adopters(act: string): readonly CitationOffer[] {
  const [, kind, digits = ''] = /^(resolution|decision) (.+)$/.exec(act) ?? []
  const read = readActNumber(digits)
  if (read === null) return []
  const only = organByForm(read.form)
  return organs
    .filter((organ) => (only === null ? canHaveAdopted(organ, read.form) : organ.prefix === only))
    .slice(0, mostOffers)
    .map(({ prefix }) => {
      const symbol = actSymbol(prefix ?? '', kind === 'decision' ? 'decision' : 'resolution', read.number)
      return { text: symbol, symbol, report: null, key: null }
    })
}
