/** Opening an assignment's file: what is in it comes into the notebook, and a layer for the answers is made. */
import { basename } from 'node:path'
import { isNewer, readAssignmentFile } from '../../../shared/assignment/assignment-file.ts'
import type { AssignmentFile } from '../../../shared/assignment/assignment-file.ts'
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadSet } from '../../../shared/exchange/read-set.ts'
import { layerOf } from '../../../shared/merge/annotation-entry.ts'
import { toOwn } from '../../../shared/merge/own-name.ts'
import type { Stamp } from '../../../shared/merge/stamp.ts'
import { versionsAt } from '../../../shared/merge/versions.ts'
import type { Assignment, OpenedAssignment, SentAssignment } from '../../../shared/model/assignment.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import { AppError } from '../../../shared/result.ts'
import { getAssignment, listAssignments, saveAssignment } from '../../db/assignment-repository.ts'
import { followStamp, readOwner, renewWriter, takeStamp } from '../../db/clock-repository.ts'
import type { WritableDb } from '../../db/database.ts'
import { listLayers, saveLayers } from '../../db/layer-repository.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { raiseRevision } from '../../db/revision-repository.ts'
import { saveSettings } from '../../db/setting-repository.ts'
import { answerLayer, stateOf } from './assignment-state.ts'
import type { Dependencies } from '../dependencies.ts'
import { readExchangeFile } from '../exchange-files.ts'
import { compareInputs } from '../merging/merge-cases.ts'
import type { Case, Comparison } from '../merging/merge-cases.ts'
import { decide } from '../merging/merge-decided.ts'
import type { Decided } from '../merging/merge-decided.ts'
import { readingContext } from '../merging/merge-input.ts'
import type { MergeInput } from '../merging/merge-input.ts'
import type { LayerChanges } from '../merging/merge-layers.ts'
import { writeMerge } from '../merging/merge-writing.ts'

/**
 * All of it in one transaction and one step of the history, or nothing. Throws `assignment-damaged`, `set-newer`, what
 * reading files throws, and what writing to a notebook throws.
 */
export async function openAssignment(deps: Dependencies, path: string): Promise<OpenedAssignment> {
  const { assignment: sent, input } = await readFile(deps, path)
  return writeNotebook(deps.notebook, (db) => {
    const known = getAssignment(db, sent.id)
    const opened =
      known === null ? 'new' : known.role === 'trainer' ? 'own' : isNewer(sent, known) ? 'newer' : 'known'
    const isTaken = known === null || opened === 'newer'
    const assignment = isTaken ? takeIn(deps, db, sent, known, input) : known
    return { ...stateOf(deps.packs, db, assignment), opened }
  })
}

type Read = { readonly assignment: SentAssignment; readonly input: MergeInput }

async function readFile(deps: Dependencies, path: string): Promise<Read> {
  const name = basename(path)
  try {
    const { sha256, value } = await readExchangeFile(path, null)
    const { assignment, annotations } = readAssignmentFile(value)
    const set = soundSet(deps, annotations)
    return { assignment, input: { path, name, sha256, failure: null, set } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const isOther = error.code === 'set-damaged' || error.code === 'set-not-a-set'
    throw new AppError(isOther ? 'assignment-damaged' : error.code, { ...error.details, file: name })
  }
}

/** One entry that cannot be read makes the whole file damaged: the participants are to have the same. */
function soundSet(deps: Dependencies, annotations: AssignmentFile['annotations']): ReadSet {
  const set = readSet(annotations, readingContext(deps))
  if (set.refused.length > 0) throw new AppError('assignment-damaged')
  return set
}

/** `known`: the edition that this one takes the place of. Its answers stay as they are, and go where they went. */
function takeIn(
  { newId, now }: Dependencies,
  db: WritableDb,
  sent: SentAssignment,
  known: Assignment | null,
  input: MergeInput,
): Assignment {
  const at = now()
  const layer = known?.layer ?? (newId() as LayerId)
  const comparison = compareInputs(db, [input], () => undefined)
  if (comparison.isNameTaken) renewWriter(db)
  followStamp(db, comparison.latest)
  const stamp = takeStamp(db, at)
  const before = listLayers(db)
  const decided = decideForTrainer(db, comparison, before, { layer, stamp })
  const layers = withAnswers(decided.layers ?? { before, after: before, versions: [] }, {
    answers: answerLayer(layer, sent.title, before.length),
    stamp,
  })
  writeMerge(db, { ...decided, layers }, at, () => undefined)
  raiseRevision(db)
  const assignment: Assignment = { ...sent, role: 'participant', layer, handedIn: known?.handedIn ?? null }
  saveAssignment(db, assignment)
  if (known === null) saveSettings(db, { activeLayer: layer })
  return assignment
}

/** The trainer's layers are locked for the participant, not for the trainer; nothing else here is touched. */
function decideForTrainer(
  db: WritableDb,
  comparison: Comparison,
  before: readonly Layer[],
  { layer, stamp }: { readonly layer: LayerId; readonly stamp: Stamp },
): Decided {
  const owner = readOwner(db)
  const ownHere = new Set([
    ownLayer,
    layer,
    ...before.flatMap(({ id, owner: person }) => (person === '' ? [id] : [])),
    ...listAssignments(db).map((assignment) => assignment.layer),
  ])
  const isTrainers = (id: LayerId): boolean => !ownHere.has(id)
  const isOfTrainer = ({ before: here, joined }: Case): boolean =>
    isTrainers(here?.layer ?? (toOwn(layerOf(joined), ownLayer, owner) as LayerId))
  saveLayers(
    db,
    before.map((each) => (isTrainers(each.id) ? { ...each, locked: false } : each)),
  )
  const decided = decide(
    db,
    { ...comparison, cases: comparison.cases.filter(isOfTrainer) },
    { owner, stamp, layers: { into: 'file' }, choiceFor: () => 'latest' },
  )
  saveLayers(db, before)
  if (decided.layers === null) return decided
  const locked = new Map(before.map((each) => [each.id, each.locked]))
  const after = decided.layers.after.map((each) => ({ ...each, locked: locked.get(each.id) ?? true }))
  return { ...decided, layers: { ...decided.layers, before, after } }
}

/** Null when there is nothing to change. */
function withAnswers(
  { before, after, versions }: LayerChanges,
  { answers, stamp }: { readonly answers: Layer; readonly stamp: Stamp },
): LayerChanges | null {
  if (after.some(({ id }) => id === answers.id))
    return versions.length === 0 ? null : { before, after, versions }
  const made = { id: answers.id, before: null, after: versionsAt(stamp) }
  return { before, after: [...after, answers], versions: [...versions, made] }
}
