/** Subjects: the fifteen types of crime by which SHERLOC orders its content (unodc-untoc-2024, paragraph 9). */
import type { TextRange } from './block.ts'
import type { BlockKey, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

/** In the order of the paragraph. */
export const subjectIds = [
  'organized-criminal-group',
  'corruption',
  'counterfeiting',
  'drug-trafficking',
  'money-laundering',
  'obstruction-of-justice',
  'cybercrime',
  'piracy-maritime',
  'smuggling-of-migrants',
  'trafficking-in-persons',
  'cultural-property',
  'environment',
  'falsified-medical',
  'firearms',
  'terrorism',
] as const

export type SubjectId = (typeof subjectIds)[number]

/**
 * Why a block belongs to a subject. `term`: a term of the glossary. `word`: other words that show the subject.
 * `heading`: words of a heading above the block; the key is the heading's.
 */
export type SubjectReason =
  | {
      readonly kind: 'term' | 'word'
      readonly lang: Lang
      readonly text: string
      readonly range: TextRange
    }
  | { readonly kind: 'heading'; readonly lang: Lang; readonly text: string; readonly key: BlockKey }

/** What the reader has chosen about a block and a subject. */
export type SubjectChoice = 'added' | 'removed'

export type SubjectBlock = {
  readonly subject: SubjectId
  readonly report: ReportId
  readonly key: BlockKey
  /** Chinese before English; none for a block that only the reader has put there. */
  readonly reasons: readonly SubjectReason[]
  /** Null: as the rules have it. Removed blocks are told too, so that they can be put back. */
  readonly choice: SubjectChoice | null
}

/** A block under a subject without its reasons, which are most of it. */
export type SubjectEntry = Omit<SubjectBlock, 'reasons'> & {
  /** The rules have reasons for it. */
  readonly byRules: boolean
}
