/** Targets of other programs as anchors: where their words stand in the library's texts, or nowhere. */
import { describeAnchor, describeBlock } from '../anchor/describe.ts'
import { hashText } from '../anchor/text-hash.ts'
import type { TargetValue } from '../merge/annotation-entry.ts'
import type { Anchor } from '../model/annotation.ts'
import { nowhere } from '../model/ids.ts'
import type { ReportId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { toUnits } from './code-points.ts'
import type { Place, Places, Quote, Within } from './place-quote.ts'
import { isObject, Refusal } from './read-values.ts'
import type { Properties } from './rest.ts'
import { reportOfIri } from './set-names.ts'

const mostTargets = 1000
const longestQuote = 1_000_000

/** What is annotated, as far as the file says: its names are compared with those of the library's reports. */
export type Publication = { readonly title: string; readonly identifiers: readonly string[] }

/** `quoted`: some of it names words. */
export type ForeignTarget = { readonly target: TargetValue; readonly quoted: boolean }

export function foreignTarget(
  value: unknown,
  publication: Publication,
  places: Places,
  where: string,
): ForeignTarget {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0) throw new Refusal('no-target', where)
  if (list.length > mostTargets) throw new Refusal('too-many', where)
  const wanted = list.map((target) => readWanted(target, where))
  const home = homeOf(wanted, publication, places)
  const found = wanted.map((target) => findTarget(target, home, places))
  const report = home ?? reportIn(found) ?? slugOf(publication)
  const anchors = wanted.map(
    (target, index) => placeFound(found[index] ?? [], report) ?? addressed(target, places) ?? lost(target),
  )
  return { target: { report, anchors }, quoted: wanted.some(({ quote }) => quote !== null) }
}

/** What a target names, in the words of the standard. */
type Wanted = {
  readonly source: string
  readonly quote: Quote | null
  /** Id of an element, such as a block of ours. */
  readonly fragment: string | null
  /** In characters. */
  readonly position: readonly [start: number, end: number] | null
}

function readWanted(target: unknown, where: string): Wanted {
  if (typeof target === 'string') return { source: target, quote: null, fragment: null, position: null }
  if (!isObject(target)) throw new Refusal('no-target', where)
  const selectors = allSelectors(target['selector'])
  const ofType = (type: string): Properties | undefined => selectors.find((one) => one['type'] === type)
  const source = target['source'] ?? target['id']
  const fragment = ofType('FragmentSelector')?.['value']
  return {
    source: typeof source === 'string' ? source : '',
    quote: quoteOf(ofType('TextQuoteSelector'), where),
    fragment: typeof fragment === 'string' ? fragment : null,
    position: positionOf(ofType('TextPositionSelector')),
  }
}

/** With those that refine them and, of a range, those of its ends left out. */
function allSelectors(value: unknown): readonly Properties[] {
  const found: Properties[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && found.length < 100) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...(next.slice(0, 100) as readonly unknown[]))
    else if (isObject(next)) {
      found.push(next)
      waiting.push(next['refinedBy'])
    }
  }
  return found
}

function quoteOf(selector: Properties | undefined, where: string): Quote | null {
  const part = (name: string): string => {
    const text = selector?.[name]
    if (typeof text !== 'string') return ''
    if (text.length > longestQuote) throw new Refusal('too-long', where)
    return text
  }
  return part('exact').trim() === ''
    ? null
    : { exact: part('exact'), prefix: part('prefix'), suffix: part('suffix') }
}

function positionOf(selector: Properties | undefined): readonly [number, number] | null {
  const { start, end } = selector ?? {}
  const isPosition = Number.isInteger(start) && Number.isInteger(end)
  return isPosition && Number(start) >= 0 && Number(end) > Number(start) ? [Number(start), Number(end)] : null
}

/** The report that is named: by our own address, by its symbol or by its title. */
function homeOf(
  wanted: readonly Wanted[],
  { title, identifiers }: Publication,
  places: Places,
): ReportId | null {
  const names = [...wanted.map(({ source }) => source), ...identifiers]
  const named = names.flatMap((name) => reportOfIri(name)?.report ?? [])
  const known = new Set([...names, ...named, ...(title.trim() === '' ? [] : [title.trim()])])
  const homes = places.reports.filter(({ id, fields }) =>
    [id, fields.symbol, fields.title.zh, fields.title.en].some((name) => name !== null && known.has(name)),
  )
  return homes.length === 1 ? (homes[0]?.id ?? null) : ((named[0] as ReportId | undefined) ?? null)
}

function findTarget(wanted: Wanted, home: ReportId | null, places: Places): readonly Place[] {
  if (wanted.quote === null) return []
  const own = reportOfIri(wanted.source)
  const within: Within = { report: own?.report ?? home, lang: own?.lang ?? null, key: null }
  const atKey = wanted.fragment === null ? [] : places.find(wanted.quote, { ...within, key: wanted.fragment })
  const found = atKey.length > 0 && own !== null ? atKey : places.find(wanted.quote, within)
  return found.length > 1 ? atPosition(wanted, found) : found
}

/** A position tells which of several places it is, where it counts from the start of a block of ours. */
function atPosition({ source, position }: Wanted, found: readonly Place[]): readonly Place[] {
  if (position === null || reportOfIri(source) === null) return found
  const there = found.filter(({ text, range }) => toUnits(text, position[0]) === range[0])
  return there.length === 1 ? there : found
}

/** The one report that all places are in. */
function reportIn(found: readonly (readonly Place[])[]): ReportId | null {
  const reports = new Set(found.flat().map(({ report }) => report))
  const [only] = reports
  return reports.size === 1 ? (only ?? null) : null
}

function placeFound(found: readonly Place[], report: ReportId): Anchor | null {
  const [place] = found
  if (place === undefined || found.length > 1 || place.report !== report) return null
  const { key, lang, text, range } = place
  return describeAnchor(text, { key, lang, start: range[0], end: range[1] })
}

/** By an address of ours alone: the words between two characters, or the whole block. */
function addressed({ source, fragment, quote, position }: Wanted, places: Places): Anchor | null {
  const own = reportOfIri(source)
  if (quote !== null || own === null || fragment === null) return null
  const block = places.block(own.report, fragment)
  const text = own.lang === null ? null : (block?.text[own.lang] ?? null)
  if (block === null) return null
  if (position === null) return describeBlock(block)
  const [start, end] = position.map((characters) => (text === null ? null : toUnits(text, characters)))
  if (text === null || own.lang === null || start == null || end == null) return null
  return describeAnchor(text, { key: block.key, lang: own.lang, start, end })
}

/** Words, or what has none, that nobody knows the place of. */
function lost({ quote }: Wanted): Anchor {
  if (quote === null) return { key: nowhere, lang: null, textLang: 'zh', exact: '', hash: '' }
  const { exact, prefix, suffix } = quote
  const lang: Lang = /\p{Script=Han}/u.test(exact) ? 'zh' : 'en'
  const words = exact.normalize('NFC')
  return { key: nowhere, lang, start: 0, end: words.length, exact: words, prefix, suffix, hash: '' }
}

/** An id for what no library here has: the same for the same publication. */
function slugOf({ title, identifiers }: Publication): ReportId {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const hash = hashText(identifiers.find((identifier) => identifier !== '') ?? title).slice(0, 8)
  return `${name === '' ? 'other' : name}-${hash}` as ReportId
}
