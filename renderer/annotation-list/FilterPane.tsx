/** Beside the list: saved filters, and everything that narrows it. */
import { useTranslation } from 'react-i18next'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import { isEveryAnnotation } from '../../shared/filter/choices.ts'
import { Button } from '../ui/index.ts'
import { Facets } from './Facets.tsx'
import type { FacetsProps } from './Facets.tsx'
import { SavedFilters } from './SavedFilters.tsx'

export function FilterPane({ list, filter, onChange }: FacetsProps) {
  const { t } = useTranslation()
  return (
    <aside className="list-filters" aria-label={t('list.filters')}>
      <SavedFilters filter={filter} onApply={onChange} />
      {!isEveryAnnotation(filter) && (
        <Button className="list-clear" onClick={() => onChange(everyAnnotation)}>
          {t('list.clearAll')}
        </Button>
      )}
      <Facets list={list} filter={filter} onChange={onChange} />
    </aside>
  )
}
