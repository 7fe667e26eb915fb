/** From a typed query to what is asked of each pack: fields are looked up in library and notebook. */
import type { Annotation } from '../../../shared/model/annotation.ts'
import { blockKinds } from '../../../shared/model/block.ts'
import type { BlockKind } from '../../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Lang, Report } from '../../../shared/model/report.ts'
import { yearOf } from '../../../shared/model/report.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { SearchQuery } from '../../../shared/model/search.ts'
import { searchText } from '../../../shared/search/fold.ts'
import { planCandidates, planOfAll } from '../../../shared/search/plan.ts'
import type { CandidatePlan, SearchScope } from '../../../shared/search/plan.ts'
import { parseQuery } from '../../../shared/search/query.ts'
import type { QueryHint, SearchClause, SearchFilter } from '../../../shared/search/query.ts'
import { listAnnotations } from '../../db/annotation-repository.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { readSettings } from '../../db/setting-repository.ts'
import { listReports } from '../../db/pack-repository.ts'
import { blockRows, blocksUnder, listHeadingRows } from '../../db/search-repository.ts'
import type { Narrow } from '../../db/search-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { withSymbols } from '../named-reports.ts'
import { widened } from './term-words.ts'
import type { TermWords } from './term-words.ts'

export type AskedPack = { readonly pack: OpenPack; readonly plan: CandidatePlan; readonly narrow: Narrow }

export type Asked = {
  readonly clauses: readonly SearchClause[]
  readonly scope: SearchScope
  /** Packs that can have answers, in the library's order; none when the query asks for nothing. */
  readonly packs: readonly AskedPack[]
  readonly hints: readonly QueryHint[]
}

type Stores = Pick<Dependencies, 'packs' | 'notebook'>

export function resolveQuery(stores: Stores, query: SearchQuery, words: TermWords): Asked {
  const parsed = parseQuery(query.text)
  const { filters, hints } = parsed
  const langs = valuesOf(filters, 'lang', false)
  const scope = langs.includes('any') && query.lang === undefined ? 'block' : 'text'
  const clauses = scope === 'block' ? widened(parsed.clauses, words) : parsed.clauses
  const asksNothing = filters.length === 0 && clauses.every(({ not }) => not)
  if (asksNothing) return { clauses, scope, packs: [], hints }
  const plan = planCandidates(clauses, scope)
  const marks = markedBlocks(stores, filters)
  const { symbols } = readSettings(stores.notebook.db)
  const packs = stores.packs.flatMap((pack): readonly AskedPack[] => {
    const narrow = narrowTo(pack, query, filters, marks, symbols)
    // An index of an older pack has its texts folded otherwise: its few texts are all looked at.
    return narrow === null ? [] : [{ pack, plan: pack.schema < 2 ? { ...planOfAll, scope } : plan, narrow }]
  })
  return { clauses, scope, packs, hints }
}

/** Null when nothing of the pack can answer. */
function narrowTo(
  pack: OpenPack,
  query: SearchQuery,
  filters: readonly SearchFilter[],
  marks: MarkedBlocks,
  symbols: Settings['symbols'],
): Narrow | null {
  const reports = reportsOf(pack, query, filters, symbols)
  const langs = langsOf(query, filters)
  const kinds = kindsOf(query, filters)
  if (reports?.length === 0 || langs.length === 0 || kinds?.length === 0) return null
  const [only] = langs
  const rows = (keys: readonly MarkedBlock[]): readonly number[] =>
    readPack(pack, (db) =>
      [...Map.groupBy(keys, ({ report }) => report)].flatMap(([report, own]) =>
        blockRows(
          db,
          report,
          own.map(({ key }) => key),
        ),
      ),
    )
  const sections = filters.flatMap((filter) =>
    filter.field.name === 'section' ? [{ not: filter.not, rows: sectionRows(pack, filter.field.value) }] : [],
  )
  const wantedSections = sections.filter(({ not }) => !not)
  const wanted = [
    ...(wantedSections.length > 0 ? [wantedSections.flatMap((section) => section.rows)] : []),
    ...marks.wanted.map(rows),
  ]
  const blocks = wanted.reduce<readonly number[] | null>(
    (all, list) => (all === null ? list : common(all, list)),
    null,
  )
  if (blocks?.length === 0) return null
  return {
    lang: langs.length === 1 ? (only ?? null) : null,
    kinds,
    reports,
    blocks,
    notBlocks: [
      ...sections.filter(({ not }) => not).flatMap((section) => section.rows),
      ...rows(marks.unwanted),
    ],
  }
}

function common(one: readonly number[], other: readonly number[]): readonly number[] {
  const set = new Set(other)
  return one.filter((row) => set.has(row))
}

