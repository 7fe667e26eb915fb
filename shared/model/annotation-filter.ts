/** Which annotations to show: one value for the list of all, for saved filters and for exports. */
import type { AnnotationKind, AnnotationStatus, Colour } from './annotation.ts'
import type { BlockKey, LayerId, ReportId } from './ids.ts'
import type { PlacementState } from './placement.ts'
import type { Lang } from './report.ts'

/** An annotation has to fit every field; an empty list fits all, a list fits those that match one of its values. */
export type AnnotationFilter = {
  /** Every word must be in quote, note, replies or tags; Chinese as typed. Folded as in the search of reports. */
  readonly text: string
  readonly reports: readonly ReportId[]
  /** Headings, with all that stands under them. */
  readonly sections: readonly { readonly report: ReportId; readonly key: BlockKey }[]
  readonly layers: readonly LayerId[]
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly colours: readonly Colour[]
  readonly kinds: readonly AnnotationKind[]
  readonly statuses: readonly AnnotationStatus[]
  readonly states: readonly PlacementState[]
  /** Languages in which words are marked. */
  readonly langs: readonly Lang[]
  /** First and last day of the last change, `2026-11-21` in local time; null: open. */
  readonly from: string | null
  readonly to: string | null
}

export const everyAnnotation: AnnotationFilter = {
  text: '',
  reports: [],
  sections: [],
  layers: [],
  authors: [],
  tags: [],
  colours: [],
  kinds: [],
  statuses: [],
  states: [],
  langs: [],
  from: null,
  to: null,
}

export type SavedFilter = { readonly name: string; readonly filter: AnnotationFilter }
