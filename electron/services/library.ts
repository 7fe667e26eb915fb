/** Finding reports among the packs, for the services that need their text. */
import type { PackProblem } from '../../shared/api.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { ReportText } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import { listAnnotations } from '../db/annotation-repository.ts'
import { readPack } from '../db/open-pack.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { blockOrder, getReportText, hasReport, listReports } from '../db/pack-repository.ts'
import type { Dependencies } from './dependencies.ts'

type Packs = readonly OpenPack[]

/** Packs in their order, each pack's reports in its own. A pack that turns out damaged is left out and named. */
export function readLibrary(packs: Packs): {
  readonly reports: readonly Report[]
  readonly problems: readonly PackProblem[]
} {
  const reports: Report[] = []
  const problems: PackProblem[] = []
  for (const pack of packs) {
    try {
      reports.push(...readPack(pack, (db) => listReports(db, pack.name)))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ file: pack.file, failure: { code: error.code, details: error.details } })
    }
  }
  return { reports, problems }
}

/** The pack that holds the report; null when none does. */
export function packOf(packs: Packs, report: ReportId): OpenPack | null {
  return packs.find((pack) => readPack(pack, (db) => hasReport(db, report))) ?? null
}

/** Throws `report-not-found`. */
export function textOf(packs: Packs, report: ReportId): ReportText {
  const pack = packOf(packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
  return readPack(pack, (db) => getReportText(db, report))
}

/** Annotations of a report in text order, or of all, by report in the library's order; the unplaced come last. */
export function annotationsInOrder(
  { packs, notebook }: Pick<Dependencies, 'packs' | 'notebook'>,
  report: ReportId | null,
): readonly Annotation[] {
  const annotations = listAnnotations(notebook.db, report)
  const reports = report === null ? readLibrary(packs).reports.map(({ id }) => id) : [report]
  const places = new Map<Annotation, readonly number[]>()
  const orders = new Map(reports.map((id, index) => [id, { index, blocks: orderOf(packs, id) }]))
  for (const annotation of annotations)
    places.set(annotation, placeOf(annotation, orders.get(annotation.report)))
  return annotations.toSorted((a, b) => compare(places.get(a) ?? [], places.get(b) ?? []))
}

type Order = { readonly index: number; readonly blocks: ReadonlyMap<string, number> }

/** Empty for a report that is away or cannot be read: its annotations are listed all the same. */
function orderOf(packs: Packs, report: ReportId): ReadonlyMap<string, number> {
  try {
    const pack = packOf(packs, report)
    return pack === null ? new Map() : readPack(pack, (db) => blockOrder(db, report))
  } catch (error) {
    if (error instanceof AppError) return new Map()
    throw error
  }
}

/** Report, block, offset: whole blocks stand before words in them. */
function placeOf({ anchors }: Annotation, order: Order | undefined): readonly number[] {
  const first = anchors[0]
  const block = first === undefined ? undefined : order?.blocks.get(first.key)
  const offset = first !== undefined && isTextAnchor(first) ? first.start : -1
  return [order?.index ?? Infinity, block ?? Infinity, offset]
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1
}
