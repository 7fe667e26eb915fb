/** Annotations that travel: what a file to be taken in would do, what is chosen about it, what was done. */
import type { AnnotationId, BlockKey, LayerId, ReportId } from './ids.ts'
import type { Layer } from './layer.ts'
import type { UnplacedReason } from './placement.ts'
import type { Lang } from './report.ts'
import type { Failure } from '../result.ts'

/** A file as the user named it; the passphrase is null for one that is not protected. */
export type ExchangeFile = { readonly path: string; readonly passphrase: string | null }

/** Where annotations that are new here go. Those that are here already stay in their layer. */
export type LayerChoice =
  /** The layers that the file names. */
  | { readonly into: 'file' }
  /** One layer for each author. */
  | { readonly into: 'person' }
  /** One of the notebook's own. */
  | { readonly into: 'layer'; readonly layer: LayerId }

/** Annotations of a file or of all; one is counted once: `conflicts` and `unplaced` are among the others. */
export type MergeCounts = {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly deleted: number
  readonly conflicts: number
  readonly unplaced: number
  /** Entries of the file that could not be taken in. */
  readonly refused: number
}

/**
 * Why one entry of a file is not taken in: `not-an-annotation`, `no-id`, `no-target`, `no-parent` (a reply to what is
 * neither in the file nor in the notebook), `wrong-value` (of the property that `where` names), `too-long`,
 * `too-many`, `clock-ahead` (a stamp that no clock could follow), `damaged-here` (the disk has changed the
 * notebook's own copy: it is mended first), `layer-locked` (it is, or would come to be, in a layer that is locked here).
 */
export type RefusedReason =
  | 'not-an-annotation'
  | 'no-id'
  | 'no-target'
  | 'no-parent'
  | 'wrong-value'
  | 'too-long'
  | 'too-many'
  | 'clock-ahead'
  | 'damaged-here'
  | 'layer-locked'

export type RefusedEntry = {
  /** Its place in the file as a JSON Pointer (RFC 6901), e.g. `/items/12/body/value`. */
  readonly where: string
  readonly reason: RefusedReason
  /** Id of the entry when it has one. */
  readonly id: string | null
}

/**
 * How the edition that a file was made on is to the library's: `same` text, `other` text, or not in the library
 * (`away`); `unknown` when the file does not say.
 */
export type EditionMatch = {
  readonly report: ReportId
  readonly lang: Lang
  readonly match: 'same' | 'other' | 'away' | 'unknown'
}

/** One file of a merge. */
export type MergedFile = {
  readonly name: string
  readonly path: string
  /** Of its bytes, hex; empty for one that could not be read. */
  readonly sha256: string
  /** Why nothing of it can be taken; `counts` are then zero. `passphrase-needed` and `passphrase-wrong` can be mended. */
  readonly failure: Failure | null
  readonly title: string
  /** Names of those who made the annotations, in order. */
  readonly authors: readonly string[]
  /** ISO 8601; null when it does not say. */
  readonly generated: string | null
  readonly counts: MergeCounts
  readonly editions: readonly EditionMatch[]
  /** The first of those counted, at most `listedLimit`. */
  readonly refused: readonly RefusedEntry[]
}

/** How many of a kind a plan lists one by one; the counts are of all. */
export const listedLimit = 500

/** An annotation that a plan names, with as much as tells it from others. */
export type PlannedAnnotation = {
  readonly id: AnnotationId
  readonly report: ReportId
  /** Of its first anchor. */
  readonly key: BlockKey
  readonly author: string
  /** Words marked, up to 200 units; empty for a whole block. */
  readonly quote: string
  /** Its note, up to 200 units. */
  readonly note: string
}

/** What two people wrote in one field without knowing of each other. */
export type MergeConflict = {
  readonly annotation: PlannedAnnotation
  /** A field of the annotation, `reply/` and its id, or `removed`: removed by one, changed by another. */
  readonly field: string
  /** All that stand against each other, the notebook's own first, then by stamp. At least two. */
  readonly sides: readonly ConflictSide[]
  /** Index of the side that was written last: what is taken unless something else is chosen. */
  readonly latest: number
}

