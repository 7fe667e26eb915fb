/** The choices of each field, in the order in which they are offered. Pure. */
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { annotationKinds, annotationStatuses, colours } from '../../shared/model/annotation.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { placementStates } from '../../shared/model/placement.ts'
import { langs } from '../../shared/model/report.ts'
import { chosenValues } from '../../shared/filter/choices.ts'
import type { Counts } from '../../shared/filter/filter-items.ts'
import type { Facet } from '../../shared/filter/item.ts'
import { sectionValue } from '../../shared/filter/item.ts'
import type { Names } from './use-names.ts'

export type Choice = {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
  /** Steps that a section stands to the right; 0 for all else. */
  readonly depth: number
}

const fixed: Partial<Record<Facet, readonly string[]>> = {
  colours,
  kinds: annotationKinds,
  statuses: annotationStatuses,
  states: placementStates,
  langs,
}

/**
 * What is chosen first, then every value in use in the library (`all`) that would leave something. `counts`: what
 * choosing each would leave.
 */
export function choicesOf(
  facet: Facet,
  filter: AnnotationFilter,
  all: Counts,
  counts: Counts,
  names: Pick<Names, 'headings' | 'ranking'>,
): readonly Choice[] {
  const chosen = new Set(chosenValues(filter, facet))
  const used = offered(facet, filter, all, names)
  const known = new Set(used)
  const first = [
    ...used.filter((value) => chosen.has(value)),
    ...[...chosen].filter((value) => !known.has(value)),
  ]
  const rest = used.filter((value) => !chosen.has(value) && counts[facet].has(value))
  return [...first, ...rest].map((value) => ({
    value,
    count: counts[facet].get(value) ?? 0,
    chosen: chosen.has(value),
    depth: facet === 'sections' && !chosen.has(value) ? value.split('.').length - 1 : 0,
  }))
}

function offered(
  facet: Facet,
  filter: AnnotationFilter,
  all: Counts,
  { headings, ranking }: Pick<Names, 'headings' | 'ranking'>,
): readonly string[] {
  const used = all[facet]
  const inOrder = (order: readonly string[]): readonly string[] => {
    const known = new Set(order)
    return [
      ...order.filter((value) => used.has(value)),
      ...[...used.keys()].filter((value) => !known.has(value)),
    ]
  }
  switch (facet) {
    case 'reports':
      return inOrder(ranking.reports)
    case 'layers':
      return inOrder(ranking.layers)
    case 'sections':
      return sectionReports(filter, all).flatMap((report) =>
        headings(report)
          .map(({ key }) => sectionValue(report, key))
          .filter((value) => used.has(value)),
      )
    case 'authors':
    case 'tags':
      return [...used]
        .toSorted(([a, x], [b, y]) => y - x || ranking.compareNames(a, b))
        .map(([value]) => value)
    default:
      return inOrder(fixed[facet] ?? [])
  }
}

/** Sections of all reports at once would be a list without end: those of the chosen ones, or of the only one. */
function sectionReports(filter: AnnotationFilter, all: Counts): readonly ReportId[] {
  const used = [...all.reports.keys()] as ReportId[]
  if (filter.reports.length > 0) return filter.reports
  return used.length === 1 ? used : []
}
