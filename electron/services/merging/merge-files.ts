/** Takes files of annotations into the notebook: a dry run first, then all of it in one transaction and one step. */
import { conflictName, listedLimit } from '../../../shared/model/exchange.ts'
import type {
  LayerChoice,
  MergeOrder,
  MergePlan,
  MergeProgress,
  MergeRequest,
  MergeResult,
} from '../../../shared/model/exchange.ts'
import { AppError } from '../../../shared/result.ts'
import {
  contentRevision,
  followStamp,
  readOwner,
  renewWriter,
  stampAfter,
} from '../../db/clock-repository.ts'
import type { ReadableDb } from '../../db/database.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import type { Dependencies } from '../dependencies.ts'
import { accountsOf } from './merge-accounts.ts'
import { compareInputs } from './merge-cases.ts'
import type { Comparison } from './merge-cases.ts'
import { decide, losing } from './merge-decided.ts'
import type { Decided, Decisions } from './merge-decided.ts'
import { readInputs, readingContext } from './merge-input.ts'
import type { MergeInput } from './merge-input.ts'
import { firstReport, planOf } from './merge-plan.ts'
import { plannedLayers } from './merge-planned-layers.ts'
import { writeMerge } from './merge-writing.ts'

export type MergeStores = Pick<Dependencies, 'packs' | 'notebook' | 'now'>

export type OnMergeProgress = (progress: MergeProgress) => void

/**
 * What the files would do; nothing is written. A file that cannot be read is among them with the reason. `limit`: how
 * many of a kind are listed. Throws `layer-not-found` and `layer-locked` for a layer that was chosen.
 */
export async function planMerge(
  stores: MergeStores,
  request: MergeRequest,
  onProgress: OnMergeProgress,
  limit: number = listedLimit,
): Promise<MergePlan> {
  const revision = contentRevision(stores.notebook.db)
  const { inputs, comparison } = await readAndCompare(stores, request, onProgress)
  const decided = decideFor(stores, comparison, request.layers, () => 'latest')
  const accounts = account(stores, inputs, comparison, decided, onProgress)
  return planOf(stores, { inputs, comparison, decided, accounts }, revision, limit)
}

/**
 * Does what was planned, or nothing at all. Files that could not be read when it was planned are left out. Throws
 * `merge-outdated`, `set-changed`, `merge-deletes-much`, what a chosen layer makes `planMerge` throw, and what writing
 * to a notebook throws.
 */
export async function mergeFiles(
  stores: MergeStores,
  order: MergeOrder,
  onProgress: OnMergeProgress,
): Promise<MergeResult> {
  const { notebook, now } = stores
  const { inputs, comparison } = await readAndCompare(stores, order, onProgress)
  const changed = inputs.find(({ sha256 }, at) => sha256 !== order.sha256[at])
  if (changed !== undefined) throw new AppError('set-changed', { file: changed.name })
  // Another notebook goes by the name of this one: what is written from now on is told from what that one writes.
  const revision = comparison.isNameTaken ? underNewName(notebook, order.revision) : order.revision
  const decided = decideFor(stores, comparison, order.layers, choicesOf(order))
  const [loss] = order.deletions ? [] : losing(notebook.db, decided)
  if (loss !== undefined)
    throw new AppError('merge-deletes-much', { layer: loss.name, count: loss.deleted, of: loss.of })
  const { total } = account(stores, inputs, comparison, decided, onProgress)
  writeNotebook(notebook, (db) => {
    // All of the above was read before: it holds as long as nobody has written since it was planned.
    checkRevision(db, revision)
    followStamp(db, decided.stamp)
    writeMerge(db, decided, now(), (fraction) => onProgress({ stage: 'write', fraction }))
  })
  return { counts: total, layers: plannedLayers(decided.layers).length, report: firstReport(stores, decided) }
}

function checkRevision(db: ReadableDb, planned: string): void {
  if (contentRevision(db) !== planned) throw new AppError('merge-outdated')
}

/** Gives the revision that the notebook has then. */
function underNewName(notebook: MergeStores['notebook'], planned: string): string {
  return writeNotebook(notebook, (db) => {
    checkRevision(db, planned)
    renewWriter(db)
    return contentRevision(db)
  })
}

async function readAndCompare(
  stores: MergeStores,
  { files }: MergeRequest,
  onProgress: OnMergeProgress,
): Promise<{ readonly inputs: readonly MergeInput[]; readonly comparison: Comparison }> {
  const inputs = await readInputs(files, readingContext(stores), (fraction) =>
    onProgress({ stage: 'read', fraction }),
  )
  const comparison = compareInputs(stores.notebook.db, inputs, (fraction) =>
    onProgress({ stage: 'compare', fraction }),
  )
  return { inputs, comparison }
}

function decideFor(
  { notebook: { db }, now }: MergeStores,
  comparison: Comparison,
  layers: LayerChoice,
  choiceFor: Decisions['choiceFor'],
): Decided {
  const stamp = stampAfter(db, comparison.latest, now())
  return decide(db, comparison, { owner: readOwner(db), stamp, layers, choiceFor })
}

function choicesOf({ each, choice }: MergeOrder): Decisions['choiceFor'] {
  const choices = new Map(Object.entries(each))
  return (id, field) => choices.get(conflictName(id, field)) ?? choice
}

function account(
  { packs }: MergeStores,
  inputs: readonly MergeInput[],
  comparison: Comparison,
  decided: Decided,
  onProgress: OnMergeProgress,
) {
  return accountsOf(packs, inputs, comparison, decided.cases, (fraction) =>
    onProgress({ stage: 'place', fraction }),
  )
}
