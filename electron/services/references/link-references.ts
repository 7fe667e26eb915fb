/** What references lead to: documents of the library by their symbols, and places of the report itself. */
import { readSymbol } from '../../../shared/cite/symbols.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type {
  CitedDocument,
  Citing,
  DocumentKind,
  Reference,
  ReferenceTarget,
} from '../../../shared/model/reference.ts'
import type { Report } from '../../../shared/model/report.ts'
import { mostCitedFirst } from '../../../shared/refs/missing-documents.ts'
import type { Dependencies } from '../dependencies.ts'
import { textOf } from '../library.ts'
import { isDocument } from './report-references.ts'

type Packs = Dependencies['packs']

/** Reports by their symbols, in the one form that references have; of two with the same the first. */
export function reportsBySymbol(reports: readonly Report[]): ReadonlyMap<string, ReportId> {
  const bySymbol = new Map<string, ReportId>()
  for (const { id, fields } of reports) {
    const symbol = fields.symbol === null ? null : canonicalSymbol(fields.symbol)
    if (symbol !== null && !bySymbol.has(symbol)) bySymbol.set(symbol, id)
  }
  return bySymbol
}

/** What is no symbol that we can read stays as it was entered. */
export function canonicalSymbol(symbol: string): string {
  return readSymbol(symbol) ?? symbol.trim()
}

/** Of one report; `library` as `reportsBySymbol` gives it. */
export function linker(packs: Packs, report: ReportId, library: ReadonlyMap<string, ReportId>) {
  const keys = new Map<ReportId, ReadonlySet<BlockKey>>()
  const keysOf = (id: ReportId): ReadonlySet<BlockKey> => {
    const known = keys.get(id) ?? new Set(textOf(packs, id).blocks.map(({ key }) => key))
    keys.set(id, known)
    return known
  }
  const keyIn = (id: ReportId, place: BlockKey | null): BlockKey | null => {
    const [first] = keysOf(id)
    return place === null ? (first ?? null) : keysOf(id).has(place) ? place : null
  }
  return ({ kind, symbol, place }: Reference): ReferenceTarget => {
    const isOwn = symbol === null && !isDocument(kind)
    const to = isOwn ? report : symbol === null ? undefined : library.get(symbol)
    return { symbol, report: to ?? null, key: to === undefined ? null : keyIn(to, place) }
  }
}

/** What is cited, the most cited first, then by symbol. */
export function citedDocuments(
  references: readonly Citing[],
  library: ReadonlyMap<string, ReportId>,
): readonly CitedDocument[] {
  const documents = new Map<string, { kind: DocumentKind; places: Map<string, Citing> }>()
  for (const reference of references) {
    const { symbol, kind, report, key } = reference
    if (symbol === null || !isDocument(kind)) continue
    const document = documents.get(symbol) ?? { kind, places: new Map<string, Citing>() }
    documents.set(symbol, document)
    if (!document.places.has(`${report} ${key}`)) document.places.set(`${report} ${key}`, reference)
  }
  return Array.from(documents, ([symbol, { kind, places }]) => ({
    symbol,
    kind,
    report: library.get(symbol) ?? null,
    times: places.size,
    places: Array.from(places.values(), ({ report, key, lang }) => ({ report, key, lang })),
  })).toSorted(mostCitedFirst)
}
