/** Asks the library as the user types, and sorts the answer into rows. */
import { useEffect, useMemo, useState } from 'react'
import { client } from '../client.ts'
import type { SearchState } from '../search-state.ts'
import { useQuery } from '../use-query.ts'
import { facetsOf, filterRows, rowsOf } from './rows.ts'
import type { Facets, Row } from './rows.ts'

/** Pause in the typing after which a question is asked, in milliseconds. */
const pause = 120
/** The most that a search gives back: enough to count the facets of the whole answer here. */
const mostHits = 10_000

export type SearchAnswer = {
  /** The words that the rows answer; empty when nothing has been asked. */
  readonly text: string
  readonly rows: readonly Row[]
  readonly facets: Facets
  /** Hits that were found but not given back. */
  readonly left: number
  readonly loading: boolean
  readonly error: unknown
}

export function useSearch(search: SearchState): SearchAnswer {
  const text = useSettled(search.text.trim(), pause)
  const found = useQuery(
    async () => {
      const result =
        text === '' ? { total: 0, hits: [] } : await client.search.find({ text, limit: mostHits })
      return { text, rows: rowsOf(result.hits), left: result.total - result.hits.length }
    },
    [text],
    { domain: 'library', keep: true },
  )
  const { lang, report, kind } = search
  const all = found.value?.rows
  return useMemo(() => {
    const filters = { lang, report, kind }
    const rows = all ?? []
    return {
      text: found.value?.text ?? '',
      rows: filterRows(rows, filters),
      facets: facetsOf(rows, filters),
      left: found.value?.left ?? 0,
      loading: found.loading || search.text.trim() !== text,
      error: found.error,
    }
  }, [all, found.value, found.loading, found.error, lang, report, kind, search.text, text])
}

/** The value once it has kept still for a while; the first one at once. */
function useSettled(value: string, delay: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), delay)
    return () => window.clearTimeout(timer)
  }, [value, delay])
  return settled
}
