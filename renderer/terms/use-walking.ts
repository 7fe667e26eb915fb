/** Walking through the uses of a term: the first is opened in the reader, the others are a step away there. */
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { setWalk } from '../terms-desk.ts'
import type { TermWalk } from '../terms-desk.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { ListedTerm } from '../../shared/model/term.ts'

/** Opens the first use, in this report if one is named. */
export function useWalking(): (term: ListedTerm, report?: ReportId) => Promise<void> {
  const { openPlace, notifyError } = useApp()
  return async ({ id, en }, report) => {
    try {
      const { uses } = await client.terms.uses(id)
      const at = Math.max(
        0,
        uses.findIndex((use) => use.report === report),
      )
      stepTo({ term: id, name: en, uses, at, from: 'terms' }, at, openPlace)
    } catch (error) {
      notifyError(error)
    }
  }
}

/** Nothing happens past the ends. */
export function stepTo(walk: TermWalk, at: number, openPlace: ReturnType<typeof useApp>['openPlace']): void {
  const use = walk.uses[at]
  if (use === undefined) return
  setWalk({ ...walk, at })
  const { report, key, lang, range } = use
  openPlace({ report, key, lang, ranges: [range] })
}
