/** What was read last of each report: opened again, it shows at once what it had, until something has changed that. */
import type { StartState } from '../../shared/api.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { client, onEvent } from '../client.ts'

type Known = Map<ReportId, readonly PlacedAnnotation[]>

/** For each start of the app: another notebook begins with nothing known but what its start brings. */
const knownSince = new WeakMap<StartState, Known>()

function knownOf(start: StartState): Known {
  const there = knownSince.get(start)
  if (there !== undefined) return there
  const known: Known = new Map()
  knownSince.set(start, known)
  if (start.opened !== null) keep(known, start.opened.report, start.opened.annotations)
  return known
}

function keep(known: Known, report: ReportId, annotations: readonly PlacedAnnotation[]): void {
  known.set(report, annotations)
  const stop = onEvent('changed', (change) => {
    if (change.domain === 'settings' || (change.report !== null && change.report !== report)) return
    if (known.get(report) === annotations) known.delete(report)
    stop()
  })
}

/** Undefined when it has not been read, or something has changed since. */
export function knownAnnotations(
  start: StartState,
  report: ReportId,
): readonly PlacedAnnotation[] | undefined {
  return knownOf(start).get(report)
}

export async function readAnnotations(
  start: StartState,
  report: ReportId,
): Promise<readonly PlacedAnnotation[]> {
  const annotations = await client.annotations.list(report)
  keep(knownOf(start), report, annotations)
  return annotations
}
