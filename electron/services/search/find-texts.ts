/** Texts that answer a query: candidates from the index, each verified against the text. */
import type { TextRange } from '../../../shared/model/block.ts'
import { matchText, matchTexts } from '../../../shared/search/match.ts'
import type { SearchClause } from '../../../shared/search/query.ts'
import type { SearchScope } from '../../../shared/search/plan.ts'
import { readPack } from '../../db/open-pack.ts'
import { candidateIds, countCandidates, hasMoreCandidates, listTexts } from '../../db/search-repository.ts'
import type { TextRow } from '../../db/search-repository.ts'
import type { Rest } from '../slices.ts'
import type { Asked, AskedPack } from './resolve-query.ts'

export type FoundText = TextRow & { readonly pack: AskedPack; readonly ranges: readonly TextRange[] }

/** Candidates read at once: the first answers come at once, all of them without many questions. */
const firstBatch = 64
const batch = 512

/** In document order, pack by pack. */
export async function* findTexts({ clauses, scope, packs }: Asked, rest: Rest): AsyncGenerator<FoundText> {
  for (const pack of packs) {
    for (let after = 0, size = firstBatch; ; size = batch) {
      const ids = readPack(pack.pack, (db) => candidateIds(db, pack.plan, pack.narrow, after, size))
      for (const row of readPack(pack.pack, (db) => listTexts(db, ids))) {
        await rest()
        const ranges = verify(clauses, scope, row)
        if (ranges !== null) yield { ...row, pack, ranges }
      }
      after = ids.at(-1) ?? after
      if (ids.length < size) break
    }
  }
}

/** Null when the text does not answer. In block scope one answers that has a part of it. */
function verify(
  clauses: readonly SearchClause[],
  scope: SearchScope,
  { text, pair }: TextRow,
): readonly TextRange[] | null {
  if (scope === 'text' || pair === null) return matchText(clauses, text)
  const [own] = matchTexts(clauses, [text, pair]) ?? []
  return own === undefined || (own.length === 0 && clauses.some(({ not }) => !not)) ? null : own
}

/** Counted by the index alone; null when the texts have to be looked at for that. */
export function countByIndex({ packs }: Asked): number | null {
  if (packs.some(({ plan }) => !plan.exact)) return null
  return packs.reduce(
    (sum, { pack, plan, narrow }) => sum + readPack(pack, (db) => countCandidates(db, plan, narrow)),
    0,
  )
}

/** Whether there may be more answers than so many. */
export function mayHaveMore({ packs }: Asked, most: number): boolean {
  let left = most
  return packs.some(({ pack, plan, narrow }) => {
    if (readPack(pack, (db) => hasMoreCandidates(db, plan, narrow, left))) return true
    left -= readPack(pack, (db) => countCandidates(db, plan, narrow))
    return false
  })
}
