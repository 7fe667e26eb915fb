/** The terms as the list shows them: read, filtered, in order. Typing goes before drawing. */
import { useDeferredValue, useMemo } from 'react'
import type { ListedTerm, TermCounts } from '../../shared/model/term.ts'
import { filterTerms, sortTerms } from '../../shared/terms/term-view.ts'
import type { TermView } from '../../shared/terms/term-view.ts'
import { readTerms } from '../all-terms.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'

export type Terms = {
  /** Null until they have been read. */
  readonly all: readonly ListedTerm[] | null
  /** Null until they have been counted. */
  readonly counts: TermCounts | null
  readonly shown: readonly ListedTerm[]
  readonly error: unknown
}

const nothing: readonly ListedTerm[] = []

export function useTerms(view: TermView): Terms {
  const list = useQuery(() => readTerms(), [], { domain: 'terms' })
  const counts = useQuery(() => client.terms.counts(), [], { domain: 'terms' }).value
  const asked = useDeferredValue(view)
  const { column, descending } = asked
  const all = list.value
  // The counts come later: only an order by them waits for them.
  const counted = column === 'uses' ? counts : null
  const sorted = useMemo(
    () => sortTerms(all ?? nothing, { column, descending }, counted),
    [all, column, descending, counted],
  )
  const shown = useMemo(() => filterTerms(sorted, asked, counts), [sorted, asked, counts])
  return { all, counts, shown, error: list.error }
}
