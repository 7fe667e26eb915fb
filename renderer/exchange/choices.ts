/** What is chosen about conflicts, and the order to merge that the choices make. Pure. */
import { replyOf } from '../../shared/merge/annotation-entry.ts'
import { removedField } from '../../shared/merge/conflicts.ts'
import { conflictName } from '../../shared/model/exchange.ts'
import type {
  ConflictChoice,
  ConflictSide,
  ExchangeFile,
  LayerChoice,
  MergeConflict,
  MergeOrder,
  MergePlan,
} from '../../shared/model/exchange.ts'

export type Choices = {
  /** For every conflict that is not named in `each`, those that the plan does not list among them. */
  readonly all: ConflictChoice
  /** By `conflictName`. */
  readonly each: Readonly<Record<string, ConflictChoice>>
}

/** What was written last holds, unless something else is chosen. */
export const firstChoices: Choices = { all: 'latest', each: {} }

/** What has been chosen about files that are being looked at: kept with them, whatever screen is shown. */
export type KeptChoices = {
  readonly choices: Choices
  readonly layers: LayerChoice
  /** The losses to which a yes was given, as JSON; null while there is none. */
  readonly allowed: string | null
}

export const firstKept: KeptChoices = { choices: firstChoices, layers: { into: 'file' }, allowed: null }

export function nameOf({ annotation, field }: MergeConflict): string {
  return conflictName(annotation.id, field)
}

/**
 * Choices that make a difference: the notebook may have no side in it, and only texts and tags can be had both. What
 * one removed and another changed stays with `both`.
 */
export function choicesFor({ field, sides }: MergeConflict): readonly ConflictChoice[] {
  const own = sides.some(({ file }) => file === null)
  const both = field === 'note' || field === 'tags' || field === removedField || replyOf(field) !== null
  return ['latest', ...(own ? (['mine', 'theirs'] as const) : []), ...(both ? (['both'] as const) : [])]
}

/** The choice that holds, in the word for what it comes to with this conflict. */
export function choiceOf(conflict: MergeConflict, { all, each }: Choices): ConflictChoice {
  const chosen = each[nameOf(conflict)] ?? all
  return choicesFor(conflict).includes(chosen) ? chosen : 'latest'
}

/** What becomes of a side: it holds, it is put beside what holds, or it gives way. */
export type SideFate = 'kept' | 'reply' | 'together' | 'lost'

export function fateOf(conflict: MergeConflict, choice: ConflictChoice, side: ConflictSide): SideFate {
  if (choice === 'both' && conflict.field === 'tags') return 'together'
  if (choice === 'both' && conflict.field === removedField) return side.value === null ? 'lost' : 'kept'
  if (side === keptSide(conflict, choice)) return 'kept'
  return choice === 'both' ? 'reply' : 'lost'
}

function keptSide({ sides, latest }: MergeConflict, choice: ConflictChoice): ConflictSide | undefined {
  const own = sides.find(({ file }) => file === null)
  if (choice === 'mine' && own !== undefined) return own
  // By stamp: the last is the latest of the others.
  if (choice === 'theirs') return sides.findLast(({ file }) => file !== null)
  return sides[latest]
}

export type OrderParts = {
  readonly plan: MergePlan
  readonly files: readonly ExchangeFile[]
  readonly layers: LayerChoice
  readonly choices: Choices
  readonly deletions: boolean
}

/** Files of which nothing can be taken are left out of it. Choices about what is no longer in conflict are dropped. */
export function orderOf({ plan, files, layers, choices, deletions }: OrderParts): MergeOrder {
  const read = plan.files.filter(({ failure }) => failure === null)
  const given = new Map(files.map((file) => [file.path, file]))
  const listed = new Set(plan.conflicts.map(nameOf))
  return {
    files: read.map(({ path }) => given.get(path) ?? { path, passphrase: null }),
    sha256: read.map(({ sha256 }) => sha256),
    layers,
    revision: plan.revision,
    choice: choices.all,
    each: Object.fromEntries(Object.entries(choices.each).filter(([name]) => listed.has(name))),
    deletions,
  }
}

/** Whether a merge would do anything at all. */
export function changesAnything({ total, layers }: Pick<MergePlan, 'total' | 'layers'>): boolean {
  return total.added + total.updated + total.deleted + total.conflicts + layers.length > 0
}
