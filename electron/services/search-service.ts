/** Use cases of the search: every answer comes in slices, and the newest question ends the one before it. */
import type { Services } from '../../shared/api.ts'
import { parseQuery } from '../../shared/search/query.ts'
import { listAnnotations } from '../db/annotation-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { advise } from './search/advise.ts'
import { countFacets } from './search/count-facets.ts'
import { findNotes } from './search/find-notes.ts'
import { findRenderings } from './search/find-renderings.ts'
import { listHits } from './search/list-hits.ts'
import { listLines } from './search/list-lines.ts'
import { resolveQuery } from './search/resolve-query.ts'
import { termWords } from './search/term-words.ts'
import { newestOnly } from './slices.ts'

/** Notes listed; `total` counts all. */
const mostNotes = 200

export function createSearchService(
  stores: Pick<Dependencies, 'packs' | 'notebook' | 'host' | 'now'>,
): Services['search'] {
  const calls = {
    find: newestOnly('search-cancelled'),
    facets: newestOnly('search-cancelled'),
    notes: newestOnly('search-cancelled'),
    advice: newestOnly('search-cancelled'),
    concordance: newestOnly('search-cancelled'),
    renderings: newestOnly('search-cancelled'),
    copy: newestOnly('search-cancelled'),
  }
  const writing = newestOnly('search-cancelled')
  return {
    find: async (query) => {
      const rest = calls.find.begin()
      const words = await termWords(stores)
      return listHits(resolveQuery(stores, query, words), query, words, rest)
    },
    facets: async (query) => {
      const rest = calls.facets.begin()
      return countFacets(resolveQuery(stores, query, await termWords(stores)), rest)
    },
    notes: (query) => {
      const annotations = listAnnotations(stores.notebook.db, null)
      return findNotes(annotations, parseQuery(query.text).clauses, mostNotes, calls.notes.begin())
    },
    advice: async (query) => {
      const rest = calls.advice.begin()
      return advise(stores, query, await termWords(stores), rest)
    },
    concordance: async (query) => {
      const rest = calls.concordance.begin()
      const words = await termWords(stores)
      return listLines(resolveQuery(stores, query, words), query.limit, words, rest)
    },
    renderings: async (query) => {
      const rest = calls.renderings.begin()
      return findRenderings(stores, query, await termWords(stores), rest)
    },
    copy: async (request) => {
      const { copyLines } = await import('./search/write-lines.ts')
      return copyLines(stores, request, calls.copy.begin())
    },
    write: async (request) => {
      const { writeLines } = await import('./search/write-lines.ts')
      return writeLines(stores, request, writing.begin())
    },
    cancel: () => {
      for (const call of Object.values(calls)) call.cancel()
      return null
    },
  }
}
