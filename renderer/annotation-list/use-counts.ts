/** The numbers beside the choices. The rows come first: the numbers are counted when those have been drawn. */
import { useMemo, useRef } from 'react'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import { isEveryAnnotation, sameFilter } from '../../shared/filter/choices.ts'
import { countChoices } from '../../shared/filter/filter-items.ts'
import type { Counts } from '../../shared/filter/filter-items.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { useAfterDrawing } from './use-after-drawing.ts'

/** `all`: without any filter. Both are of the filter before for a moment after it has changed. */
export function useCounts(
  items: readonly ListItem[],
  filter: AnnotationFilter,
): { readonly all: Counts; readonly counts: Counts } {
  const read = useAfterDrawing(items)
  const asked = useSameFilter(useAfterDrawing(filter))
  const all = useMemo(() => countChoices(read, everyAnnotation), [read])
  const counts = useMemo(
    () => (isEveryAnnotation(asked) ? all : countChoices(read, asked)),
    [all, read, asked],
  )
  return { all, counts }
}

/** The same object until something else is asked: a space typed behind a word asks for nothing. */
export function useSameFilter(filter: AnnotationFilter): AnnotationFilter {
  const kept = useRef(filter)
  if (!sameFilter(kept.current, filter)) kept.current = filter
  return kept.current
}
