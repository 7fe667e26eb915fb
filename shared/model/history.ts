/** Undo and redo: what they would do next, and what they did. */
import type { AnnotationId, BlockKey, ReportId } from './ids.ts'

/** What undo and redo would do next; null when there is nothing. */
export type HistoryState = { readonly undo: HistoryAction | null; readonly redo: HistoryAction | null }
/** `merge` makes one annotation of several, `import` takes in what others have made. */
export type HistoryAction = 'add' | 'change' | 'remove' | 'merge' | 'reply' | 'layer' | 'import'

/** What an undo or redo touched, so that the page can go there. */
export type HistoryStep = {
  /** Null when it touched no annotation, only layers. */
  readonly report: ReportId | null
  readonly key: BlockKey | null
  /** The first that is there now; null when what it touched is gone. */
  readonly annotation: AnnotationId | null
  readonly action: HistoryAction
}
