/** Reports cited by their titles, as those are that have no symbol; or by the short names that the library gives them. */
import type { Report } from '../model/report.ts'
import { langs } from '../model/report.ts'
import { reportReference } from './citation.ts'
import { citationParts, citationText } from './citations.ts'
import { readPlaces } from './read-places.ts'
import type { CitedPlace } from './read-places.ts'

export type NamedSource = {
  /** Several of one title, or whose titles hold the words. */
  readonly reports: readonly Report[]
  readonly places: readonly CitedPlace[]
  /** The whole of a name: not only words of one. */
  readonly sure: boolean
}

/** `text` as `citationText` gives it. Words of a title alone name none: there has to be a place with them. */
export function reportByTitle(text: string, reports: readonly Report[]): NamedSource | null {
  const names = reports.map((report) => ({ report, names: namesOf(report) }))
  const parts = citationParts(text).toReversed()
  for (const { source, place } of parts) {
    const places = place === '' ? [] : readPlaces(place)
    const words = folded(source)
    if (places === null || words === '') continue
    const named = names
      .filter((each) => each.names.includes(words) || isSymbol(source, each.report))
      .map(({ report }) => report)
    if (named.length > 0) return { reports: named, places, sure: true }
  }
  for (const { source, place } of parts) {
    const places = readPlaces(place)
    const words = source
      .split(/[^\p{L}\p{N}]+/u)
      .map(folded)
      .filter((word) => word !== '')
    if (places === null || !isTelling(words.join(''))) continue
    const named = names.filter((each) =>
      words.every((word) => each.names.some((name) => name.includes(word))),
    )
    if (named.length > 0) return { reports: named.map(({ report }) => report), places, sure: false }
  }
  return null
}

/** By the titles, which stay the same objects whatever symbol a reader gives the report. */
const known = new WeakMap<
  Report['fields']['title'],
  { readonly id: string; readonly names: readonly string[] }
>()

/** With and without what tells reports of one title apart, in both languages. */
function namesOf(report: Report): readonly string[] {
  const { fields, id } = report
  const before = known.get(fields.title)
  if (before?.id === id) return before.names
  const unnamed = { ...report, fields: { ...fields, symbol: null } }
  const titles = langs.flatMap((lang) => [fields.title[lang] ?? '', reportReference(unnamed, lang)])
  const names = [...titles, id].map(folded).filter((name) => name !== '')
  known.set(fields.title, { id, names })
  return names
}

/** Long enough to be words of few titles. */
function isTelling(words: string): boolean {
  return words.length >= 4 || /^\p{Script=Han}{2,}$/u.test(words)
}

/** One that is no symbol as we read them is taken as it was entered. */
function isSymbol(source: string, { fields }: Report): boolean {
  return fields.symbol !== null && source.toLowerCase() === citationText(fields.symbol).toLowerCase()
}

/** Letters and digits only, in one case. */
function folded(words: string): string {
  return citationText(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
