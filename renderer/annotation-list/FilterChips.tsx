/** The filters in force, above the list whether their pane is open or not; each goes with a click or a key. */
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import { shownText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { ChipRow } from '../ui/index.ts'
import { chipsOf } from './filter-chips.ts'
import type { Names } from './use-names.ts'

export type FilterChipsProps = {
  readonly filter: AnnotationFilter
  readonly names: Names
  readonly onChange: (filter: AnnotationFilter) => void
  /** The last one has gone. */
  readonly onLeave: () => void
}

export function FilterChips({ filter, names, onChange, onLeave }: FilterChipsProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const chips = chipsOf(filter, t, lang, names)
  if (chips.length === 0) return null
  return (
    <section className="chips" aria-label={t('list.chips')}>
      <ChipRow
        chips={chips.map(({ id, label, colour, without }) => ({
          id,
          label: shownText(label),
          icon: colour !== null && <i className={`swatch swatch-${colour}`} aria-hidden="true" />,
          removeLabel: t('list.removeChip', { filter: shownText(label) }),
          onRemove: () => onChange(without),
        }))}
        onLeave={onLeave}
      />
      <button
        type="button"
        className="facet-more"
        onClick={() => {
          onChange(everyAnnotation)
          onLeave()
        }}
      >
        {t('list.clearAll')}
      </button>
    </section>
  )
}
