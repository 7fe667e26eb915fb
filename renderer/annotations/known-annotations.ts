/** What was read last of each report: opened again, it shows at once what it had, until something has changed that. */
import type { StartState } from '../../shared/model/app.ts'
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
  onNextChange(report, () => {
    if (known.get(report) === annotations) known.delete(report)
  })
}

/** Tells once. Gives back how to call it off. */
function onNextChange(report: ReportId, tell: () => void): () => void {
  const stop = onEvent('changed', (change) => {
    if (change.domain === 'settings' || (change.report !== null && change.report !== report)) return
    stop()
    tell()
  })
  return stop
}

/** Undefined when it has not been read, or something has changed since. */
export function knownAnnotations(
  start: StartState,
  report: ReportId,
): readonly PlacedAnnotation[] | undefined {
  return knownOf(start).get(report)
}

/** To be read anew: another program may have written to the notebook, which tells nothing of it. */
export function forgetAnnotations(start: StartState, report: ReportId): void {
  knownOf(start).delete(report)
}

/** What is known, or else what the notebook has. */
export async function readAnnotations(
  start: StartState,
  report: ReportId,
): Promise<readonly PlacedAnnotation[]> {
  const known = knownAnnotations(start, report)
  if (known !== undefined) return known
  let changed = false
  const stop = onNextChange(report, () => {
    changed = true
  })
  const annotations = await client.annotations.list(report).finally(stop)
  // Changed while it was read: it may be of before or after, and is not known.
  if (!changed) keep(knownOf(start), report, annotations)
  return annotations
}
