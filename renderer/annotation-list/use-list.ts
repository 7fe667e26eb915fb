/** The list as it is to be shown: read, filtered, ordered, grouped. Typing goes before drawing. */
import { useDeferredValue, useMemo } from 'react'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { groupItems, sortItems } from '../../shared/filter/arrange.ts'
import type { Grouping } from '../../shared/filter/arrange.ts'
import type { Counts } from '../../shared/filter/filter-items.ts'
import { filterItems, filterWords } from '../../shared/filter/filter-items.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import type { ListView } from './list-state.ts'
import { rowsOf } from './rows.ts'
import type { Rows } from './rows.ts'
import { useNames } from './use-names.ts'
import type { Names } from './use-names.ts'

export type List = Rows & {
  /** What the rows are grouped by: while new groups are being made, still the old ones. */
  readonly grouping: Grouping
  /** Annotations that fit, each once. */
  readonly shown: number
  readonly counts: Counts
  /** Counts without any filter. */
  readonly all: Counts
  /** Words that the shown rows were found by. */
  readonly words: readonly string[]
  readonly names: Names
}

const nothing: readonly ListItem[] = []

export function useList(items: readonly ListItem[] = nothing, view: ListView): List {
  const { filter, order, grouping } = useDeferredValue(view)
  const all = useMemo(() => filterItems(items, everyAnnotation).counts, [items])
  const reports = useMemo(() => [...all.reports.keys()].map((id) => id as ReportId), [all])
  const names = useNames(reports)
  const { ranking } = names
  const sorted = useMemo(() => sortItems(items, order, ranking), [items, order, ranking])
  const filtered = useMemo(() => filterItems(sorted, filter), [sorted, filter])
  const words = useMemo(() => filterWords(filter.text), [filter.text])
  return useMemo(() => {
    const { items: shown, counts } = filtered
    return {
      ...rowsOf(groupItems(shown, grouping, ranking), grouping),
      grouping,
      shown: shown.length,
      counts,
      all,
      words,
      names,
    }
  }, [filtered, grouping, ranking, all, words, names])
}
