/** Where findings are, and whether one concerns a report. */
import type { Finding, FindingPlace, UsedForm } from '../model/consistency.ts'
import type { ReportId } from '../model/ids.ts'

/** Wordings of a finding that stand in texts, in its order; for a term that is lacking, the term. */
export function formsOf(finding: Finding): readonly UsedForm[] {
  if (finding.kind !== 'lacking') return finding.forms
  return [{ text: finding.text, count: finding.place.ranges.length, places: [finding.place] }]
}

export function placesOf(finding: Finding): readonly FindingPlace[] {
  return formsOf(finding).flatMap(({ places }) => places)
}

/** One of its places is there; null: in any report. */
export function concerns(finding: Finding, report: ReportId | null): boolean {
  return report === null || placesOf(finding).some((place) => place.report === report)
}
