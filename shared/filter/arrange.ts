/** The order of the list and its groups. */
import { annotationKinds, annotationStatuses, colours } from '../model/annotation.ts'
import type { LayerId, ReportId } from '../model/ids.ts'
import { placementStates } from '../model/placement.ts'
import type { ListItem } from './item.ts'
import { sectionValue } from './item.ts'

/** `text`: as the list comes. `changed`: the newest change first. The others keep that order among equals. */
export const listOrders = ['text', 'changed', 'report', 'colour', 'author'] as const
export type ListOrder = (typeof listOrders)[number]

export const groupings = [
  'none',
  'report',
  'section',
  'layer',
  'author',
  'tag',
  'colour',
  'kind',
  'status',
  'state',
  'day',
] as const
export type Grouping = (typeof groupings)[number]

/** Orders that are not in the annotations themselves. */
export type Ranking = {
  /** Reports in their order by name; those that are not in it come last. */
  readonly reports: readonly ReportId[]
  readonly layers: readonly LayerId[]
  readonly compareNames: (one: string, other: string) => number
}

/** `value` is what its items share, as in `ListItem.values`; empty for those that have none. */
export type ItemGroup = { readonly value: string; readonly items: readonly ListItem[] }

/** Stable. */
export function sortItems(
  items: readonly ListItem[],
  order: ListOrder,
  ranking: Ranking,
): readonly ListItem[] {
  if (order === 'text') return items
  if (order === 'changed')
    return items.toSorted((a, b) => compare(b.annotation.modified, a.annotation.modified))
  const valueOf = (item: ListItem): string => item.annotation[order]
  const values = [...new Set(items.map(valueOf))]
  const rank = new Map(inOrder(values, order, ranking).map((value, index) => [value, index]))
  return items.toSorted((a, b) => (rank.get(valueOf(a)) ?? 0) - (rank.get(valueOf(b)) ?? 0))
}

/** Each item once, in the order given; by tag once under each of its tags. */
export function groupItems(
  items: readonly ListItem[],
  grouping: Grouping,
  ranking: Ranking,
): readonly ItemGroup[] {
  if (grouping === 'none') return items.length === 0 ? [] : [{ value: '', items }]
  const groups = new Map<string, ListItem[]>()
  for (const item of items)
    for (const value of valuesFor(item, grouping)) {
      const group = groups.get(value)
      if (group === undefined) groups.set(value, [item])
      else group.push(item)
    }
  return inOrder([...groups.keys()], grouping, ranking).map((value) => ({
    value,
    items: groups.get(value) ?? [],
  }))
}

/** Each stretch of annotations of one report is a group: the order stays as it is given. */
export function reportRuns(items: readonly ListItem[]): readonly ItemGroup[] {
  const runs: { readonly value: string; readonly items: ListItem[] }[] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last?.value === item.annotation.report) last.items.push(item)
    else runs.push({ value: item.annotation.report, items: [item] })
  }
  return runs
}

function valuesFor(item: ListItem, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  const { annotation, state, day } = item
  switch (grouping) {
    case 'section':
      return [sectionValue(annotation.report, annotation.section ?? '')]
    case 'tag':
      return annotation.tags.length === 0 ? [''] : annotation.tags
    case 'state':
      return [state]
    case 'day':
      return [day]
    default:
      return [annotation[grouping]]
  }
}

/** Values in the order in which the list has them, by name, or as they are always listed. */
function inOrder(
  values: readonly string[],
  by: Exclude<Grouping, 'none'>,
  ranking: Ranking,
): readonly string[] {
  switch (by) {
    case 'section':
      return values
    case 'report':
      return ranked(values, ranking.reports)
    case 'layer':
      return ranked(values, ranking.layers)
    case 'colour':
      return ranked(values, colours)
    case 'kind':
      return ranked(values, annotationKinds)
    case 'status':
      return ranked(values, annotationStatuses)
    case 'state':
      return ranked(values, placementStates)
    case 'day':
      return values.toSorted((a, b) => compare(b, a))
    case 'author':
      return values.toSorted(ranking.compareNames)
    case 'tag':
      // Those without a tag stand behind the named ones.
      return values.toSorted((a, b) =>
        a === '' || b === '' ? Number(a === '') - Number(b === '') : ranking.compareNames(a, b),
      )
  }
}

function ranked(values: readonly string[], order: readonly string[]): readonly string[] {
  const rank = new Map(order.map((value, index) => [value, index]))
  return values.toSorted((a, b) => (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
