/** Terms: the concepts of the packs' glossaries and the reader's own, with their forms in both languages. */
import type { TextRange } from './block.ts'
import type { BlockKey, ReportId, TermId } from './ids.ts'
import type { Lang } from './report.ts'

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
  /** A changed one has the id that it has in the pack. */
  readonly id: TermId
  /** English form in the pack, which a change may have left; null for the reader's own. */
  readonly of: string | null
  readonly origin: 'pack' | 'changed' | 'own'
  /** Empty when the reader has none. */
  readonly comment: string
}

/** A part of all terms. Parts of different `stamp` do not belong together. */
export type TermPage = {
  readonly stamp: string
  readonly total: number
  readonly terms: readonly ListedTerm[]
}

/** How often the forms of a term stand in the texts of one report, in each language. */
export type TermCount = { readonly report: ReportId; readonly zh: number; readonly en: number }

/** By term; those that no report uses are left out. */
export type TermCounts = Readonly<Record<TermId, readonly TermCount[]>>

/** A place in which a term is used. */
export type TermUse = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  /** In the block's text. */
  readonly range: TextRange
  /** The form as the term has it, whatever its number and case in the text. */
  readonly form: string
}

/** Most uses that are listed; the counts are of all. */
export const usesLimit = 5000

/** In the order of the library and of each report, of one block the Chinese first. */
export type TermUses = { readonly counts: readonly TermCount[]; readonly uses: readonly TermUse[] }

export const termFormats = ['csv', 'tsv', 'tbx'] as const
export type TermFormat = (typeof termFormats)[number]

/** `own`: the reader's own and changed ones; `all`: those of the packs too. */
export type TermWriteRequest = {
  readonly which: 'own' | 'all'
  readonly format: TermFormat
  readonly interfaceLang: Lang
}

/** Why a row of a file is not taken. */
export type TermRefusal = 'missing-en' | 'missing-zh' | 'duplicate' | 'too-long' | 'unreadable'

/** What would become of one row of a file. */
export type TermRow = {
  /** In the file, from 1. */
  readonly line: number
  /** As the file has them; cut short when they are too long. */
  readonly en: string
  readonly zh: string
} & (
  | { readonly outcome: 'added' | 'same' }
  /** Its Chinese form before, which is the same when something else of it changes. */
  | { readonly outcome: 'changed'; readonly id: TermId; readonly before: string }
  | {
      readonly outcome: 'refused'
      readonly reason: TermRefusal
      /** Line of the row that it repeats; null for the other reasons. */
      readonly first: number | null
    }
)

export const termOutcomes = ['added', 'changed', 'same', 'refused'] as const
export type TermOutcome = (typeof termOutcomes)[number]

/** Rows listed of each outcome; the counts are of all. */
export const rowsLimit = 2000

export type TermEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** What taking in a file would do. Nothing is written. */
export type TermPlan = {
  /** Its name, without folders. */
  readonly file: string
  /** Of the file's bytes: what is taken in is what was looked at. */
  readonly sha256: string
  readonly format: TermFormat
  readonly encoding: TermEncoding
  readonly counts: Readonly<Record<TermOutcome, number>>
  /** In the order of the file. */
  readonly rows: readonly TermRow[]
}

export type TermsTaken = Pick<TermPlan, 'counts'>

export type WrittenTerms = { readonly file: string; readonly bytes: number; readonly terms: number }
