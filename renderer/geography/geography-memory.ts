/** How the screen was left, so that coming back from a passage is coming back to its place. */
import type { NamedPlaceKind } from '../../shared/model/geography.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { SubjectId } from '../../shared/model/subject.ts'
import { begunPlace, forgetBegunPlace } from '../geography-desk.ts'
import { wholeWorld } from './map-view.ts'
import type { MapView } from './map-view.ts'
import type { PlaceOrder } from './place-counts.ts'

export type GeographyView = {
  readonly kind: NamedPlaceKind
  readonly text: string
  readonly order: PlaceOrder
  /** Null: all of the library. */
  readonly report: ReportId | null
  /** Null: whatever the passages treat. */
  readonly subject: SubjectId | null
}

export type GeographyMemory = {
  readonly view: GeographyView
  /** Code of the place that was chosen; null for none. */
  readonly current: string | null
  readonly map: MapView
  /** Id of the block that was opened in the reader; null once the screen has the keyboard on it again. */
  readonly opened: string | null
}

const fresh: GeographyMemory = {
  view: { kind: 'country', text: '', order: 'count', report: null, subject: null },
  current: null,
  map: wholeWorld,
  opened: null,
}

/** For as long as the window is open. */
const memories = new WeakMap<object, GeographyMemory>()

export function readMemory(): GeographyMemory {
  return memories.get(window.bridge) ?? fresh
}

export function keepMemory(change: Partial<GeographyMemory>): void {
  memories.set(window.bridge, { ...readMemory(), ...change })
}

/** How it was left, but for the place that another screen asks for, and what that one is narrowed to. */
export function memoryAtStart(): GeographyMemory {
  const begun = begunPlace()
  if (begun !== null) {
    const { code, kind, report, subject } = begun
    keepMemory({
      view: { ...readMemory().view, kind, text: '', report, subject },
      current: code,
      map: wholeWorld,
      opened: null,
    })
    forgetBegunPlace()
  }
  return readMemory()
}
