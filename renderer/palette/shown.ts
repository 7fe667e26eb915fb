/** A found item as it is listed: which of its names, and which characters of them were meant. Pure. */
import type { TextRange } from '../../shared/model/block.ts'
import { foldWithMap, originalRange } from '../../shared/search/fold.ts'
import type { Entry, EntryName } from './entry.ts'
import type { Name, PaletteItem } from './items.ts'
import { rangesIn } from './match.ts'
import type { Typed } from './match.ts'

export type MarkedName = Name & { readonly marks: readonly TextRange[] }

export type ShownItem = {
  readonly item: PaletteItem
  readonly label: MarkedName
  /** Another name by which it was found, when nothing in its label was meant. */
  readonly also: MarkedName | null
  readonly detail: MarkedName | null
}

const unmarked = (name: Name): MarkedName => ({ ...name, marks: [] })

/** An item as it is, before anything is typed or where nothing of its names was. */
export function plainly(item: PaletteItem): ShownItem {
  return {
    item,
    label: unmarked(item.names[0]),
    also: null,
    detail: item.detail === null ? null : unmarked(item.detail),
  }
}

export function shownItem({ item, names }: Entry, typed: Typed): ShownItem {
  const marked = names.map((name) => ({ ...name.name, marks: marksIn(name, typed) }))
  const [label = unmarked(item.names[0]), ...others] = marked
  const detail = marked.find(({ text }) => text === item.detail?.text)
  const found = label.marks.length > 0 || (detail?.marks.length ?? 0) > 0
  return {
    item,
    label,
    also: found ? null : (others.find(({ marks }) => marks.length > 0) ?? null),
    detail: detail ?? (item.detail === null ? null : unmarked(item.detail)),
  }
}

/** In the name as it is written: folding may have changed its length. */
function marksIn(name: EntryName, typed: Typed): readonly TextRange[] {
  const ranges = rangesIn(name, typed)
  if (ranges.length === 0) return []
  const map = foldWithMap(name.name.text)
  return ranges.map(([start, end]) => originalRange(map, start, end))
}
