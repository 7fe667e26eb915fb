/** Figures of the two reports, in what is shown of them next to each other. */
import { useMemo } from 'react'
import { pairFacts } from '../../shared/compare/pair-facts.ts'
import type { FactRow } from '../../shared/compare/pair-facts.ts'
import type { Compared, ComparedSide } from '../../shared/compare/compared.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'

export type ComparedFacts = {
  /** Null while they are read. */
  readonly rows: readonly FactRow[] | null
  readonly error: unknown
}

/** Of the blocks of one item; of the whole reports for `all`. */
export function useComparedFacts(
  left: ReportId,
  right: ReportId,
  item: Compared | 'all' | null,
): ComparedFacts {
  const query = useQuery(
    async () => Promise.all([client.facts.list(left), client.facts.list(right)]),
    [left, right],
    { domain: 'library' },
  )
  const rows = useMemo(() => {
    if (query.value === null || item === null) return null
    const [ours, theirs] = query.value
    return item === 'all'
      ? pairFacts(ours, theirs)
      : pairFacts(within(ours, item.left), within(theirs, item.right))
  }, [query.value, item])
  return { rows, error: query.error }
}

function within(facts: readonly Fact[], side: ComparedSide | null): readonly Fact[] {
  const keys = new Set(side?.blocks.map(({ key }) => key))
  return facts.filter(({ key }) => keys.has(key))
}
