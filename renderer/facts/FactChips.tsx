/** The filters in force; each goes with a click or a key. */
import { useTranslation } from 'react-i18next'
import { everyFact } from '../../shared/facts/fact-view.ts'
import type { FactFilter } from '../../shared/facts/fact-view.ts'
import type { FactSeries } from '../../shared/model/fact.ts'
import { ChipRow } from '../ui/index.ts'
import { useFilterNames } from './use-filter-names.ts'

export type FactChipsProps = {
  readonly series: readonly FactSeries[]
  readonly view: FactFilter
  readonly onChange: (part: Partial<FactFilter>) => void
  /** The last one has gone. */
  readonly onLeave: () => void
}

type Chip = { readonly id: string; readonly label: string; readonly without: Partial<FactFilter> }

export function FactChips({ series, view, onChange, onLeave }: FactChipsProps) {
  const { t } = useTranslation()
  const chips = useChips(series, view)
  if (chips.length === 0) return null
  return (
    <section className="facts-chips" aria-label={t('facts.chips')}>
      <ChipRow
        chips={chips.map(({ id, label, without }) => ({
          id,
          label,
          removeLabel: t('facts.removeChip', { filter: label }),
          onRemove: () => onChange(without),
        }))}
        onLeave={onLeave}
      />
      <button
        type="button"
        className="facts-clear"
        onClick={() => {
          onChange({ ...everyFact, text: view.text })
          onLeave()
        }}
      >
        {t('facts.clearAll')}
      </button>
    </section>
  )
}

function useChips(listed: readonly FactSeries[], view: FactFilter): readonly Chip[] {
  const { t } = useTranslation()
  const names = useFilterNames(listed)
  const { reports, units, bounds, series, from, to } = view
  return [
    ...reports.map((value) => ({
      id: `report ${value}`,
      label: names.report(value),
      without: { reports: left(reports, value) },
    })),
    ...units.map((value) => ({
      id: `unit ${value}`,
      label: names.unit(value),
      without: { units: left(units, value) },
    })),
    ...(from === null
      ? []
      : [{ id: 'from', label: t('facts.chip.from', { year: from }), without: { from: null } }]),
    ...(to === null ? [] : [{ id: 'to', label: t('facts.chip.to', { year: to }), without: { to: null } }]),
    ...bounds.map((value) => ({
      id: `bound ${value}`,
      label: names.bound(value),
      without: { bounds: left(bounds, value) },
    })),
    ...series.map((value) => ({
      id: `series ${value}`,
      label: names.series(value),
      without: { series: left(series, value) },
    })),
  ]
}

function left<Value>(chosen: readonly Value[], value: Value): readonly Value[] {
  return chosen.filter((each) => each !== value)
}
