/** References of reports, out of their packs; of a pack that keeps none they are found in the texts, once. */
import { findReferences } from '../../../shared/refs/find-references.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Citing, Reference } from '../../../shared/model/reference.ts'
import { AppError } from '../../../shared/result.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { listReports } from '../../db/pack-repository.ts'
import {
  hasReferences,
  listCiting,
  listDocumentReferences,
  listReferences,
} from '../../db/reference-repository.ts'
import { packOf, textOf } from '../library.ts'

type Packs = readonly OpenPack[]

const foundIn = new WeakMap<Packs, Map<ReportId, readonly Reference[]>>()

/** Throws `report-not-found`, `pack-damaged`. */
export function referencesIn(packs: Packs, report: ReportId): readonly Reference[] {
  const pack = packOf(packs, report)
  if (pack === null) throw new AppError('report-not-found', { report })
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

/** Of the whole library, in its order, those that cite documents by a symbol. */
export function documentReferences(packs: Packs): readonly Citing[] {
  return packs.flatMap((pack) => {
    if (readPack(pack, hasReferences)) return readPack(pack, listDocumentReferences)
    return citingIn(packs, pack).filter(({ kind, symbol }) => symbol !== null && isDocument(kind))
  })
}

/** Of the whole library, in its order, those that cite this symbol. */
export function citingReferences(packs: Packs, symbol: string): readonly Citing[] {
  return packs.flatMap((pack) => {
    if (readPack(pack, hasReferences)) return readPack(pack, (db) => listCiting(db, symbol))
    return citingIn(packs, pack).filter((reference) => reference.symbol === symbol)
  })
}

function citingIn(packs: Packs, pack: OpenPack): readonly Citing[] {
  return readPack(pack, (db) => listReports(db, pack.name)).flatMap(({ id }) =>
    find(packs, id).map((reference) => ({ ...reference, report: id })),
  )
}

export function isDocument(kind: Reference['kind']): kind is 'symbol' | 'resolution' | 'decision' {
  return kind === 'symbol' || kind === 'resolution' || kind === 'decision'
}

/** Throws `report-not-found`, `pack-damaged`. */
export function hasBlock(packs: Packs, report: ReportId, key: BlockKey): boolean {
  return textOf(packs, report).blocks.some((block) => block.key === key)
}
