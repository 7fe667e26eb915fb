/** A merge as it would be done: every annotation with what becomes of it, and the layers. */
import { losingLayers } from '../../../shared/merge/account.ts'
import { toOwn } from '../../../shared/merge/own-name.ts'
import type { Owner } from '../../../shared/merge/own-name.ts'
import type { Stamp } from '../../../shared/merge/stamp.ts'
import type { ConflictChoice, LayerChoice, MergePlan } from '../../../shared/model/exchange.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listLayers } from '../../db/layer-repository.ts'
import { allLayers } from '../layers.ts'
import type { Case, Comparison } from './merge-cases.ts'
import { layerChanges, layerChooser } from './merge-layers.ts'
import type { LayerChanges } from './merge-layers.ts'
import { isNews, outcomeOf } from './merge-outcomes.ts'
import type { Outcome } from './merge-outcomes.ts'
import { readNotebookSet } from '../notebook-set.ts'

/** `outcome` is null for what stays as it is. */
export type DecidedCase = { readonly case: Case; readonly outcome: Outcome | null }

export type Decided = {
  readonly owner: Owner
  /** Of what is written besides; the notebook's clock goes on behind it. */
  readonly stamp: Stamp
  readonly cases: readonly DecidedCase[]
  /** What is to be written: of annotations in locked layers nothing is. */
  readonly outcomes: readonly Outcome[]
  readonly layers: LayerChanges | null
}

export type Decisions = {
  /** The notebook's, under which `stamp` is made. */
  readonly owner: Owner
  readonly stamp: Stamp
  readonly layers: LayerChoice
  readonly choiceFor: (id: string, field: string) => ConflictChoice
  /** False: what others write in a layer that is locked here comes all the same. */
  readonly heedsLocks?: boolean
}

/** Throws `layer-not-found`, `layer-locked` for a layer that was chosen. */
export function decide(db: ReadableDb, comparison: Comparison, decisions: Decisions): Decided {
  const { owner, stamp, choiceFor, heedsLocks = true } = decisions
  const layerFor = layerChooser(db, decisions.layers, owner)
  const deciding = { owner, choiceFor, layerFor, stamp, layers: heedsLocks ? listLayers(db) : [] }
  const cases = comparison.cases.map((each) => ({ case: each, outcome: outcomeOf(each, deciding) }))
  const outcomes = cases.flatMap(({ outcome }) => (outcome === null || outcome.isLocked ? [] : [outcome]))
  const used = new Map<LayerId, string>()
  for (const { after, account } of outcomes)
    if (after !== null && isNews(account) && !used.has(after.layer)) used.set(after.layer, after.author)
  return {
    owner,
    stamp,
    cases,
    outcomes,
    layers: layerChanges(db, comparison.layers, used, { owner, stamp }),
  }
}

/** Layers that would lose more than a quarter of their annotations. */
export function losing(db: ReadableDb, { outcomes, owner }: Decided): MergePlan['losing'] {
  const deleted = outcomes.filter(({ account }) => account.outcome === 'deleted')
  if (deleted.length === 0) return []
  const layers = new Map(allLayers(db).map((layer) => [layer.id, layer]))
  const ids = deleted.map((outcome) => outcome.case.id)
  return losingLayers(readNotebookSet(db).annotations, ids).map((loss) => {
    const layer = toOwn(loss.layer, ownLayer, owner) as LayerId
    return { layer, name: layers.get(layer)?.name ?? layer, deleted: loss.deleted, of: loss.of }
  })
}
