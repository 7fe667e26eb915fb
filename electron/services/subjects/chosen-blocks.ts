/** Puts the reader's choices over what the rules have found. */
import { subjectIds } from '../../../shared/model/subject.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { SubjectBlock } from '../../../shared/model/subject.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import type { ChosenBlock } from '../../db/subject-choice-repository.ts'
import { blockPlaces } from '../../db/subject-repository.ts'
import { packOf, readLibrary } from '../library.ts'
import type { RuledBlock } from './ruled-blocks.ts'

/** In the library's order. Choices about blocks that no pack has any more are left out. */
export function withChoices(
  packs: readonly OpenPack[],
  ruled: readonly RuledBlock[],
  chosen: readonly ChosenBlock[],
): readonly SubjectBlock[] {
  const choices = new Map(chosen.map((one) => [nameOf(one), one]))
  const blocks = ruled.map((block): SubjectBlock => {
    const name = nameOf(block)
    const choice = choices.get(name)?.choice ?? null
    choices.delete(name)
    return { ...block, choice }
  })
  if (choices.size === 0) return blocks
  const placeOf = placesIn(packs)
  const own = Array.from(choices.values(), (one): SubjectBlock => ({ ...one, reasons: [] }))
  return [...blocks, ...own.filter((block) => placeOf(block) !== null)].toSorted(
    (one, other) => (placeOf(one) ?? 0) - (placeOf(other) ?? 0) || orderOf(one) - orderOf(other),
  )
}

function nameOf({ subject, report, key }: Omit<ChosenBlock, 'choice'>): string {
  return `${subject} ${report} ${key}`
}

function orderOf({ subject }: SubjectBlock): number {
  return subjectIds.indexOf(subject)
}

type Place = { readonly report: ReportId; readonly key: BlockKey }

/** Places of blocks over the whole library; null for one that it has not. */
function placesIn(packs: readonly OpenPack[]): (block: Place) => number | null {
  const { reports } = readLibrary(packs)
  const starts = new Map(reports.map(({ id }, at) => [id, at * blocksLimit]))
  const places = new Map<ReportId, ReadonlyMap<BlockKey, number>>()
  return ({ report, key }) => {
    const known = places.get(report) ?? placesOf(packs, report)
    places.set(report, known)
    const place = known.get(key)
    return place === undefined ? null : (starts.get(report) ?? 0) + place
  }
}

function placesOf(packs: readonly OpenPack[], report: ReportId): ReadonlyMap<BlockKey, number> {
  const pack = packOf(packs, report)
  return pack === null ? new Map() : readPack(pack, (db) => blockPlaces(db, report))
}

/** More than a report has. */
const blocksLimit = 1_000_000
