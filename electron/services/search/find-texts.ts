/** Texts that answer a query: candidates from the index, each verified against the text. */
import type { TextRange } from '../../../shared/model/block.ts'
import { matchText, matchTexts } from '../../../shared/search/match.ts'
import type { SearchClause } from '../../../shared/search/query.ts'
import type { SearchScope } from '../../../shared/search/plan.ts'
import { readPack } from '../../db/open-pack.ts'
import { listTexts } from '../../db/search-repository.ts'
import type { TextRow } from '../../db/search-repository.ts'
import type { Rest } from '../slices.ts'
import { candidates, countCandidates } from './candidates.ts'
import type { Asked, AskedPack } from './resolve-query.ts'

export type FoundText = TextRow & { readonly pack: AskedPack; readonly ranges: readonly TextRange[] }

/** Texts read at once. */
const batch = 256

/** In document order, pack by pack. */
export async function* findTexts({ clauses, scope, packs }: Asked, rest: Rest): AsyncGenerator<FoundText> {
  for (const pack of packs) {
    for await (const ids of candidates(pack, rest)) {
      for (let from = 0; from < ids.length; from += batch) {
        const some = ids.slice(from, from + batch)
        for (const row of readPack(pack.pack, (db) => listTexts(db, some))) {
          await rest()
          const ranges = verify(clauses, scope, row)
          if (ranges !== null) yield { ...row, pack, ranges }
        }
      }
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
export async function countByIndex({ packs }: Asked, rest: Rest): Promise<number | null> {
  if (packs.some(({ plan }) => !plan.exact)) return null
  let count = 0
  for (const pack of packs) count += await countCandidates(pack, rest)
  return count
}

/** Whether there may be more answers than so many. */
export async function mayHaveMore({ packs }: Asked, most: number, rest: Rest): Promise<boolean> {
  let count = 0
  for (const pack of packs) {
    for await (const ids of candidates(pack, rest)) {
      count += ids.length
      if (count > most) return true
    }
  }
  return false
}
