/** Order and groups: nothing lost, nothing doubled, equals left in the order of the text. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LayerId, ReportId } from '../../../shared/model/ids.ts'
import { groupItems, groupings, listOrders, reportRuns, sortItems } from '../../../shared/filter/arrange.ts'
import type { Grouping, ListOrder, Ranking } from '../../../shared/filter/arrange.ts'
import { listItem } from '../../../shared/filter/item.ts'
import type { ListItem } from '../../../shared/filter/item.ts'
import { anyListed, listed } from './items.ts'

const ranking: Ranking = {
  reports: ['unicri-2018', 'unicri-2024'] as ReportId[],
  layers: ['workshop', 'personal'] as LayerId[],
  compareNames: new Intl.Collator('zh-CN').compare,
}
const anyItems = fc.array(anyListed, { maxLength: 30 }).map((annotations) => annotations.map(listItem))
const anyGrouping = fc.constantFrom(...groupings)

test('a sorted list has the same items, in an order that is total and stable', () => {
  fc.assert(
    fc.property(anyItems, fc.constantFrom(...listOrders), (items, order) => {
      const sorted = sortItems(items, order, ranking)
      expect(new Set(sorted)).toEqual(new Set(items))
      expect(sorted).toHaveLength(items.length)
      expect(sortItems(sorted, order, ranking)).toEqual(sorted)
      // Sorted again from any other order, equals in that order's own turn: the same classes in the same turn.
      const value = valueIn(order)
      expect(sortItems(items.toReversed(), order, ranking).map(value)).toEqual(sorted.map(value))
      const at = new Map(items.map((item, index) => [item, index]))
      for (const [index, item] of sorted.entries()) {
        const next = sorted[index + 1]
        if (next !== undefined && value(item) === value(next))
          expect(at.get(item)).toBeLessThan(at.get(next) ?? -1)
      }
    }),
  )
})

function valueIn(order: ListOrder): (item: ListItem) => string {
  return (item) => {
    if (order === 'text') return ''
    if (order !== 'changed') return order === 'report' ? ranked(item) : item.annotation[order]
    return item.annotation.modified
  }
}
/** All reports that are not in the ranking are last, in no order among themselves. */
const ranked = ({ annotation }: ListItem): string => annotation.report

test.each(groupings.filter((grouping) => grouping !== 'tag'))('groups by %s are a partition', (grouping) => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const groups = groupItems(items, grouping, ranking)
      const all = groups.flatMap((group) => group.items)
      expect(all).toHaveLength(items.length)
      expect(new Set(all)).toEqual(new Set(items))
      expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length)
      expect(groups.every((group) => group.items.length > 0)).toBe(true)
    }),
  )
})

test('by tag each annotation stands once under each of its tags, or under none', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const groups = groupItems(items, 'tag', ranking)
      for (const item of items) {
        const under = groups.filter((group) => group.items.includes(item)).map(({ value }) => value)
        const { tags } = item.annotation
        expect(under.toSorted()).toEqual(tags.length === 0 ? [''] : [...tags].toSorted())
      }
      for (const group of groups) expect(new Set(group.items).size).toBe(group.items.length)
    }),
  )
})

test('a group keeps the order of the list', () => {
  fc.assert(
    fc.property(anyItems, anyGrouping, (items, grouping) => {
      const at = new Map(items.map((item, index) => [item, index]))
      for (const group of groupItems(items, grouping, ranking)) {
        const places = group.items.map((item) => at.get(item) ?? -1)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    }),
  )
})

const values = (items: readonly ListItem[], grouping: Grouping): readonly string[] =>
  groupItems(items, grouping, ranking).map(({ value }) => value)

test('groups stand in the order of the things themselves', () => {
  const items = [
    listed({ report: 'gone' as ReportId, layer: 'personal' as LayerId, colour: 'sky', tags: ['乙'] }),
    listed({ report: 'unicri-2024' as ReportId, colour: 'amber', modified: '2026-11-22T12:00:00.000Z' }),
    listed({ report: 'unicri-2018' as ReportId, layer: 'workshop' as LayerId, tags: ['甲', '乙'] }),
  ].map(listItem)
  expect(values(items, 'report')).toEqual(['unicri-2018', 'unicri-2024', 'gone'])
  expect(values(items, 'layer')).toEqual(['workshop', 'personal'])
  expect(values(items, 'colour')).toEqual(['amber', 'sky'])
  expect(values(items, 'tag')).toEqual(['甲', '乙', ''])
  expect(values(items, 'day')).toEqual(['2026-11-22', '2026-11-20'])
  expect(values(items, 'section')).toEqual(['gone h2.A', 'unicri-2024 h2.A', 'unicri-2018 h2.A'])
  expect(values(items, 'none')).toEqual([''])
  expect(values([], 'none')).toEqual([])
})

test('the newest change first, then as in the text', () => {
  const [old, newest, same] = ['2026-11-01', '2026-11-21', '2026-11-01'].map((day, at) =>
    listItem(listed({ modified: `${day}T12:00:00.000Z` }), at),
  ) as [ListItem, ListItem, ListItem]
  expect(sortItems([old, newest, same], 'changed', ranking)).toEqual([newest, old, same])
})

test('headed by report the list keeps its order, and no two headings that follow each other are the same', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const runs = reportRuns(items)
      expect(runs.flatMap((run) => run.items)).toEqual(items)
      for (const [index, run] of runs.entries()) {
        expect(run.items.every(({ annotation }) => annotation.report === run.value)).toBe(true)
        expect(runs[index + 1]?.value).not.toBe(run.value)
      }
    }),
  )
})
