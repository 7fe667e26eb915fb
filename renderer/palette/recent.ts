/** What was chosen lately in this window: it comes first while nothing is typed, and a little higher among equals. */
import type { Bridge } from '../../shared/api.ts'
import type { PaletteItem } from './items.ts'

const most = 20
/** Of the ranks of one tier, for the last one chosen. */
const rise = 300

type Chosen = { readonly items: readonly PaletteItem[]; readonly rises: ReadonlyMap<string, number> }

const none: Chosen = { items: [], rises: new Map() }
const chosen = new WeakMap<Bridge, Chosen>()

export function rememberChosen(item: PaletteItem): void {
  if (item.kind === 'search' || item.act.type === 'copy-symbol') return
  const items = [item, ...recentlyChosen().filter(({ id }) => id !== item.id)].slice(0, most)
  const rises = new Map(items.map(({ id }, at) => [id, rise * (1 - at / most)]))
  chosen.set(window.bridge, { items, rises })
}

export function recentlyChosen(): readonly PaletteItem[] {
  return inThisWindow().items
}

/** How much it rises, 0 for what was not chosen. */
export function riseOf(item: PaletteItem): number {
  return inThisWindow().rises.get(item.id) ?? 0
}

function inThisWindow(): Chosen {
  return chosen.get(window.bridge) ?? none
}
