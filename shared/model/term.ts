/** Terms: the concepts of the packs' glossaries and the reader's own, with their forms in both languages. */
import type { ReportId, TermId } from './ids.ts'

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

export const termKinds = [
  'concept',
  'organization',
  'programme',
  'instrument',
  'place',
  'publication',
  'tool',
] as const

/** What the reader enters of a term. Both forms are there; `comment` is the reader's, `note` part of the term. */
export type TermDraft = Pick<Term, 'en' | 'acronym' | 'kind' | 'zh' | 'variants' | 'note'> & {
  readonly comment: string
  /** English form of the pack's term in whose place it stands; null for a term that no pack has. */
  readonly of: string | null
}

/** A term in the notebook. */
export type OwnTerm = TermDraft & {
  readonly id: TermId
  /** ISO 8601, UTC. */
  readonly created: string
  readonly modified: string
}

/** A term as it holds for this reader: of a pack, of a pack but changed or commented by the reader, or the reader's own. */
export type ListedTerm = Term & {
  readonly id: TermId
  readonly origin: 'pack' | 'changed' | 'own'
  /** Empty when the reader has none. */
  readonly comment: string
}
