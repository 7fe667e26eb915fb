/** What the screen was left with, so that coming back to it is coming back to the same place. */
import type { ReportId } from '../../shared/model/ids.ts'
import type { MissingView, ReferenceKind } from '../../shared/model/reference.ts'
import { everyMissing } from '../../shared/refs/missing-documents.ts'

export const views = ['missing', 'cited', 'reports', 'differences'] as const
export type View = (typeof views)[number]

export type Memory = {
  readonly view: View
  readonly missing: MissingView
  /** Symbol of the missing document that was looked at. */
  readonly document: string | null
  /** What was looked for among the documents that are cited. */
  readonly words: string
  /** The one of them that was looked at, as the list names it. */
  readonly cited: string | null
  /** Whose references are listed; null: the open report, or the first. */
  readonly report: ReportId | null
  readonly kind: ReferenceKind | null
  /** Of the differences; null: all reports. */
  readonly differing: ReportId | null
}

const first: Memory = {
  view: 'missing',
  missing: everyMissing,
  document: null,
  words: '',
  cited: null,
  report: null,
  kind: null,
  differing: null,
}

/** For as long as the window is open. */
const memories = new WeakMap<object, Memory>()
const leftAt = new WeakMap<object, string>()

export function readMemory(): Memory {
  return memories.get(window.bridge) ?? first
}

export function keepMemory(memory: Memory): void {
  memories.set(window.bridge, memory)
}

/** `place`: as its button names it in `data-place`. */
export function leaveAt(place: string): void {
  leftAt.set(window.bridge, place)
}

/** The place that the screen was left for, if it was; asked again it is the same until it is forgotten. */
export function placeLeft(): string | null {
  return leftAt.get(window.bridge) ?? null
}

export function forgetPlaceLeft(): void {
  leftAt.delete(window.bridge)
}
