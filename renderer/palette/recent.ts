/** What was chosen lately in this window: it comes first while nothing is typed, and a little higher among equals. */
import type { PaletteItem } from './items.ts'

const most = 20
/** Of the ranks of one tier, for the last one chosen. */
const rise = 300

let chosen: readonly PaletteItem[] = []
let rises: ReadonlyMap<string, number> = new Map()

export function rememberChosen(item: PaletteItem): void {
  if (item.kind === 'search') return
  chosen = [item, ...chosen.filter(({ id }) => id !== item.id)].slice(0, most)
  rises = new Map(chosen.map(({ id }, at) => [id, rise * (1 - at / most)]))
}

export function recentlyChosen(): readonly PaletteItem[] {
  return chosen
}

/** How much it rises, 0 for what was not chosen. */
export function riseOf(item: PaletteItem): number {
  return rises.size === 0 ? 0 : (rises.get(item.id) ?? 0)
}

/** For another library or notebook, whose items are others. */
export function forgetChosen(): void {
  chosen = []
  rises = new Map()
}
