/** What follows from the texts: kept in a pack when it was built, found anew in one from before. */
import type { ReportId } from '../../shared/model/ids.ts'
import type { ReadableDb } from '../db/database.ts'
import type { OpenPack } from '../db/open-pack.ts'
import { readPack } from '../db/open-pack.ts'
import { listReports } from '../db/pack-repository.ts'
import { untilDone } from './slices.ts'

type Sources<Row> = {
  readonly areKept: (db: ReadableDb) => boolean
  readonly kept: (db: ReadableDb) => readonly Row[]
  /** Of one report; between two of them others have their turn. */
  readonly find: (report: ReportId, pack: OpenPack) => readonly Row[]
}

/** Of all packs, in their order. */
export async function keptOrFound<Row>(
  packs: readonly OpenPack[],
  { areKept, kept, find }: Sources<Row>,
): Promise<readonly Row[]> {
  const rest = untilDone()
  const parts: (readonly Row[])[] = []
  for (const pack of packs) {
    if (readPack(pack, areKept)) parts.push(readPack(pack, kept))
    else
      for (const { id } of readPack(pack, (db) => listReports(db, pack.name))) {
        parts.push(find(id, pack))
        await rest()
      }
  }
  return parts.flat()
}
