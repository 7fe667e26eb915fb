/** Full-text search: candidates from the index, every one of them verified against the text. */
import type { Services } from '../../shared/api.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../shared/model/search.ts'
import { matchText } from '../../shared/search/match.ts'
import { planCandidates } from '../../shared/search/plan.ts'
import { parseQuery } from '../../shared/search/query.ts'
import type { SearchTerm } from '../../shared/search/query.ts'
import { readPack } from '../db/open-pack.ts'
import { searchCandidates } from '../db/pack-repository.ts'
import type { Dependencies } from './dependencies.ts'

/** Hits listed when the query does not say how many. */
const defaultLimit = 1000

export function createSearchService({ packs }: Pick<Dependencies, 'packs'>): Services['search'] {
  return { find: (query) => find(packs, query) }
}

function find(packs: Dependencies['packs'], query: SearchQuery): SearchResult {
  const terms = parseQuery(query.text)
  if (terms.length === 0) return { total: 0, hits: [] }
  const hits = packs.flatMap((pack) =>
    readPack(pack, (db) => verified(terms, searchCandidates(db, planCandidates(terms), query))),
  )
  return { total: hits.length, hits: bestFirst(hits).slice(0, query.limit ?? defaultLimit) }
}

function verified(
  terms: readonly SearchTerm[],
  candidates: ReturnType<typeof searchCandidates>,
): readonly SearchHit[] {
  const hits: SearchHit[] = []
  for (const { report, key, lang, text, pair } of candidates) {
    const ranges = matchText(terms, text)
    if (ranges !== null) hits.push({ report, key, lang, ranges, text, pair })
  }
  return hits
}

/** Units added to every text's length, so that a short heading does not win by its shortness alone. */
const evenLength = 200

/** The text that says it most often for its length comes first; equals stay in document order. */
function bestFirst(hits: readonly SearchHit[]): readonly SearchHit[] {
  const weight = ({ ranges, text }: SearchHit) => ranges.length / (text.length + evenLength)
  return hits
    .map((hit) => ({ hit, weight: weight(hit) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ hit }) => hit)
}
