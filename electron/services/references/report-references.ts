/** References of reports, out of their packs; of a pack that keeps none they are found in the texts, once. */
import { compareReferences } from '../../../shared/refs/compare-references.ts'
import { findReferences } from '../../../shared/refs/find-references.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { PackProblem } from '../../../shared/model/pack.ts'
import type { Citing, DocumentKind, Reference } from '../../../shared/model/reference.ts'
import { AppError } from '../../../shared/result.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import {
  hasReferences,
  listCiting,
  listDocumentReferences,
  listReferences,
} from '../../db/reference-repository.ts'
import { listReports } from '../../db/pack-repository.ts'
import { keptOrFound } from '../kept-or-found.ts'
import { packOf, textOf } from '../library.ts'
import { untilDone } from '../slices.ts'

type Packs = readonly OpenPack[]

const foundIn = new WeakMap<Packs, Map<ReportId, readonly Reference[]>>()

/** Throws `report-not-found`, `pack-damaged`. */
export function referencesIn(packs: Packs, report: ReportId): readonly Reference[] {
  const pack = packOf(packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
  return referencesOf(packs, pack, report)
}

function referencesOf(packs: Packs, pack: OpenPack, report: ReportId): readonly Reference[] {
  return (
    readPack(pack, (db) => (hasReferences(db) ? listReferences(db, report) : null)) ?? find(packs, report)
  )
}

function find(packs: Packs, report: ReportId): readonly Reference[] {
  const known = foundIn.get(packs) ?? new Map<ReportId, readonly Reference[]>()
  foundIn.set(packs, known)
  const references = known.get(report) ?? findReferences(textOf(packs, report))
  known.set(report, references)
  return references
}

/** Packs whose references cannot be read: what concerns the whole library is told without them. */
export function packsWithoutReferences(packs: Packs): readonly PackProblem[] {
  return packs.flatMap((pack) => problemOf(pack) ?? [])
}

/** Packs that were read without damage. One that is damaged is tried anew each time: a disk may come back. */
const sound = new WeakSet<OpenPack>()

function problemOf(pack: OpenPack): PackProblem | null {
  if (sound.has(pack)) return null
  try {
    readPack(pack, (db) => (hasReferences(db) ? listDocumentReferences(db) : listReports(db, pack.name)))
    sound.add(pack)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { file: pack.file, failure: { code: error.code, details: error.details } }
  }
}

function readable(packs: Packs): Packs {
  return packs.filter((pack) => problemOf(pack) === null)
}

/** Of the whole library, in its order, those that cite documents by a symbol. */
export function documentReferences(packs: Packs): Promise<readonly Citing[]> {
  const isCited = ({ kind, symbol }: Citing) => symbol !== null && isDocument(kind)
  return keptOrFound(readable(packs), {
    areKept: hasReferences,
    kept: listDocumentReferences,
    find: (report) => citing(report, find(packs, report)).filter(isCited),
  })
}

/** Of the whole library, in its order, those that cite this symbol. */
export function citingReferences(packs: Packs, symbol: string): Promise<readonly Citing[]> {
  return keptOrFound(readable(packs), {
    areKept: hasReferences,
    kept: (db) => listCiting(db, symbol),
    find: (report) => citing(report, find(packs, report)).filter((reference) => reference.symbol === symbol),
  })
}

/** What one language of a block has and the other has not, of all reports in their order. */
export async function referenceDifferences(packs: Packs): Promise<readonly Citing[]> {
  const rest = untilDone()
  const parts: (readonly Citing[])[] = []
  for (const pack of readable(packs))
    for (const { id } of readPack(pack, (db) => listReports(db, pack.name))) {
      parts.push(citing(id, compareReferences(referencesOf(packs, pack, id))))
      await rest()
    }
  return parts.flat()
}

function citing(report: ReportId, references: readonly Reference[]): readonly Citing[] {
  return references.map((reference) => ({ ...reference, report }))
}

export function isDocument(kind: Reference['kind']): kind is DocumentKind {
  return kind === 'symbol' || kind === 'resolution' || kind === 'decision'
}

/** Throws `report-not-found`, `pack-damaged`. */
export function hasBlock(packs: Packs, report: ReportId, key: BlockKey): boolean {
  return textOf(packs, report).blocks.some((block) => block.key === key)
}
