/** Annotations as they stand in the library of today: in text order, each with where its anchors are found. */
import { resolveAnchor } from '../../shared/anchor/resolve.ts'
import type { CurrentBlock } from '../../shared/anchor/resolve.ts'
import { hashText } from '../../shared/anchor/text-hash.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../shared/model/ids.ts'
import type {
  AnnotationPage,
  ListedAnnotation,
  PlacedAnnotation,
  Placement,
} from '../../shared/model/placement.ts'
import { AppError } from '../../shared/result.ts'
import { getAnnotation, listAnnotations, listPlaces } from '../db/annotation-repository.ts'
import type { AnnotationPlace } from '../db/annotation-repository.ts'
import { readPack } from '../db/open-pack.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { getReportText } from '../db/pack-repository.ts'
import { readRevision } from '../db/revision-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { packOf, readLibrary } from './library.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook'>

/** A report's blocks as anchors are resolved against them. */
type CurrentReport = ReadonlyMap<BlockKey, CurrentBlock & { readonly block: Block; readonly index: number }>

/** Annotations on a page of the list of all. */
const pageSize = 1000

/** Packs do not change while they are open, so each report's text is read and hashed once. */
const currentReports = new WeakMap<OpenPack, Map<ReportId, CurrentReport>>()

/** Of one report, or of all for null by report in the library's order; the unplaced come last. */
export function placedAnnotations(stores: Stores, report: ReportId | null): readonly PlacedAnnotation[] {
  const annotations = listAnnotations(stores.notebook.db, report)
  const places = annotations.map(placeOf)
  return inTextOrder(stores, places)
    .map((place) => annotations[places.indexOf(place)])
    .filter((annotation) => annotation !== undefined)
    .map((annotation) => placed(stores, annotation))
}

/** A thousand of all, from this number of the text order on. */
export function annotationPage(stores: Stores, from: number): AnnotationPage {
  const { db } = stores.notebook
  const places = inTextOrder(stores, listPlaces(db))
  const annotations = places
    .slice(from, from + pageSize)
    .map(({ id }) => getAnnotation(db, id))
    .filter((annotation) => annotation !== null)
    .map((annotation) => listed(stores, annotation))
  return { revision: readRevision(db), total: places.length, annotations }
}

/** Throws `annotation-not-found`. */
export function placedAnnotation(stores: Stores, id: AnnotationId): PlacedAnnotation {
  const annotation = getAnnotation(stores.notebook.db, id)
  if (annotation === null) throw new AppError('annotation-not-found', { id })
  return placed(stores, annotation)
}

function placed({ packs }: Stores, annotation: Annotation): PlacedAnnotation {
  const report = currentReport(packs, annotation.report)
  const placements = annotation.anchors.map((anchor): Placement =>
    report === null
      ? { state: 'unplaced', reason: 'report-away' }
      : resolveAnchor(anchor, report.get(anchor.key) ?? null),
  )
  return { ...annotation, placements }
}

function listed(stores: Stores, annotation: Annotation): ListedAnnotation {
  const report = currentReport(stores.packs, annotation.report)
  return { ...placed(stores, annotation), section: sectionOf(report, annotation.anchors[0]?.key) }
}

/** The heading that a block is or stands under. */
function sectionOf(report: CurrentReport | null, key: BlockKey | undefined): BlockKey | null {
  let at = key === undefined ? undefined : report?.get(key)?.block
  while (at !== undefined && at.kind !== 'heading')
    at = at.parent === null ? undefined : report?.get(at.parent)?.block
  return at?.key ?? null
}

/** Null for a report that is away or cannot be read: its annotations are listed all the same. */
export function currentReport(packs: readonly OpenPack[], id: ReportId): CurrentReport | null {
  try {
    const pack = packOf(packs, id)
    if (pack === null) return null
    const known = currentReports.get(pack) ?? new Map<ReportId, CurrentReport>()
    currentReports.set(pack, known)
    const report = known.get(id) ?? readCurrent(pack, id)
    known.set(id, report)
    return report
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function readCurrent(pack: OpenPack, id: ReportId): CurrentReport {
  const { blocks } = readPack(pack, (db) => getReportText(db, id))
  const hashOf = (text: string | null) => (text === null ? null : hashText(text))
  return new Map(
    blocks.map((block, index) => {
      const { key, text } = block
      return [key, { block, index, text, hash: { zh: hashOf(text.zh), en: hashOf(text.en) } }]
    }),
  )
}

function placeOf({ id, report, anchors }: Annotation): AnnotationPlace {
  const first = anchors[0]
  const start = first !== undefined && first.lang !== null ? first.start : -1
  return { id, report, key: first?.key ?? ('' as BlockKey), start }
}

/** Report, block, offset: whole blocks stand before words in them. Equal places stay as they are. */
function inTextOrder({ packs }: Stores, places: readonly AnnotationPlace[]): readonly AnnotationPlace[] {
  const order = new Map(readLibrary(packs).reports.map(({ id }, index) => [id, index]))
  const numbers = new Map(
    places.map((place) => {
      const block = currentReport(packs, place.report)?.get(place.key)?.index
      return [place, [order.get(place.report) ?? Infinity, block ?? Infinity, place.start] as const]
    }),
  )
  return places.toSorted((a, b) => compare(numbers.get(a) ?? [], numbers.get(b) ?? []))
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1
}
