/** What the screen was left with, so that coming back to it is coming back to the same place. */
import type { ReportId } from '../../shared/model/ids.ts'
import type { SubjectId } from '../../shared/model/subject.ts'
import type { PlaceId } from './subject-places.ts'

export const subjectTabs = ['blocks', 'figures', 'places', 'terms', 'removed'] as const
export type SubjectTab = (typeof subjectTabs)[number]

export type SubjectView = {
  readonly subject: SubjectId
  /** Null: all reports. */
  readonly report: ReportId | null
  readonly tab: SubjectTab
}

/** Block at the top of a list, and how many pixels of it lay above the edge. */
export type ListTop = { readonly list: string; readonly place: PlaceId; readonly above: number }

export type SubjectsMemory = {
  readonly view: SubjectView
  /** Block that the keyboard was on last; null before the first. */
  readonly current: PlaceId | null
  /** Null for the beginning. */
  readonly top: ListTop | null
  /** Something was opened from here: coming back leads there. */
  readonly left: boolean
}

const firstMemory: SubjectsMemory = {
  view: { subject: 'organized-criminal-group', report: null, tab: 'blocks' },
  current: null,
  top: null,
  left: false,
}

/** For as long as the window is open. */
const memories = new WeakMap<object, SubjectsMemory>()

export function readMemory(): SubjectsMemory {
  return memories.get(window.bridge) ?? firstMemory
}

export function keepMemory(change: Partial<SubjectsMemory>): void {
  memories.set(window.bridge, { ...readMemory(), ...change })
}

/** Where this list was left; null for its beginning, and when another one was shown since. */
export function topOf(list: string): ListTop | null {
  const { top } = readMemory()
  return top?.list === list ? top : null
}
