/** Terms and names that are not used alike, in and between reports: what a check finds, and where. */
import type { TextRange } from './block.ts'
import type { BlockKey, ReportId, TermId } from './ids.ts'
import type { Lang } from './report.ts'

declare const brand: unique symbol

/** The same for the same finding at every check, so that what was ticked off stays so: a hash in hexadecimal digits. */
export type FindingId = string & { readonly [brand]: 'FindingId' }

/** Concepts of several Chinese forms; names that look like variants of one another; pairs without the expected term. */
export const findingKinds = ['forms', 'names', 'lacking'] as const
export type FindingKind = (typeof findingKinds)[number]

export type FindingPlace = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  /** In the block's text, in order; never empty. */
  readonly ranges: readonly TextRange[]
}

/** A wording with its uses. */
export type UsedForm = {
  readonly text: string
  /** Uses, not blocks. */
  readonly count: number
  /** In the order of the reports and of the text; a list cut to a limit has fewer than there are. */
  readonly places: readonly FindingPlace[]
}

/** A concept that goes by several Chinese forms. */
export type FormsFinding = {
  readonly id: FindingId
  readonly kind: 'forms'
  readonly term: TermId
  readonly en: string
  /** The glossary's preferred form, which need not be among those used. */
  readonly expected: string
  /** Those used, two or more; the expected one first, then the commonest. */
  readonly forms: readonly UsedForm[]
  /** Inside one report, or only between reports that each keep to one form. */
  readonly spread: 'inside' | 'between'
}

/** How two names differ. */
export type NameDifference = 'writing' | 'order' | 'letters' | 'words'

/** Two names that look like one; at least one of them is not in the glossary. */
export type NamesFinding = {
  readonly id: FindingId
  readonly kind: 'names'
  readonly lang: Lang
  /** `writing`: case, hyphens, spaces, marks, spelling, plural. `order`: of the same words or characters. `letters`: one or two. `words`: a few more or other ones. */
  readonly difference: NameDifference
  readonly forms: readonly [UsedForm, UsedForm]
  /** The term that one of them is a form of; null when neither is. */
  readonly term: TermId | null
}

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** A term that stands in one language of a block, and none of its forms in the other. */
export type LackingFinding = {
  readonly id: FindingId
  readonly kind: 'lacking'
  readonly term: TermId
  readonly en: string
  readonly zh: string
  /** Where the term stands. */
  readonly place: FindingPlace
  /** As it is written there. */
  readonly text: string
  /** Words of the other language that come near the expected ones; null when none do. */
  readonly near: TextRange | null
  /** How likely it is worth a look. It depends on how the term is used in all that was checked. */
  readonly confidence: Confidence
}

export type Finding = FormsFinding | NamesFinding | LackingFinding

/** Each list in an order that does not depend on that of reports and terms. */
export type Findings = {
  readonly forms: readonly FormsFinding[]
  readonly names: readonly NamesFinding[]
  /** The likeliest first. */
  readonly lacking: readonly LackingFinding[]
}

export type ConsistencyCheck = Findings & {
  /** Those looked at. */
  readonly reports: readonly ReportId[]
  /** What there is of each kind; lists are cut to what a window can show. */
  readonly totals: Readonly<Record<FindingKind, number>>
  /** Findings that were ticked off; of others than these, too. */
  readonly excepted: readonly FindingId[]
}

/** What of a check is to be printed, and in which language. */
export type CheckRequest = {
  /** None: all of the library. */
  readonly reports: readonly ReportId[]
  readonly kinds: readonly FindingKind[]
  /** Only findings with a place in this report. */
  readonly concerning: ReportId | null
  /** With what was ticked off, marked as such. */
  readonly excepted: boolean
  readonly interfaceLang: Lang
}

/** Progress of a check of terms, 0 to 1. */
export type CheckProgress = { readonly fraction: number }

export type WrittenCheck = { readonly file: string; readonly bytes: number; readonly pages: number }
