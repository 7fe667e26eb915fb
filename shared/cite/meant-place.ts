/** What a typed citation means in a library: the place, or what comes nearest to it, never another place instead. */
import { distance } from 'fastest-levenshtein'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { CitationAnswer, CitationOffer } from '../model/reference.ts'
import type { Lang, Report } from '../model/report.ts'
import { citationOf, reportReference } from './citation.ts'
import { citationText, readCitations, writeCitation } from './citations.ts'
import type { Citation } from './citations.ts'
import type { ParagraphRange } from './go-to.ts'
import { adopters, looselyWritten, nearestDocument, reportsAlike, symbolOf } from './likely-sources.ts'
import { reportByTitle } from './named-source.ts'
import { writeRange } from './paragraph-list.ts'
import type { CitedPlace } from './read-places.ts'
import { readPlaces } from './read-places.ts'
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

export type CitationProblem = Extract<CitationAnswer, { state: 'offered' }>['problem']

const mostOffers = 5

export function meantPlace(typed: string, library: CitationLibrary): CitationAnswer {
  const citations = readCitations(typed)
  const [citation] = citations ?? []
  if (citations === null || citation === undefined) return byTitle(citationText(typed), library)
  if (citations.length > 1) return listed(citations, library)
  const { symbol, act, places } = citation
  if (symbol === null && act !== null) return offer('organ', adopters(act, mostOffers))
  if (symbol !== null) return inDocument(symbol, places, library)
  const open = library.reports.find(({ id }) => id === library.open)
  return open === undefined ? offer('unread', []) : placeIn(open, places, library)
}

function inDocument(symbol: string, places: readonly CitedPlace[], library: CitationLibrary): CitationAnswer {
  const report = library.reports.find((each) => symbolOf(each) === symbol)
  if (report !== undefined) return placeIn(report, places, library)
  return { state: 'absent', symbols: [symbol], offers: nearSymbol(symbol, places, library) }
}

/** Several documents: those that are here are offered, the others said to be missing. */
function listed(citations: readonly Citation[], library: CitationLibrary): CitationAnswer {
  const answers = citations.map(({ symbol, act, places }) =>
    symbol === null ? offer('organ', adopters(act ?? '', mostOffers)) : inDocument(symbol, places, library),
  )
  const symbols = answers.flatMap((answer) => (answer.state === 'absent' ? answer.symbols : []))
  const offers = answers.flatMap((answer) => offersOf(answer, library)).slice(0, mostOffers)
  if (symbols.length > 0) return { state: 'absent', symbols, offers }
  return offer(citations.some(({ symbol }) => symbol === null) ? 'organ' : 'report', offers)
}

/** What is found is one of several: it is offered. */
function offersOf(answer: CitationAnswer, library: CitationLibrary): readonly CitationOffer[] {
  if (answer.state !== 'found') return answer.offers
  const report = library.reports.find(({ id }) => id === answer.report)
  if (report === undefined) return []
  const [place] = answer.key === null ? [] : (readPlaces(answer.key) ?? [])
  const offered = offerOf(report, place !== undefined && 'number' in place ? place : null, library)
  return [{ ...offered, key: answer.key }]
}

/** By the title of a report, or its short name; else what comes near. */
function byTitle(text: string, library: CitationLibrary): CitationAnswer {
  const named = reportByTitle(text, library.reports)
  const [report, ...others] = named?.reports ?? []
  if (named !== null && report !== undefined) {
    const answers = [report, ...others]
      .slice(0, mostOffers)
      .map((each) => placeIn(each, named.places, library))
    const [only] = answers
    if (named.sure && others.length === 0 && only !== undefined) return only
    return offer(
      'report',
      // Each with its report's name, that of the open one too.
      answers.flatMap((answer, at) => {
        const offers = offersOf(answer, { ...library, open: null })
        const whole = named.reports[at]
        return offers.length > 0 || whole === undefined ? offers : [offerOf(whole, null, library)]
      }),
    )
  }
  return offer('unread', nearest(text, library))
}

function placeIn(report: Report, places: readonly CitedPlace[], library: CitationLibrary): CitationAnswer {
  const [first] = places
  if (first === undefined) return { state: 'found', report: report.id, key: null }
  const wrong = places.find((place) => !isThere(report, place, library))
  if (wrong !== undefined) return offered(report, wrong, library)
  return { state: 'found', report: report.id, key: keyOf(first) }
}

/** The whole of a range has to be there. */
function isThere(report: Report, place: CitedPlace, { hasBlock }: CitationLibrary): boolean {
  if (!('number' in place)) return hasBlock(report.id, place.block)
  const { number, last } = place
  const ends = [keyOf(place), keyOf({ ...place, number: last })]
  return last >= number && ends.every((key) => hasBlock(report.id, key))
}

