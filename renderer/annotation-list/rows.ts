/** The list as it is drawn: headings of groups and rows, one under the other. Pure. */
import type { Grouping, ItemGroup } from '../../shared/filter/arrange.ts'
import type { ListItem } from '../../shared/filter/item.ts'

/** What the headings name; null: there are none. */
export type Headed = Exclude<Grouping, 'none'> | null

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
  /**
   * A number for each entry that stays with it while others come and go, below 0 for headings: what the virtual list
   * keeps heights by. It looks all of them up after every change of a height, for which names would be slow.
   */
  readonly slots: readonly number[]
  /** Numbers of the entries that are headings. */
  readonly heads: readonly number[]
}

/** More than a list can hold. */
const mostItems = 2 ** 24

/** `headed`: what the headings of the groups say; null for a list without headings. */
export function rowsOf(groups: readonly ItemGroup[], headed: Headed): Rows {
  const entries: (HeadEntry | RowEntry)[] = []
  const rows: RowEntry[] = []
  const entryOf: number[] = []
  const heads: number[] = []
  const slots: number[] = []
  for (const [number, group] of groups.entries()) {
    if (headed !== null) {
      heads.push(entries.length)
      slots.push(-1 - number)
      entries.push({ kind: 'head', key: `head ${group.value}`, group })
    }
    group.items.forEach((item, index) => {
      const { id } = item.annotation
      const row: RowEntry = {
        kind: 'row',
        key: headed === 'tag' ? `${group.value} ${id}` : id,
        item,
        at: rows.length,
        opens: headed !== null && index === 0 ? group : null,
      }
      entryOf.push(entries.length)
      slots.push(headed === 'tag' ? number * mostItems + item.at : item.at)
      entries.push(row)
      rows.push(row)
    })
  }
  return { entries, rows, entryOf, slots, heads }
}
