/** What another screen asks of the one of the places. */
import type { NamedPlaceKind } from '../shared/model/geography.ts'
import type { ReportId } from '../shared/model/ids.ts'
import type { SubjectId } from '../shared/model/subject.ts'

/** A place to look at. */
export type PlaceBegun = {
  readonly code: string
  readonly kind: NamedPlaceKind
  /** Only in its passages; null for all reports. */
  readonly report: ReportId | null
  /** Only in passages that treat it; null for all. */
  readonly subject: SubjectId | null
}

let begun: PlaceBegun | null = null

/** To be followed by showing the screen. */
export function beginPlace(place: PlaceBegun): void {
  begun = place
}

/** What the screen is to begin with; null for where it was left. */
export function begunPlace(): PlaceBegun | null {
  return begun
}

/** The screen has begun with it. */
export function forgetBegunPlace(): void {
  begun = null
}
