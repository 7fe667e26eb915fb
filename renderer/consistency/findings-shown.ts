/** What of a check is listed: of one report or all, with what was ticked off or without. */
import type { ConsistencyCheck, Finding, FindingId } from '../../shared/model/consistency.ts'
import { concerns } from '../../shared/terms/finding-places.ts'
import type { ConsistencyView } from './consistency-memory.ts'

export type Shown = Readonly<Record<Finding['kind'], readonly Finding[]>>

export function findingsShown(
  check: ConsistencyCheck,
  { report, ticked: withTicked }: ConsistencyView,
  ticked: ReadonlySet<FindingId>,
): Shown {
  const of = (findings: readonly Finding[]) =>
    findings.filter((finding) => concerns(finding, report) && (withTicked || !ticked.has(finding.id)))
  return { forms: of(check.forms), names: of(check.names), lacking: of(check.lacking) }
}

/** How many of them are ticked off, listed or not. */
export function tickedOff(
  check: ConsistencyCheck,
  { report }: ConsistencyView,
  ticked: ReadonlySet<FindingId>,
): number {
  const all: readonly Finding[] = [...check.forms, ...check.names, ...check.lacking]
  return all.filter((finding) => concerns(finding, report) && ticked.has(finding.id)).length
}
