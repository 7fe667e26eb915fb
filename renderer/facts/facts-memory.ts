/** What the figures were left with, so that coming back from a place is coming back to its row. */
import type { FactView } from '../../shared/facts/fact-view.ts'
import { everyFact } from '../../shared/facts/fact-view.ts'

export const factsTabs = ['all', 'series', 'differences'] as const
export type FactsTab = (typeof factsTabs)[number]

export type FactsMemory = {
  readonly tab: FactsTab
  readonly view: FactView
  /** Number of the row in the list of all figures. */
  readonly current: number | null
  readonly series: string | null
  /** Number of the point that was opened last. */
  readonly point: number
  /** Number of the difference. */
  readonly difference: number
}

const fresh: FactsMemory = {
  tab: 'all',
  view: { ...everyFact, column: null, descending: false },
  current: null,
  series: null,
  point: 0,
  difference: 0,
}

/** For as long as the window is open. */
const memories = new WeakMap<object, FactsMemory>()

export function readMemory(): FactsMemory {
  return memories.get(window.bridge) ?? fresh
}

export function keepMemory(part: Partial<FactsMemory>): void {
  memories.set(window.bridge, { ...readMemory(), ...part })
}
