/** The four reports and their glossary, as the check of terms gets them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { parseGlossary } from '../../../shared/parse/glossary.ts'
import type { CheckedReport } from './check-at-once.ts'
import { composeTerms } from '../../../shared/terms/term-list.ts'
import { bundledReport } from '../export/bundled-report.ts'

const ids = ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const

export const realReports: readonly CheckedReport[] = ids.map((id) => ({
  report: id as string as ReportId,
  blocks: bundledReport(id).text.blocks,
}))

export const realTerms: readonly ListedTerm[] = composeTerms(
  parseGlossary(readFileSync(resolve(import.meta.dirname, '../../../resources/glossary.tsv'), 'utf8')).value,
  [],
)