/** Null: all of the pack. */
function reportsOf(
  pack: OpenPack,
  query: SearchQuery,
  filters: readonly SearchFilter[],
  symbols: Settings['symbols'],
): readonly ReportId[] | null {
  const asked = filters.filter(({ field }) => field.name === 'report' || field.name === 'year')
  if (asked.length === 0 && query.report === undefined) return null
  const reports = readPack(pack, (db) => listReports(db, pack.name))
  return withSymbols(reports, symbols)
    .filter((report) => (query.report ?? report.id) === report.id && fits(report, asked))
    .map(({ id }) => id)
}

/** Any of the reports named, any of the years, and none of those not wanted. */
function fits(report: Report, filters: readonly SearchFilter[]): boolean {
  const holds = ({ field }: SearchFilter) => {
    if (field.name === 'report') return isNamed(report, field.value)
    if (field.name !== 'year') return true
    const year = yearOf(report)
    return year !== null && field.from <= year && year <= field.to
  }
  const wanted = filters.filter(({ not }) => !not)
  const byName = Map.groupBy(wanted, ({ field }) => field.name)
  return (
    [...byName.values()].every((any) => any.some(holds)) &&
    !filters.some((filter) => filter.not && holds(filter))
  )
}

/** By its id, its symbol, or words of its titles. */
function isNamed({ id, fields }: Report, value: string): boolean {
  const wanted = searchText(value)
  if (id === wanted) return true
  return [id, fields.symbol, fields.title.zh, fields.title.en].some(
    (name) => name !== null && searchText(name).includes(wanted),
  )
}

function langsOf(query: SearchQuery, filters: readonly SearchFilter[]): readonly Lang[] {
  const named = valuesOf(filters, 'lang', false)
  const wanted = named.length === 0 || named.includes('any') ? ['zh', 'en'] : named
  const unwanted = valuesOf(filters, 'lang', true)
  return (['zh', 'en'] as const).filter(
    (lang) => wanted.includes(lang) && !unwanted.includes(lang) && (query.lang ?? lang) === lang,
  )
}

/** Null: all. */
function kindsOf(query: SearchQuery, filters: readonly SearchFilter[]): readonly BlockKind[] | null {
  const wanted = valuesOf(filters, 'kind', false) as readonly BlockKind[]
  const unwanted = valuesOf(filters, 'kind', true) as readonly BlockKind[]
  if (wanted.length + unwanted.length === 0) return query.kind === undefined ? null : [query.kind]
  return blockKinds.filter(
    (kind) =>
      (wanted.length === 0 || wanted.includes(kind)) &&
      !unwanted.includes(kind) &&
      (query.kind ?? kind) === kind,
  )
}

function valuesOf(
  filters: readonly SearchFilter[],
  name: 'lang' | 'kind',
  isNot: boolean,
): readonly string[] {
  return filters.flatMap(({ field, not }) => (field.name === name && not === isNot ? [field.value] : []))
}

function sectionRows(pack: OpenPack, value: string): readonly number[] {
  const wanted = searchText(value)
  return readPack(pack, (db) => {
    const headings = listHeadingRows(db).filter(
      ({ key, zh, en }) =>
        key.toLowerCase() === wanted ||
        [zh, en].some((text) => text !== null && searchText(text).includes(wanted)),
    )
    return blocksUnder(
      db,
      headings.map(({ id }) => id),
    )
  })
}

type MarkedBlock = { readonly report: ReportId; readonly key: BlockKey }
type MarkedBlocks = {
  readonly wanted: readonly (readonly MarkedBlock[])[]
  readonly unwanted: readonly MarkedBlock[]
}

/** Blocks by what the reader has put on them: each field wanted must hold. */
function markedBlocks({ notebook }: Stores, filters: readonly SearchFilter[]): MarkedBlocks {
  const asked = filters.filter(({ field }) => field.name === 'has' || field.name === 'tag')
  if (asked.length === 0) return { wanted: [], unwanted: [] }
  const annotations = listAnnotations(notebook.db, null)
  const blocksOf = (filter: SearchFilter) =>
    annotations
      .filter((annotation) => answers(annotation, filter))
      .flatMap(({ report, anchors }) => anchors.map(({ key }) => ({ report, key })))
  return {
    wanted: asked.filter(({ not }) => !not).map(blocksOf),
    unwanted: asked.filter(({ not }) => not).flatMap(blocksOf),
  }
}

function answers({ note, tags }: Annotation, { field }: SearchFilter): boolean {
  if (field.name === 'tag') return tags.some((tag) => searchText(tag).includes(searchText(field.value)))
  if (field.name !== 'has' || field.value === 'mark') return true
  return field.value === 'note' ? note !== '' : tags.length > 0
}
