/** Assignments: what a trainer hands out as one file, and participants hand back as one. */
import type { Annotation, Colour } from './annotation.ts'
import type { AssignmentId, BlockKey, LayerId, QuestionId, ReportId } from './ids.ts'
import type { Bilingual, Lang } from './report.ts'

/** A question of an exercise. A mark answers it by carrying its tag. */
export type Question = {
  readonly id: QuestionId
  /** Tag of the marks that answer it, e.g. `Q1`. */
  readonly tag: string
  /** Markdown. */
  readonly text: string
  /** Where to look for the answer; null: in all reports of the assignment. */
  readonly report: ReportId | null
  /** Blocks it asks about; empty: all of the report. */
  readonly keys: readonly BlockKey[]
}

/** A report by its name and by the hashes of its texts; the file does not hold the report itself. */
export type AssignedReport = {
  readonly id: ReportId
  readonly title: Bilingual
  readonly symbol: string | null
  readonly editions: readonly { readonly lang: Lang; readonly sha256: string }[]
}

export type AssignedTerm = { readonly en: string; readonly zh: string; readonly note: string }

/** What the trainer writes. */
export type AssignmentDraft = {
  readonly title: string
  readonly trainer: string
  /** Markdown. */
  readonly instructions: string
  readonly reports: readonly ReportId[]
  readonly questions: readonly Question[]
  readonly tags: readonly string[]
  readonly colourMeanings: Readonly<Partial<Record<Colour, string>>>
  readonly glossary: readonly AssignedTerm[]
  /** Layers of the trainer that go along, such as an example. */
  readonly layers: readonly LayerId[]
  /** The assignment that this is a newer edition of. */
  readonly id?: AssignmentId
}

/** As it is in the notebook of who made it, and of everyone who opened it. */
export type Assignment = Omit<AssignmentDraft, 'reports' | 'layers' | 'id'> & {
  readonly id: AssignmentId
  /** 1 when it was first made; one more each time that it was written again. */
  readonly edition: number
  readonly reports: readonly AssignedReport[]
  /** When this edition was made, ISO 8601. */
  readonly created: string
  /** `trainer` made it here, `participant` opened it. */
  readonly role: 'trainer' | 'participant'
  /** The layer that the participant's marks go to; null for the trainer. */
  readonly layer: LayerId | null
  /** When the answers were last written to a file, ISO 8601; null before that. */
  readonly handedIn: string | null
}

/** What everyone has of it; the rest is each notebook's own. */
export type SentAssignment = Omit<Assignment, 'role' | 'layer' | 'handedIn'>

/** How an assigned report is to the library's. */
export type AssignmentState = Assignment & {
  readonly matches: readonly { readonly report: ReportId; readonly match: 'same' | 'other' | 'away' }[]
  /** Marks in the participant's layer that answer each question, by its tag. */
  readonly answers: Readonly<Record<string, number>>
  /** The marks in the participant's layer, oldest first. */
  readonly annotations: readonly Annotation['id'][]
}

/**
 * What opening an assignment's file came to. `new`: it is in the notebook now. `newer`: a newer edition took the place of
 * the one that was there. `known`: that edition, or a newer one, was there already. `own`: it was made here.
 */
export type OpenedAssignment = AssignmentState & { readonly opened: 'new' | 'newer' | 'known' | 'own' }
