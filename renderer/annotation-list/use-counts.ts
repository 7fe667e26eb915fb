/** The numbers beside the choices. The rows come first: the numbers are counted when those have been drawn. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import { isEveryAnnotation, sameFilter } from '../../shared/filter/choices.ts'
import { countChoices } from '../../shared/filter/filter-items.ts'
import type { Counts } from '../../shared/filter/filter-items.ts'
import type { ListItem } from '../../shared/filter/item.ts'

/** `all`: without any filter. Both are of the filter before for a moment after it has changed. */
export function useCounts(
  items: readonly ListItem[],
  filter: AnnotationFilter,
): { readonly all: Counts; readonly counts: Counts } {
  const [asked, setAsked] = useState({ items, filter })
  useEffect(() => {
    startTransition(() =>
      setAsked((was) => (was.items === items && sameFilter(was.filter, filter) ? was : { items, filter })),
    )
  }, [items, filter])
  const all = useMemo(() => countChoices(asked.items, everyAnnotation), [asked.items])
  const counts = useMemo(
    () => (isEveryAnnotation(asked.filter) ? all : countChoices(asked.items, asked.filter)),
    [all, asked],
  )
  return { all, counts }
}