/** The place of the report that comes nearest to one that is not there. */
function offered(report: Report, place: CitedPlace, library: CitationLibrary): CitationAnswer {
  if (!('number' in place)) return offer('place', [offerOf(report, null, library)])
  const { number, last, item } = place
  if (last < number)
    return offer('backwards', offersIn(report, { number: last, last: number, item }, library))
  const whole = { number, last: number, item: null }
  if (item !== null && isThere(report, whole, library)) return offer('item', offersIn(report, whole, library))
  const end = report.paragraphs
  if (number > end) {
    const likely = likelyNumbers(number, end).map((each) => ({ number: each, last: each, item: null }))
    return {
      ...offer(
        'paragraph',
        likely.flatMap((each) => offersIn(report, each, library)),
      ),
      beyond: report.id,
    }
  }
  const within = { number, last: Math.min(last, end), item: null }
  const beyond = last > end ? report.id : null
  return { ...offer('paragraph', offersIn(report, within, library)), beyond }
}

/**
 * Paragraphs that one wrong key may have made into a number beyond the `end`: one digit too many (199 of 63: 19), else the
 * last, when one digit tells it from what was typed (64 of 63).
 */
function likelyNumbers(typed: number, end: number): readonly number[] {
  const digits = String(typed)
  const last = String(end)
  if (digits.length === last.length) return distance(digits, last) === 1 ? [end] : []
  const shorter = Array.from(digits, (_, at) => digits.slice(0, at) + digits.slice(at + 1))
  return [...new Set(shorter)]
    .filter((text) => !text.startsWith('0'))
    .map(Number)
    .filter((number) => number <= end)
}

function keyOf(place: CitedPlace): BlockKey {
  if (!('number' in place)) return place.block
  const { number, item } = place
  return `p${number}${item === null ? '' : `.${item}`}` as BlockKey
}

function offer(problem: CitationProblem, offers: readonly CitationOffer[]) {
  return { state: 'offered', problem, beyond: null, offers } as const
}

/** None when the report has no such paragraph either. */
function offersIn(report: Report, place: ParagraphRange, library: CitationLibrary): readonly CitationOffer[] {
  return isThere(report, place, library) ? [offerOf(report, place, library)] : []
}

function offerOf(report: Report, place: ParagraphRange | null, library: CitationLibrary): CitationOffer {
  const key = place === null ? null : keyOf(place)
  return { text: textOf(report, place, library), symbol: symbolOf(report), report: report.id, key }
}

/** Of the open report the place alone. */
function textOf(report: Report, place: ParagraphRange | null, { lang, open }: CitationLibrary): string {
  const symbol = symbolOf(report)
  if (place === null) return symbol ?? reportReference(report, lang)
  if (report.id === open) return writeRange(place, lang)
  return symbol === null
    ? citationOf(report, writeRange(place, lang), lang, null)
    : writeCitation(symbol, place, lang)
}

/** Reports of the library whose symbols are a slip or two away; with the place where they have it. */
function nearSymbol(
  symbol: string,
  places: readonly CitedPlace[],
  library: CitationLibrary,
): readonly CitationOffer[] {
  const [first] = places
  return reportsAlike(symbol, library.reports)
    .slice(0, mostOffers)
    .map((report) => {
      const there = first !== undefined && 'number' in first && isThere(report, first, library)
      return offerOf(report, there ? first : null, library)
    })
}

/** Of what cannot be read: the document in it, with the paragraph whose number stands behind, or that of the open report. */
function nearest(text: string, library: CitationLibrary): readonly CitationOffer[] {
  const loose = looselyWritten(text, library.reports)
  const document = nearestDocument(text)
  if (loose !== null) return nearIn(loose.report, numbered(text.slice(loose.end)), library)
  if (document === null) {
    const open = library.reports.find(({ id }) => id === library.open)
    return open === undefined ? [] : numbered(text).flatMap((place) => offersIn(open, place, library))
  }
  if ('act' in document) return adopters(document.act, mostOffers)
  const symbol = readSymbol(document.symbol) ?? document.symbol
  return nearSymbol(symbol, numbered(text.slice(document.end)), library)
}

/** The paragraph when it is there, else the report. */
function nearIn(
  report: Report,
  [first]: readonly ParagraphRange[],
  library: CitationLibrary,
): readonly CitationOffer[] {
  const place = first !== undefined && isThere(report, first, library) ? first : null
  return [offerOf(report, place, library)]
}

/** Of words with one number in them, the paragraph of that number. */
function numbered(words: string): readonly ParagraphRange[] {
  const [, digits] = /^\D{0,20}(\d{1,5})\D{0,10}$/.exec(words) ?? []
  const number = Number(digits ?? 0)
  return number === 0 ? [] : [{ number, last: number, item: null }]
}
