/** Where annotations are found in the report as it is now: what the stored anchors lead to. */
import type { Annotation } from './annotation.ts'
import type { TextRange } from './block.ts'
import type { BlockKey, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

/** From good to bad; the state of an annotation is the worst of its anchors. */
export const placementStates = ['exact', 'moved', 'approximate', 'unplaced'] as const

/**
 * `exact`: the same words at the same place. `moved`: the same words, but elsewhere in the block or among other words.
 * `approximate`: the words themselves are no longer quite the same. `unplaced`: not found in their block.
 */
export type PlacementState = (typeof placementStates)[number]

/**
 * `report-away`: its report is not in the library. `edition-away`: the block has no text in that language.
 * `block-away`: the address is gone. `words-gone`: the block does not hold the words.
 * `ambiguous`: it holds them at several places, and nothing tells which.
 */
export type UnplacedReason = 'report-away' | 'edition-away' | 'block-away' | 'words-gone' | 'ambiguous'

/** Where one anchor is in the text as it is now. The range of a whole block is the whole of its text. */
export type Placement =
  | { readonly state: 'exact' | 'moved'; readonly range: TextRange }
  /** Score: how like the words found are to those marked, above 0 and below 1. */
  | { readonly state: 'approximate'; readonly range: TextRange; readonly score: number }
  | { readonly state: 'unplaced'; readonly reason: UnplacedReason }

/** `placements[n]` is where `anchors[n]` is. */
export type PlacedAnnotation = Annotation & { readonly placements: readonly Placement[] }

/** An annotation in the list of all: with the heading that its first block stands under, null above the first. */
export type ListedAnnotation = PlacedAnnotation & { readonly section: BlockKey | null }

/** A part of all annotations in text order. Parts of different `revision` do not belong together. */
export type AnnotationPage = {
  readonly revision: number
  readonly total: number
  readonly annotations: readonly ListedAnnotation[]
}

/** A place where an anchor's words may be now. Nothing takes it but the reader's own yes. */
export type Proposal = {
  /** Index of the anchor among the annotation's. */
  readonly anchor: number
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  /** Words found, in the text of that block; for a whole block all of it. */
  readonly range: TextRange
  /** How like they are, above 0; 1 when they are the same. */
  readonly score: number
  /** The text of the block that holds them. */
  readonly text: string
}

/** The worst of its anchors' states: what the card and the list show. */
export function placementState({ placements }: Pick<PlacedAnnotation, 'placements'>): PlacementState {
  const worst = Math.max(0, ...placements.map(({ state }) => placementStates.indexOf(state)))
  return placementStates[worst] ?? 'unplaced'
}
