/** Hits as the list shows them: one row for each block, whatever the languages it was found in. Pure. */
import { blockKinds } from '../../shared/model/block.ts'
import type { BlockKind } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { SearchHit } from '../../shared/model/search.ts'
import { grouped } from '../../shared/grouped.ts'
import type { SearchFilters } from '../search-state.ts'

export type Row = {
  /** `report key`. */
  readonly id: string
  readonly report: ReportId
  readonly key: BlockKey
  readonly kind: BlockKind
  /** At least one of the two. */
  readonly hits: Readonly<Record<Lang, SearchHit | null>>
}

export type Group = { readonly report: ReportId; readonly rows: readonly Row[] }

/** How many rows each choice of a filter would give, the other filters staying as they are. */
export type Facets = {
  readonly lang: ReadonlyMap<Lang, number>
  readonly report: ReadonlyMap<ReportId, number>
  readonly kind: ReadonlyMap<BlockKind, number>
}

/** Rows in the order in which their blocks were first hit. */
export function rowsOf(hits: readonly SearchHit[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const hit of hits) {
    const id = `${hit.report} ${hit.key}`
    const row = rows.get(id) ?? {
      id,
      report: hit.report,
      key: hit.key,
      kind: kindOfKey(hit.key),
      hits: { zh: null, en: null },
    }
    rows.set(id, { ...row, hits: { ...row.hits, [hit.lang]: hit } })
  }
  return [...rows.values()]
}

export function filterRows(rows: readonly Row[], { lang, report, kind }: SearchFilters): readonly Row[] {
  return rows.filter(
    (row) =>
      (lang === null || row.hits[lang] !== null) &&
      (report === null || row.report === report) &&
      (kind === null || row.kind === kind),
  )
}

export function facetsOf(rows: readonly Row[], filters: SearchFilters): Facets {
  const withoutReport = filterRows(rows, { ...filters, report: null })
  const withoutKind = filterRows(rows, { ...filters, kind: null })
  const withoutLang = filterRows(rows, { ...filters, lang: null })
  const reports = [...new Set(rows.map((row) => row.report))]
  return {
    lang: counted(langs, (lang) => withoutLang.filter((row) => row.hits[lang] !== null).length),
    report: counted(reports, (report) => withoutReport.filter((row) => row.report === report).length),
    kind: counted(
      blockKinds.filter((kind) => rows.some((row) => row.kind === kind)),
      (kind) => withoutKind.filter((row) => row.kind === kind).length,
    ),
  }
}

/** Rows by report, each report where its first row stands. */
export function groupRows(rows: readonly Row[]): readonly Group[] {
  return [...grouped(rows, (row) => row.report)].map(([report, own]) => ({ report, rows: own }))
}

function counted<Choice>(
  choices: readonly Choice[],
  count: (choice: Choice) => number,
): ReadonlyMap<Choice, number> {
  return new Map(choices.map((choice) => [choice, count(choice)]))
}

/** The address of a block says what it is (shared/model/ids.ts). */
export function kindOfKey(key: BlockKey): BlockKind {
  if (key.startsWith('fn')) return 'footnote'
  if (key.startsWith('front')) return 'front'
  if (key.startsWith('h')) return 'heading'
  return key.includes('.') ? 'item' : 'paragraph'
}
