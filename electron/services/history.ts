/**
 * One way to change annotations and layers: what is done is stamped, so that it can be merged with what others do, and
 * logged, so that it can be taken back and done again.
 */
import type { HistoryAction, HistoryState, HistoryStep } from '../../shared/model/history.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { AppError } from '../../shared/result.ts'
import { logChange, markUndone, nextActions, nextToRedo, nextToUndo } from '../db/change-repository.ts'
import type { ChangeSide, LoggedChange } from '../db/change-repository.ts'
import type { WritableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import type { Dependencies } from './dependencies.ts'
import { replaceSide, returnToSide } from './stamped-change.ts'

/** Does the change and logs it as one step. `before` is what the notebook holds. */
export function applyChange(db: WritableDb, change: LoggedChange, at: string): void {
  replaceSide(db, change.before, change.after, at)
  logChange(db, change, at)
}

/** Annotations from one state to the next, no layers touched. */
export function annotationsChange(
  action: HistoryAction,
  before: readonly Annotation[],
  after: readonly Annotation[],
): LoggedChange {
  return {
    action,
    before: { annotations: before, layers: null },
    after: { annotations: after, layers: null },
  }
}

/** Layers from one list to the next, with the annotations that change with them. */
export function layersChange(
  before: readonly Layer[],
  after: readonly Layer[],
  annotations: { readonly before: readonly Annotation[]; readonly after: readonly Annotation[] },
): LoggedChange {
  return {
    action: 'layer',
    before: { annotations: annotations.before, layers: before },
    after: { annotations: annotations.after, layers: after },
  }
}

export function historyState({ notebook }: Dependencies): HistoryState {
  return nextActions(notebook.db)
}

/**
 * Steps are taken back in the order in which they were made, the locking of a layer among them: what is put back is a
 * state that there was. So no step is refused because its layer is locked now. What others have written meanwhile in
 * other fields stays. Throws `nothing-to-undo`.
 */
export function undo({ notebook, now }: Dependencies): HistoryStep {
  return writeNotebook(notebook, (db) => {
    const change = nextToUndo(db)
    if (change === null) throw new AppError('nothing-to-undo')
    returnToSide(db, change.after, change.before, now())
    markUndone(db, change.id, true)
    return stepOf(change.action, change.after, change.before)
  })
}

/** Throws `nothing-to-redo`. */
export function redo({ notebook, now }: Dependencies): HistoryStep {
  return writeNotebook(notebook, (db) => {
    const change = nextToRedo(db)
    if (change === null) throw new AppError('nothing-to-redo')
    returnToSide(db, change.before, change.after, now())
    markUndone(db, change.id, false)
    return stepOf(change.action, change.before, change.after)
  })
}

function stepOf(action: HistoryAction, old: ChangeSide, next: ChangeSide): HistoryStep {
  const [there] = next.annotations
  const touched = there ?? old.annotations[0]
  return {
    report: touched?.report ?? null,
    key: touched?.anchors[0]?.key ?? null,
    annotation: there?.id ?? null,
    action,
  }
}
