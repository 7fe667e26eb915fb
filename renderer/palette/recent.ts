/** What was chosen lately in this window: it comes first while nothing is typed, and a little higher among equals. */
import type { PaletteItem } from './items.ts'

const most = 20
/** Of the ranks of one tier, for the last one chosen. */
const rise = 300

let chosen: readonly PaletteItem[] = []

export function rememberChosen(item: PaletteItem): void {
  if (item.kind === 'search') return
  chosen = [item, ...chosen.filter(({ id }) => id !== item.id)].slice(0, most)
}

export function recentlyChosen(): readonly PaletteItem[] {
  return chosen
}

/** How much it rises, 0 for what was not chosen. */
export function riseOf(item: PaletteItem): number {
  const at = chosen.findIndex(({ id }) => id === item.id)
  return at < 0 ? 0 : rise * (1 - at / most)
}

/** For another library or notebook, whose items are others. */
export function forgetChosen(): void {
  chosen = []
}
