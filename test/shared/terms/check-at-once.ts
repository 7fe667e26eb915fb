/** The check of terms without pauses, of reports that are at hand. */
import type { Block } from '../../../shared/model/block.ts'
import type { Findings } from '../../../shared/model/consistency.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { startCheck } from '../../../shared/terms/consistency.ts'
import { byText } from '../../../shared/terms/finding-id.ts'
import { indexTerms } from '../../../shared/terms/term-index.ts'

export type CheckedReport = { readonly report: ReportId; readonly blocks: readonly Block[] }

/** In whatever order reports and terms are given, it finds the same. */
export function checkConsistency(reports: readonly CheckedReport[], terms: readonly ListedTerm[]): Findings {
  const check = startCheck(terms, indexTerms(terms))
  for (const { report, blocks } of reports.toSorted((a, b) => byText(a.report, b.report))) {
    for (const block of blocks) check.add(report, block)
  }
  const finding = check.findings()
  for (let step = finding.next(); ; step = finding.next()) if (step.done === true) return step.value
}
