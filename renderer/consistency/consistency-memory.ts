/** What the lists were left with, so that coming back from a place is coming back to its finding. */
import type { FindingId, FindingKind } from '../../shared/model/consistency.ts'
import type { ReportId } from '../../shared/model/ids.ts'

export type ConsistencyView = {
  readonly kind: FindingKind
  /** Null: all of the library. */
  readonly report: ReportId | null
  /** What was ticked off is shown too. */
  readonly ticked: boolean
}

export type ConsistencyMemory = { readonly view: ConsistencyView; readonly current: FindingId | null }

/** For as long as the window is open. */
const memories = new WeakMap<object, ConsistencyMemory>()

export function readMemory(): ConsistencyMemory {
  return (
    memories.get(window.bridge) ?? { view: { kind: 'forms', report: null, ticked: false }, current: null }
  )
}

export function keepMemory(memory: ConsistencyMemory): void {
  memories.set(window.bridge, memory)
}
