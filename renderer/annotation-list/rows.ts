/** The list as it is drawn: headings of groups and rows, one under the other. Pure. */
import type { Grouping, ItemGroup } from '../../shared/filter/arrange.ts'
import type { ListItem } from '../../shared/filter/item.ts'

export type HeadEntry = { readonly kind: 'head'; readonly key: string; readonly group: ItemGroup }

export type RowEntry = {
  readonly kind: 'row'
  /** The annotation's id; by tag with the tag before it, since one may stand under several. */
  readonly key: string
  readonly item: ListItem
  /** Number among the rows, from 0. */
  readonly at: number
  /** The group that it is the first of; null for the others and without groups. */
  readonly opens: ItemGroup | null
}

export type Rows = {
  readonly entries: readonly (HeadEntry | RowEntry)[]
  readonly rows: readonly RowEntry[]
  /** Number of each row's entry. */
  readonly entryOf: readonly number[]
  /** Numbers of the entries that are headings. */
  readonly heads: readonly number[]
}

export function rowsOf(groups: readonly ItemGroup[], grouping: Grouping): Rows {
  const entries: (HeadEntry | RowEntry)[] = []
  const rows: RowEntry[] = []
  const entryOf: number[] = []
  const heads: number[] = []
  for (const group of groups) {
    if (grouping !== 'none') {
      heads.push(entries.length)
      entries.push({ kind: 'head', key: `head ${group.value}`, group })
    }
    group.items.forEach((item, index) => {
      const { id } = item.annotation
      const row: RowEntry = {
        kind: 'row',
        key: grouping === 'tag' ? `${group.value} ${id}` : id,
        item,
        at: rows.length,
        opens: grouping !== 'none' && index === 0 ? group : null,
      }
      entryOf.push(entries.length)
      entries.push(row)
      rows.push(row)
    })
  }
  return { entries, rows, entryOf, heads }
}
