/** Annotations as they stand in the library of today: in text order, each with where its anchors are found. */
import { findProposals } from '../../shared/anchor/proposals.ts'
import { resolveAnchor } from '../../shared/anchor/resolve.ts'
import type { Anchor, Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../shared/model/ids.ts'
import type {
  AnnotationPage,
  ListedAnnotation,
  PlacedAnnotation,
  Placement,
  Proposal,
} from '../../shared/model/placement.ts'
import { AppError } from '../../shared/result.ts'
import { byAge, getAnnotation, listAnnotations, listPlaces, placeOf } from '../db/annotation-repository.ts'
import type { AnnotationPlace } from '../db/annotation-repository.ts'
import type { ReadableDb } from '../db/database.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { readRevision } from '../db/revision-repository.ts'
import { currentReport } from './current-report.ts'
import type { CurrentReport } from './current-report.ts'
import type { Dependencies } from './dependencies.ts'
import { readLibrary } from './library.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook'>

/** Annotations on a page of the list of all. */
const pageSize = 1000

/** What stays true until the notebook is changed, by this process or another: its revision tells. */
type Known = { readonly packs: readonly OpenPack[]; readonly revision: number }

type KnownList = Known & { readonly report: ReportId | null; readonly list: readonly PlacedAnnotation[] }

/** The list asked for last: the start of the app asks for it, and the page again once it has been drawn. */
const lastLists = new WeakMap<ReadableDb, KnownList>()

/** Of one report, or of all for null by report in the library's order; the unplaced come last. */
export function placedAnnotations(stores: Stores, report: ReportId | null): readonly PlacedAnnotation[] {
  const { packs } = stores
  const { db } = stores.notebook
  const revision = readRevision(db)
  const last = lastLists.get(db)
  if (last?.report === report && last.revision === revision && last.packs === packs) return last.list
  const list = readPlaced(stores, report)
  lastLists.set(db, { packs, revision, report, list })
  return list
}

function readPlaced(stores: Stores, report: ReportId | null): readonly PlacedAnnotation[] {
  const annotations = listAnnotations(stores.notebook.db, report)
  return inTextOrder(stores, annotations, placeOf).map((annotation) => placed(stores, annotation))
}

type KnownOrder = Known & { readonly ids: readonly AnnotationId[] }

const orders = new WeakMap<ReadableDb, KnownOrder>()

/**
 * A thousand of all, from this number of the text order on. `total` counts rows: the damaged are among them, and on no
 * page. What another process changes meanwhile has a higher revision, and the next page says so.
 */
export function annotationPage(stores: Stores, from: number): AnnotationPage {
  const { db } = stores.notebook
  const { revision, ids } = orderOfAll(stores)
  const annotations = ids
    .slice(from, from + pageSize)
    .map((id) => getAnnotation(db, id))
    .filter((annotation) => annotation !== null)
  return {
    revision,
    total: ids.length,
    annotations: inTextOrder(stores, annotations.toSorted(byAge), placeOf).map((annotation) =>
      listed(stores, annotation),
    ),
  }
}

function orderOfAll(stores: Stores): KnownOrder {
  const { packs } = stores
  const { db } = stores.notebook
  const revision = readRevision(db)
  const known = orders.get(db)
  if (known?.revision === revision && known.packs === packs) return known
  const places = inTextOrder(stores, listPlaces(db), (place) => place)
  const order = { packs, revision, ids: places.map(({ id }) => id) }
  orders.set(db, order)
  return order
}

/** Throws `annotation-not-found`. */
export function proposalsFor(stores: Stores, id: AnnotationId): readonly Proposal[] {
  const annotation = getAnnotation(stores.notebook.db, id)
  if (annotation === null) throw new AppError('annotation-not-found', { id })
  const report = currentReport(stores.packs, annotation.report)
  return report === null ? [] : findProposals(placed(stores, annotation), report.blocks)
}

function placed({ packs }: Stores, annotation: Annotation): PlacedAnnotation {
  const report = currentReport(packs, annotation.report)
  return { ...annotation, placements: annotation.anchors.map((anchor) => placementIn(report, anchor)) }
}

/** In a text that has changed, words are looked for once: where they are is kept with the report. */
export function placementIn(report: CurrentReport | null, anchor: Anchor): Placement {
  if (report === null) return { state: 'unplaced', reason: 'report-away' }
  const block = report.byKey.get(anchor.key) ?? null
  if (block?.hash[anchor.lang ?? anchor.textLang] === anchor.hash) return resolveAnchor(anchor, block)
  const name = JSON.stringify(anchor)
  const placement = report.changed.get(name) ?? resolveAnchor(anchor, block)
  report.changed.set(name, placement)
  return placement
}

function listed(stores: Stores, annotation: Annotation): ListedAnnotation {
  const report = currentReport(stores.packs, annotation.report)
  return { ...placed(stores, annotation), section: sectionOf(report, annotation.anchors[0]?.key) }
}

/** The heading that a block is or stands under. */
function sectionOf(report: CurrentReport | null, key: BlockKey | undefined): BlockKey | null {
  let at = key === undefined ? undefined : report?.byKey.get(key)?.block
  while (at !== undefined && at.kind !== 'heading')
    at = at.parent === null ? undefined : report?.byKey.get(at.parent)?.block
  return at?.key ?? null
}

/** Reports that are away stand behind all others, blocks that are gone behind their report's. */
const away = 2 ** 15

/** Report, block, offset: whole blocks stand before words in them. Equal places stay as they are. */
export function inTextOrder<Item>(
  { packs }: Stores,
  items: readonly Item[],
  placeOfItem: (item: Item) => AnnotationPlace,
): readonly Item[] {
  const order = new Map(readLibrary(packs).reports.map(({ id }, index) => [id, index]))
  const rank = ({ report, key, start }: AnnotationPlace): number => {
    const block = currentReport(packs, report)?.byKey.get(key)?.index ?? away
    // 2^24 is above every offset that is taken in, and the whole stays below 2^53.
    return ((order.get(report) ?? away) * 2 * away + block) * 2 ** 24 + start
  }
  return items
    .map((item) => ({ item, rank: rank(placeOfItem(item)) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
