/** Use cases of the terms: the glossary of the packs, and what the reader has made of it. */
import type { Services } from '../../shared/api.ts'
import type { Dependencies } from './dependencies.ts'
import { onDemand } from './on-demand.ts'
import type { CheckCalls } from './terms/check-calls.ts'
import { knownTerms } from './terms/known-terms.ts'
import { createTermFileCalls } from './terms/term-files.ts'
import { removeTerm, saveTerm } from './terms/term-writing.ts'
import { countUses, usesOf } from './terms/term-uses.ts'

/** Terms of a page. */
const pageSize = 4000

export function createTermService(deps: Dependencies): Services['terms'] {
  return {
    list: async () => (await knownTerms(deps)).listed,
    page: async (from) => {
      const { stamp, listed } = await knownTerms(deps)
      return { stamp, total: listed.length, terms: listed.slice(from, from + pageSize) }
    },
    save: (draft, id) => saveTerm(deps, draft, id),
    remove: (id) => removeTerm(deps, id),
    counts: () => countUses(deps),
    uses: (id) => usesOf(deps, id),
    ...createTermFileCalls(deps),
    // The check, and the document it is printed as.
    ...onDemand<CheckCalls>(['check', 'except', 'writeCheck', 'cancelCheck'], async () =>
      (await import('./terms/check-calls.ts')).createCheckCalls(deps),
    ),
  }
}