/** Name and owner are empty where neither the notebook nor the files say them. */
export type NamedLayer = Pick<Layer, 'id' | 'name' | 'owner'>

/** A layer that a merge would make or change, as it would be. */
export type PlannedLayer = {
  readonly layer: NamedLayer
  /** Null: it is not here yet. */
  readonly was: NamedLayer | null
  /** What changes of one that is here. */
  readonly fields: readonly LayerField[]
}

/** What is merged of a layer. */
export const layerFields = ['name', 'owner', 'colour', 'description'] as const
export type LayerField = (typeof layerFields)[number]

export type ConflictSide = {
  /** Name of the file; null for the notebook. */
  readonly file: string | null
  readonly author: string
  /** When it was written by the writer's clock, ISO 8601. */
  readonly at: string
  /** As it is stored: a text, a list of tags, a target; a layer as `NamedLayer`; null where it was removed. */
  readonly value: unknown
}

/**
 * `latest`: what was written last. `mine`: what the notebook has (the latest, where it has none). `theirs`: the latest
 * of the others. `both`: the latest stays, the texts of the others become replies by their authors; tags are put
 * together; for other fields as `latest`.
 */
export type ConflictChoice = 'latest' | 'mine' | 'theirs' | 'both'

/** Names of annotation and field, as one text: the key of a choice. */
export function conflictName(id: string, field: string): string {
  return `${id} ${field}`
}

export type MergeRequest = {
  readonly files: readonly ExchangeFile[]
  readonly layers: LayerChoice
}

/** A dry run: nothing is written. */
export type MergePlan = {
  /** Of the notebook's annotations and layers: a merge that was planned on others is refused with `merge-outdated`. */
  readonly revision: string
  readonly files: readonly MergedFile[]
  readonly total: MergeCounts
  /** The first of each, at most `listedLimit`. */
  readonly conflicts: readonly MergeConflict[]
  readonly added: readonly PlannedAnnotation[]
  readonly updated: readonly (PlannedAnnotation & { readonly fields: readonly string[] })[]
  readonly deleted: readonly PlannedAnnotation[]
  readonly unplaced: readonly (PlannedAnnotation & { readonly reason: UnplacedReason })[]
  /** All of them, in the layers' order. */
  readonly layers: readonly PlannedLayer[]
  /** Layers that would lose more than a quarter of their annotations: that takes a yes of its own. */
  readonly losing: readonly {
    readonly layer: LayerId
    readonly name: string
    readonly deleted: number
    readonly of: number
  }[]
}

export type MergeOrder = MergeRequest & {
  /** As the plan has them. */
  readonly revision: string
  readonly sha256: readonly string[]
  /** For every conflict that is not named in `each`. */
  readonly choice: ConflictChoice
  /** By `conflictName`. */
  readonly each: Readonly<Record<string, ConflictChoice>>
  /** The yes to losing more than a quarter of a layer. */
  readonly deletions: boolean
}

/** What was done: one step of the history. */
export type MergeResult = {
  readonly counts: MergeCounts
  /** How many layers were made or changed. */
  readonly layers: number
  /** The first that got anything. */
  readonly report: ReportId | null
}

/** What of the notebook goes into a file. Empty lists: all of them. */
export type SetRequest = {
  readonly reports: readonly ReportId[]
  readonly layers: readonly LayerId[]
  /** Null: not protected. */
  readonly passphrase: string | null
  /** Leaves out the names of authors and of layers' owners. */
  readonly withoutNames: boolean
  readonly title: string
}

export type WrittenSet = {
  readonly file: string
  readonly bytes: number
  readonly annotations: number
  readonly removed: number
}

/** Progress of a dry run or merge, 0 to 1. */
export type MergeProgress = {
  readonly stage: 'read' | 'compare' | 'place' | 'write'
  readonly fraction: number
}
