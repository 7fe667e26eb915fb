/** Documents that the library cites and has not: which of them are listed, and what they are called. */
import { writeCitation } from '../cite/citations.ts'
import { plainForm } from '../cite/plain-form.ts'
import type { CitedDocument, MissingView } from '../model/reference.ts'
import type { Lang } from '../model/report.ts'
import { langs } from '../model/report.ts'

export const everyMissing: MissingView = { report: null, kind: null, text: '' }

/** The most cited first. */
export function missingDocuments(
  cited: readonly CitedDocument[],
  { report, kind, text }: MissingView,
): readonly CitedDocument[] {
  return cited
    .filter((document) => document.report === null && (kind === null || document.kind === kind))
    .flatMap((document) => (report === null ? [document] : citedIn(document, report)))
    .filter((document) => isCalled(document, text))
    .toSorted(mostCitedFirst)
}

/** As one report cites it; none when it does not. */
function citedIn(document: CitedDocument, report: MissingView['report']): readonly CitedDocument[] {
  const places = document.places.filter((place) => place.report === report)
  return places.length === 0 ? [] : [{ ...document, places, times: places.length }]
}

/** By symbol among those that are cited alike often. */
export function mostCitedFirst(one: CitedDocument, other: CitedDocument): number {
  return other.times - one.times || (one.symbol < other.symbol ? -1 : 1)
}

/** `大会第74/177号决议`; the symbol alone for what has no other name. */
export function documentName({ symbol }: Pick<CitedDocument, 'symbol'>, lang: Lang): string {
  return writeCitation(symbol, null, lang)
}

/** Whether the words are part of its symbol or of its name, in either language. */
export function isCalled(document: Pick<CitedDocument, 'symbol'>, words: string): boolean {
  const wanted = searched(words)
  return [document.symbol, ...langs.map((lang) => documentName(document, lang))].some((name) =>
    searched(name).includes(wanted),
  )
}

/** Case, width and spaces do not matter. */
function searched(text: string): string {
  return plainForm(text.normalize('NFKC')).toLowerCase().replaceAll(/\s+/g, '')
}
