/** The account of a merge: how many, which, and what of it cannot be placed. */
import { accountOf } from '../../../shared/merge/account.ts'
import type { EntryAccount } from '../../../shared/merge/account.ts'
import { isRemoved, joinEntries } from '../../../shared/merge/entry.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { MergeCounts } from '../../../shared/model/exchange.ts'
import type { UnplacedReason } from '../../../shared/model/placement.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { currentReport } from '../current-report.ts'
import type { Comparison, Part } from './merge-cases.ts'
import type { DecidedCase } from './merge-decided.ts'
import type { MergeInput } from './merge-input.ts'
import { placementIn } from '../placing.ts'

type Counts = { -readonly [Name in keyof MergeCounts]: number }

export type Accounts = {
  /** By the file's index. */
  readonly files: readonly MergeCounts[]
  readonly total: MergeCounts
  /** Annotations that cannot be placed, by id. */
  readonly unplaced: ReadonlyMap<string, { readonly annotation: Annotation; readonly reason: UnplacedReason }>
}

export function accountsOf(
  packs: readonly OpenPack[],
  inputs: readonly MergeInput[],
  { damaged }: Comparison,
  cases: readonly DecidedCase[],
  onProgress: (fraction: number) => void,
): Accounts {
  const files = inputs.map(({ set }) => ({ ...none, refused: set?.refused.length ?? 0 }))
  const total: Counts = { ...none, refused: files.reduce((sum, { refused }) => sum + refused, 0) }
  const unplaced = new Map<string, { annotation: Annotation; reason: UnplacedReason }>()
  refuse(files, total, damaged)
  for (const [at, each] of cases.entries()) {
    if (each.outcome?.isLocked === true) refuse(files, total, each.case.parts)
    else {
      const annotation = each.outcome === null ? each.case.before : each.outcome.after
      const reason = annotation === null ? null : reasonOf(packs, annotation)
      if (annotation !== null && reason !== null) unplaced.set(each.case.id, { annotation, reason })
      count(total, each.outcome?.account ?? null, each.case.conflicts.length > 0, reason !== null)
      countFiles(files, inputs, each, reason !== null)
    }
    if (at % 1000 === 999) onProgress(at / cases.length)
  }
  return { files, total, unplaced }
}

const none: MergeCounts = {
  added: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  conflicts: 0,
  unplaced: 0,
  refused: 0,
}

function refuse(files: readonly Counts[], total: Counts, parts: readonly Part[]): void {
  for (const { input } of parts) {
    const file = files[input]
    if (file !== undefined) file.refused += 1
    total.refused += 1
  }
}

/** Null account: it stays as it is. */
function count(counts: Counts, account: EntryAccount | null, isConflict: boolean, isUnplaced: boolean): void {
  const outcome = account === null || account.outcome === 'kept-removed' ? 'unchanged' : account.outcome
  counts[outcome] += 1
  if (isConflict) counts.conflicts += 1
  if (isUnplaced) counts.unplaced += 1
}

/** What each file would do by itself. */
function countFiles(
  files: readonly Counts[],
  inputs: readonly MergeInput[],
  { case: { local, before, parts, conflicts }, outcome }: DecidedCase,
  isUnplaced: boolean,
): void {
  const isAlone = parts.length === 1
  for (const { input, entry } of parts) {
    const counts = files[input]
    if (counts === undefined) continue
    const account = isAlone
      ? (outcome?.account ?? null)
      : accountOf(before === null ? null : local, joinEntries(local ?? entry, entry))
    const isConflict = conflicts.some(({ sides }) => sides.some(({ file }) => file === inputs[input]?.name))
    count(counts, account, isConflict, isUnplaced && !isRemoved(entry))
  }
}

/** Of the first of its anchors that cannot be placed; null when all can. */
export function reasonOf(packs: readonly OpenPack[], { report, anchors }: Annotation): UnplacedReason | null {
  const current = currentReport(packs, report)
  for (const anchor of anchors) {
    const placement = placementIn(current, anchor)
    if (placement.state === 'unplaced') return placement.reason
  }
  return null
}
