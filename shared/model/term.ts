/** Terms: the glossary's concepts with their forms in both languages. */
import type { ReportId } from './ids.ts'

export type Term = {
  readonly en: string
  readonly acronym: string | null
  /** `concept`, `body`, `instrument`, `programme`, … as the glossary says. */
  readonly kind: string
  /** Preferred Chinese form. */
  readonly zh: string
  /** Other Chinese forms found in the reports. */
  readonly variants: readonly string[]
  readonly reports: readonly ReportId[]
  readonly note: string | null
}
