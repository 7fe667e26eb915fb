/** What the list was left with, so that coming back to it is coming back to the same place. */
import type { TermId } from '../../shared/model/ids.ts'
import { everyTerm } from '../../shared/terms/term-view.ts'
import type { TermView } from '../../shared/terms/term-view.ts'

export type TermsMemory = { readonly view: TermView; readonly current: TermId | null }

/** For as long as the window is open. */
const memories = new WeakMap<object, TermsMemory>()

export function readMemory(): TermsMemory {
  return memories.get(window.bridge) ?? { view: everyTerm, current: null }
}

export function keepMemory(memory: TermsMemory): void {
  memories.set(window.bridge, memory)
}
