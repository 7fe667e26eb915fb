/** Use case of the geography: countries, regions and cities that the library names. */
import type { Services } from '../../shared/api.ts'
import { findPlaces, placesOf } from '../../shared/geography/find-places.ts'
import type { Geography } from '../../shared/model/geography.ts'
import { hasPlaceMentions, listPlaceMentions } from '../db/geography-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { keptOrFound } from './kept-or-found.ts'
import { textOf } from './library.ts'

type Packs = Dependencies['packs']

/** Packs do not change while they are open. */
const known = new WeakMap<Packs, Geography>()

export function createGeographyService({ packs }: Pick<Dependencies, 'packs'>): Services['geography'] {
  return {
    list: async () => {
      const geography = known.get(packs) ?? (await read(packs))
      known.set(packs, geography)
      return geography
    },
  }
}

async function read(packs: Packs): Promise<Geography> {
  const mentions = await keptOrFound(packs, {
    areKept: hasPlaceMentions,
    kept: listPlaceMentions,
    find: (report) => findPlaces(report, textOf(packs, report).blocks),
  })
  return { places: placesOf(mentions.map(({ code }) => code)), mentions }
}
