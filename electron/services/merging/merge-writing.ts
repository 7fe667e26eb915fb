/** Writes a merge that was decided, and logs it as one step that an undo takes back whole. */
import type { Annotation } from '../../../shared/model/annotation.ts'
import { deleteAnnotation, saveAnnotation } from '../../db/annotation-repository.ts'
import { logChange } from '../../db/change-repository.ts'
import type { SideVersions } from '../../db/change-repository.ts'
import type { WritableDb } from '../../db/database.ts'
import { saveLayers } from '../../db/layer-repository.ts'
import { raiseRevision } from '../../db/revision-repository.ts'
import { getVersions, saveVersions } from '../../db/version-repository.ts'
import type { Decided } from './merge-decided.ts'
import type { LayerChanges } from './merge-layers.ts'
import { isNews } from './merge-outcomes.ts'
import type { Outcome } from './merge-outcomes.ts'

/**
 * What is new only in its stamps is kept too, but is no step by itself: there would be nothing to see when it is taken
 * back. `unlogged`: none of it is a step of the history.
 */
export function writeMerge(
  db: WritableDb,
  { outcomes, layers }: Decided,
  at: string,
  onProgress: (fraction: number) => void,
  steps: 'logged' | 'unlogged' = 'logged',
): void {
  if (outcomes.length === 0 && layers === null) return
  const before: SideVersions[] = []
  const after: SideVersions[] = []
  for (const [index, outcome] of outcomes.entries()) {
    const { id } = outcome.case
    const known = outcome.case.local === null ? null : getVersions(db, 'annotation', id)
    before.push({ kind: 'annotation', id, versions: known })
    after.push({ kind: 'annotation', id, versions: outcome.versions })
    writeOutcome(db, outcome)
    if (index % 1000 === 999) onProgress(index / outcomes.length)
  }
  if (layers !== null) writeLayers(db, layers, before, after)
  const isStep = isSeen(layers) || outcomes.some(({ account }) => isNews(account))
  if (isStep && steps === 'logged') {
    const states = (state: (outcome: Outcome) => Annotation | null) =>
      outcomes.map(state).filter((annotation) => annotation !== null)
    logChange(
      db,
      {
        action: 'import',
        before: {
          annotations: states((outcome) => outcome.case.before),
          layers: layers?.before ?? null,
          versions: before,
        },
        after: {
          annotations: states(({ after: next }) => next),
          layers: layers?.after ?? null,
          versions: after,
        },
      },
      at,
    )
  }
  raiseRevision(db)
}

function isSeen(layers: LayerChanges | null): boolean {
  return layers !== null && JSON.stringify(layers.before) !== JSON.stringify(layers.after)
}

function writeOutcome(db: WritableDb, { case: { id, before }, after, versions }: Outcome): void {
  if (after !== null) saveAnnotation(db, after)
  else if (before !== null) deleteAnnotation(db, before.id)
  saveVersions(db, 'annotation', id, versions)
}

function writeLayers(
  db: WritableDb,
  { after, versions }: LayerChanges,
  sideBefore: SideVersions[],
  sideAfter: SideVersions[],
): void {
  saveLayers(db, after)
  for (const change of versions) {
    sideBefore.push({ kind: 'layer', id: change.id, versions: change.before })
    sideAfter.push({ kind: 'layer', id: change.id, versions: change.after })
    saveVersions(db, 'layer', change.id, change.after)
  }
}
