/** Use case of the geography: countries, regions and cities that the library names. */
import type { Services } from '../../shared/api.ts'
import { findPlaces, placesOf } from '../../shared/geography/find-places.ts'
import type { PlaceMention } from '../../shared/model/geography.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { hasPlaceMentions, listPlaceMentions } from '../db/geography-repository.ts'
import { readPack } from '../db/open-pack.ts'
import { listReports } from '../db/pack-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { textOf } from './library.ts'
import { untilDone } from './slices.ts'

type Stores = Pick<Dependencies, 'packs'>

/** Of reports in packs that keep none; a pack does not change while it is open. */
const found = new WeakMap<Stores['packs'], Map<ReportId, readonly PlaceMention[]>>()

export function createGeographyService({ packs }: Stores): Services['geography'] {
  return {
    list: async () => {
      const mentions = await gather(packs)
      return { places: placesOf(mentions.map(({ code }) => code)), mentions }
    },
  }
}

/** Of all packs, in their order. One from before places were kept is gone through report by report. */
async function gather(packs: Stores['packs']): Promise<readonly PlaceMention[]> {
  const rest = untilDone()
  const mentions: PlaceMention[] = []
  for (const pack of packs) {
    if (readPack(pack, hasPlaceMentions)) mentions.push(...readPack(pack, listPlaceMentions))
    else
      for (const { id } of readPack(pack, (db) => listReports(db, pack.name))) {
        mentions.push(...findAnew(packs, id))
        await rest()
      }
  }
  return mentions
}

function findAnew(packs: Stores['packs'], report: ReportId): readonly PlaceMention[] {
  const known = found.get(packs) ?? new Map<ReportId, readonly PlaceMention[]>()
  found.set(packs, known)
  const before = known.get(report)
  if (before !== undefined) return before
  const mentions = findPlaces(report, textOf(packs, report).blocks)
  known.set(report, mentions)
  return mentions
}
