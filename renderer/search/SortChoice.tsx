/** The order of the answer. */
import { useTranslation } from 'react-i18next'
import type { SearchSort } from '../../shared/model/search.ts'

export type SortChoiceProps = {
  readonly sort: SearchSort
  readonly onChange: (sort: SearchSort) => void
}

const sorts = ['relevance', 'place'] as const

export function SortChoice({ sort, onChange }: SortChoiceProps) {
  const { t } = useTranslation()
  return (
    <select
      className="search-sort"
      aria-label={t('search.sort.label')}
      value={sort}
      onChange={(event) => onChange(sorts.find((one) => one === event.target.value) ?? sort)}
    >
      {sorts.map((one) => (
        <option key={one} value={one}>
          {t(`search.sort.${one}`)}
        </option>
      ))}
    </select>
  )
}
