/** What narrows the list of figures: each choice becomes a chip, several of a kind widen one another. */
import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { yearsOfFact } from '../../shared/facts/fact-view.ts'
import type { FactFilter } from '../../shared/facts/fact-view.ts'
import { factUnits } from '../../shared/model/fact.ts'
import type { Fact, FactSeries } from '../../shared/model/fact.ts'
import { useApp } from '../app-state.ts'
import { MenuButton } from '../ui/index.ts'
import type { MenuGroup } from '../ui/index.ts'
import { useFilterNames } from './use-filter-names.ts'

export type FactFiltersProps = {
  readonly facts: readonly Fact[]
  readonly series: readonly FactSeries[]
  readonly view: FactFilter
  readonly onChange: (part: Partial<FactFilter>) => void
}

const bounds = ['at-least', 'about', 'at-most', null] as const

export function FactFilters({ facts, series, view, onChange }: FactFiltersProps) {
  const { t } = useTranslation()
  const { reports } = useApp()
  const names = useFilterNames(series)
  const units = useMemo(() => {
    const used = new Set(facts.map(({ unit }) => unit))
    return factUnits.filter((unit) => used.has(unit))
  }, [facts])
  const years = useMemo(() => {
    const all = new Set(facts.flatMap((fact) => yearsOfFact(fact) ?? []))
    return [...all].toSorted((one, other) => other - one)
  }, [facts])
  const { from, to } = view
  return (
    <div className="facts-filters" role="group" aria-label={t('facts.filters')}>
      <Filter
        label={t('facts.columns.report')}
        groups={[
          group(
            reports.map(({ id }) => id),
            view.reports,
            names.report,
            (chosen) => onChange({ reports: chosen }),
          ),
        ]}
      />
      <Filter
        label={t('facts.columns.unit')}
        groups={[group(units, view.units, names.unit, (chosen) => onChange({ units: chosen }))]}
      />
      <Filter
        label={t('facts.columns.year')}
        groups={[
          {
            ...group(
              years.filter((year) => year <= (to ?? year)),
              from === null ? [] : [from],
              String,
              (chosen) => onChange({ from: chosen.at(-1) ?? null }),
            ),
            label: t('facts.from'),
          },
          {
            ...group(
              years.filter((year) => year >= (from ?? year)),
              to === null ? [] : [to],
              String,
              (chosen) => onChange({ to: chosen.at(-1) ?? null }),
            ),
            label: t('facts.to'),
          },
        ].map((each, at) => ({ ...each, id: ['from', 'to'][at] ?? '' }))}
      />
      <Filter
        label={t('facts.columns.bound')}
        groups={[group(bounds, view.bounds, names.bound, (chosen) => onChange({ bounds: chosen }))]}
      />
      <Filter
        label={t('facts.columns.series')}
        groups={[
          group(
            // Of those that are only worded alike no figure says that it is one.
            series.filter(({ difference }) => difference !== 'wording').map(({ id }) => id),
            view.series,
            names.series,
            (chosen) => onChange({ series: chosen }),
          ),
        ]}
      />
    </div>
  )
}

type FilterProps = { readonly label: string; readonly groups: readonly MenuGroup[] }

/** Nothing to choose from, nothing to open. */
function Filter({ label, groups }: FilterProps) {
  if (groups.every(({ items }) => items.length === 0)) return null
  return <MenuButton label={label} icon={<ChevronDown />} labelled groups={groups} />
}

/** What can still be added to what has been chosen. */
function group<Value extends string | number | null>(
  all: readonly Value[],
  chosen: readonly Value[],
  nameOf: (value: Value) => string,
  onChoose: (chosen: readonly Value[]) => void,
): MenuGroup {
  return {
    id: 'all',
    items: all
      .filter((value) => !chosen.includes(value))
      .map((value) => ({
        id: String(value),
        label: nameOf(value),
        onChoose: () => onChoose([...chosen, value]),
      })),
  }
}
