/** Beside the list: saved filters, and everything that narrows it. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { Facets } from './Facets.tsx'
import type { ChangeFilter } from './Facets.tsx'
import { SavedFilters } from './SavedFilters.tsx'
import { useCounts } from './use-counts.ts'
import type { Names } from './use-names.ts'

export type FilterPaneProps = {
  /** All that have been read. */
  readonly items: readonly ListItem[]
  readonly names: Names
  readonly filter: AnnotationFilter
  readonly onChange: ChangeFilter
}

export const FilterPane = memo(function FilterPane({ items, names, filter, onChange }: FilterPaneProps) {
  const { t } = useTranslation()
  const counted = useCounts(items, filter)
  return (
    <aside className="list-filters" aria-label={t('list.filters')}>
      <SavedFilters filter={filter} onApply={(saved) => onChange(() => saved)} />
      <Facets {...counted} names={names} filter={filter} onChange={onChange} />
    </aside>
  )
})
