/** A found item as it is listed: which of its names, and which characters of them were meant. Pure. */
import type { TextRange } from '../../shared/model/block.ts'
import { foldWithMap, originalRange } from '../../shared/search/fold.ts'
import type { Entry, EntryName } from './entry.ts'
import type { Name, PaletteItem } from './items.ts'
import { rangesAlike, rangesIn } from './match.ts'
import type { Typed } from './match.ts'

export type MarkedName = Name & { readonly marks: readonly TextRange[] }

export type PaletteGroup = 'recent' | 'report' | 'saved' | 'command'

export type ShownItem = {
  readonly item: PaletteItem
  /** Heading that it is listed under; null where there are none. */
  readonly group: PaletteGroup | null
  readonly lead: MarkedName | null
  readonly label: MarkedName
  /** Another name by which it was found, when nothing in its label was meant. */
  readonly also: MarkedName | null
  readonly detail: MarkedName | null
}

const unmarked = (name: Name): MarkedName => ({ ...name, marks: [] })

/** An item as it is, before anything is typed or where nothing of its names was. */
export function plainly(item: PaletteItem, group: PaletteGroup | null = null): ShownItem {
  return {
    item,
    group,
    lead: item.lead === undefined ? null : unmarked(item.lead),
    label: unmarked(item.names[0]),
    also: null,
    detail: item.detail === null ? null : unmarked(item.detail),
  }
}

/** `alike`: found by likeness, so that words of it are marked which only resemble what was typed. */
export function shownItem({ item, names }: Entry, typed: Typed, alike = false): ShownItem {
  const marked = names.map((name) => ({ ...name.name, marks: marksIn(name, typed, alike) }))
  const [label = unmarked(item.names[0]), ...others] = marked
  const detail = marked.find(({ text }) => text === item.detail?.text)
  const lead = marked.find(({ text }) => text === item.lead?.text) ?? null
  const found = [label, detail, lead].some((name) => (name?.marks.length ?? 0) > 0)
  return {
    item,
    group: null,
    lead,
    label,
    also: found ? null : (others.find(({ marks }) => marks.length > 0) ?? null),
    detail: detail ?? (item.detail === null ? null : unmarked(item.detail)),
  }
}

/** In the name as it is written: folding may have changed its length. */
function marksIn(name: EntryName, typed: Typed, alike: boolean): readonly TextRange[] {
  const ranges = alike ? rangesAlike(name, typed) : rangesIn(name, typed)
  if (ranges.length === 0) return []
  const map = foldWithMap(name.name.text)
  return ranges.map(([start, end]) => originalRange(map, start, end))
}
