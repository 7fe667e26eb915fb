/** The list as it is to be shown: read, filtered, ordered, grouped. Typing goes before drawing. */
import { useDeferredValue, useMemo } from 'react'
import type { ReportId } from '../../shared/model/ids.ts'
import { groupItems, reportRuns, sortItems } from '../../shared/filter/arrange.ts'
import { filterItems, filterWords } from '../../shared/filter/filter-items.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import type { ListView } from './list-state.ts'
import { rowsOf } from './rows.ts'
import type { Headed, RowEntry, Rows } from './rows.ts'
import { useSameFilter } from './use-counts.ts'
import { useNames } from './use-names.ts'
import type { Names } from './use-names.ts'

export type List = Rows & {
  /** What the headings say: while new groups are being made, still the old ones. */
  readonly headed: Headed
  /** Annotations that fit, each once, in the chosen order. */
  readonly items: readonly ListItem[]
  /** How many they are. */
  readonly shown: number
  /** Rows whose place in the text is in doubt. */
  readonly doubtful: readonly RowEntry[]
  /** Words that the shown rows were found by. */
  readonly words: readonly string[]
  readonly names: Names
}

const nothing: readonly ListItem[] = []

export function useList(items: readonly ListItem[] = nothing, view: ListView): List {
  const deferred = useDeferredValue(view)
  const { order, grouping } = deferred
  const filter = useSameFilter(deferred.filter)
  const reports = useMemo(() => reportsOf(items), [items])
  const names = useNames(reports)
  const { ranking } = names
  const sorted = useMemo(() => sortItems(items, order, ranking), [items, order, ranking])
  const shown = useMemo(() => filterItems(sorted, filter), [sorted, filter])
  const words = useMemo(() => filterWords(filter.text), [filter.text])
  return useMemo(() => {
    const byReport = grouping === 'none' && (order === 'text' || order === 'report')
    const headed = byReport ? 'report' : grouping === 'none' ? null : grouping
    const rows = rowsOf(byReport ? reportRuns(shown) : groupItems(shown, grouping, ranking), headed)
    const doubtful = rows.rows.filter(({ item }) => item.state !== 'exact')
    return { ...rows, headed, items: shown, shown: shown.length, doubtful, words, names }
  }, [shown, order, grouping, ranking, words, names])
}

function reportsOf(items: readonly ListItem[]): readonly ReportId[] {
  return [...new Set(items.map(({ annotation }) => annotation.report))]
}
