/** How the views were left, so that coming back from a place is coming back to its line. */
import type { ConcordanceSort } from '../../shared/model/search.ts'

export type ConcordanceMemory = {
  readonly sort: ConcordanceSort
  /** Query that the rest belongs to. */
  readonly text: string
  /** Id of the line that was current; null for none. */
  readonly line: string | null
  /** Id of the place that was opened in the reader, until the view has the keyboard on it again; null for none. */
  readonly opened: string | null
  /** Rendering that was chosen: null for places without one, undefined for none chosen. */
  readonly form: string | null | undefined
}

/** For as long as the window is open. */
const memories = new WeakMap<object, ConcordanceMemory>()

export function readMemory(text: string): ConcordanceMemory {
  const before = memories.get(window.bridge)
  if (before?.text === text) return before
  return { sort: before?.sort ?? 'place', text, line: null, opened: null, form: undefined }
}

export function keepMemory(text: string, change: Partial<ConcordanceMemory>): void {
  memories.set(window.bridge, { ...readMemory(text), ...change })
}
