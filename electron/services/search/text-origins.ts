/** What every text of a pack is of, held in a few bytes for each: to count by it is quicker than to ask the pack. */
import { blockKinds } from '../../../shared/model/block.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { listOrigins } from '../../db/search-repository.ts'
import type { Rest } from '../slices.ts'

/** By the text's row. */
export type TextOrigins = {
  /** Row of the block. */
  readonly block: Uint32Array
  /** Place in the pack's list of reports. */
  readonly report: Uint16Array
  /** Place in `blockKinds`. */
  readonly kind: Uint8Array
  readonly isChinese: Uint8Array
}

/** Packs do not change while they are open. */
const known = new WeakMap<OpenPack, TextOrigins>()
const batch = 2000

export async function textOrigins(pack: OpenPack, rest: Rest): Promise<TextOrigins> {
  const before = known.get(pack)
  if (before !== undefined) return before
  const rows: number[][] = []
  for (let after = 0; ;) {
    const found = readPack(pack, (db) => listOrigins(db, after, batch))
    for (const { id, block, report, kind, isChinese } of found)
      rows[id] = [block, report, blockKinds.indexOf(kind), isChinese]
    after = found.at(-1)?.id ?? after
    if (found.length < batch) break
    await rest()
  }
  const column = (at: number) => Array.from(rows, (row: number[] | undefined) => row?.[at] ?? 0)
  const origins = {
    block: Uint32Array.from(column(0)),
    report: Uint16Array.from(column(1)),
    kind: Uint8Array.from(column(2)),
    isChinese: Uint8Array.from(column(3)),
  }
  known.set(pack, origins)
  return origins
}
