/** Rows of texts that may answer, in document order: asked of the index in steps, none of which takes long. */
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { candidateIds, countInIndex, everywhere } from '../../db/search-repository.ts'
import type { Narrow } from '../../db/search-repository.ts'
import { indexQuery } from '../../../shared/search/plan.ts'
import type { CandidatePlan, IndexQuery } from '../../../shared/search/plan.ts'
import type { Rest } from '../slices.ts'
import type { AskedPack } from './resolve-query.ts'
import { textOrigins } from './text-origins.ts'

/** The first answers come at once, all of them without many questions. */
const firstBatch = 64
const batch = 2000

export async function* candidates(
  { pack, plan, narrow }: AskedPack,
  rest: Rest,
): AsyncGenerator<readonly number[]> {
  const query = indexQuery(plan)
  if (query !== null) {
    yield* batches(pack, query, narrow, rest)
    return
  }
  const isMarked = await marked(pack, plan, rest)
  for await (const ids of batches(pack, everyText, narrow, rest)) yield ids.filter(isMarked)
}

/** Without a look at the texts. */
export async function countCandidates({ pack, plan, narrow }: AskedPack, rest: Rest): Promise<number> {
  const query = indexQuery(plan)
  if (query !== null) return readPack(pack, (db) => countInIndex(db, query, narrow))
  let count = 0
  for await (const ids of candidates({ pack, plan, narrow }, rest)) count += ids.length
  return count
}

const everyText: IndexQuery = { big: null, one: null }

async function* batches(
  pack: OpenPack,
  query: IndexQuery,
  narrow: Narrow,
  rest: Rest,
): AsyncGenerator<readonly number[]> {
  for (let after = 0, size = firstBatch; ; size = batch) {
    const ids = readPack(pack, (db) => candidateIds(db, query, narrow, after, size))
    yield ids
    if (ids.length < size) return
    after = ids.at(-1) ?? after
    await rest()
  }
}

/** Whether a text, or in block scope its block, has for each part one of the matches. */
async function marked(pack: OpenPack, plan: CandidatePlan, rest: Rest): Promise<(id: number) => boolean> {
  const { block } = await textOrigins(pack, rest)
  const markOf = (id: number) => (plan.scope === 'block' ? (block[id] ?? 0) : id)
  const parts: Uint8Array[] = []
  for (const any of plan.all) {
    const marks = new Uint8Array(block.length)
    for (const { table, match } of any) {
      for await (const ids of batches(pack, { ...everyText, [table]: match }, everywhere, rest)) {
        for (const id of ids) marks[markOf(id)] = 1
      }
    }
    parts.push(marks)
  }
  return (id) => parts.every((marks) => marks[markOf(id)] === 1)
}
