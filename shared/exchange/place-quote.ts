/** Looks for the words of other programs' annotations in the library's texts: a place is taken only if it is the one. */
import { findQuote } from '../anchor/find-quote.ts'
import type { Block, TextRange } from '../model/block.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { Lang, ReportFields } from '../model/report.ts'
import { langs } from '../model/report.ts'

/** A report of the library with its text. */
export type LibraryReport = {
  readonly id: ReportId
  readonly fields: Pick<ReportFields, 'title' | 'symbol'>
  readonly blocks: readonly Pick<Block, 'key' | 'text'>[]
}

export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

export type Place = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  readonly text: string
  readonly range: TextRange
}

/** Where to look; null: everywhere. */
export type Within = {
  readonly report: string | null
  readonly lang: Lang | null
  readonly key: string | null
}

export type Places = {
  /**
   * All places of the words; only those beside which their context stands too, when there are such: all of it, or as far
   * as the block goes, over whose border others' texts go on.
   */
  readonly find: (quote: Quote, within: Within) => readonly Place[]
  /** Null when the library does not have it. */
  readonly block: (report: string, key: string) => Pick<Block, 'key' | 'text'> | null
  readonly reports: readonly LibraryReport[]
}

type Text = Omit<Place, 'range'> & { readonly dense: string }

/** Texts are prepared when something is first looked for. */
export function createPlaces(load: () => readonly LibraryReport[]): Places {
  let known: { readonly reports: readonly LibraryReport[]; readonly texts: readonly Text[] } | null = null
  const all = () => {
    const reports = known?.reports ?? load()
    return (known ??= { reports, texts: reports.flatMap(textsOf) })
  }
  return {
    find: (quote, within) =>
      find(
        quote,
        all().texts.filter((text) => isWithin(text, within)),
      ),
    block: (report, key) =>
      all()
        .reports.find(({ id }) => id === report)
        ?.blocks.find((block) => block.key === key) ?? null,
    get reports() {
      return all().reports
    },
  }
}

function textsOf({ id, blocks }: LibraryReport): readonly Text[] {
  return blocks.flatMap(({ key, text }) =>
    langs.flatMap((lang) => {
      const words = text[lang]
      return words === null ? [] : [{ report: id, key, lang, text: words, dense: dense(words) }]
    }),
  )
}

function isWithin(text: Text, { report, lang, key }: Within): boolean {
  return (
    (report === null || text.report === report) &&
    (lang === null || text.lang === lang) &&
    (key === null || text.key === key)
  )
}

/** Without white space, which others' texts have where ours do not. */
function dense(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}

function find({ exact, prefix, suffix }: Quote, texts: readonly Text[]): readonly Place[] {
  const words = dense(exact)
  if (words === '') return []
  const places = texts
    .filter((text) => text.dense.includes(words))
    .flatMap((text) => findQuote(text.text, exact).map((range) => ({ ...text, range })))
  const [before, after] = [dense(prefix), dense(suffix)]
  const among = places.map((place) => ({
    place,
    left: dense(place.text.slice(0, place.range[0])),
    right: dense(place.text.slice(place.range[1])),
  }))
  const whole = among.filter(({ left, right }) => left.endsWith(before) && right.startsWith(after))
  const cut = among.filter(
    ({ left, right }) =>
      (left.endsWith(before) || before.endsWith(left)) &&
      (right.startsWith(after) || after.startsWith(right)),
  )
  const best = [whole, cut].find((found) => found.length > 0)
  return best?.map(({ place }) => place) ?? places
}
