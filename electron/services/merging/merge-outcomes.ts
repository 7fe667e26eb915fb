/** What becomes of every annotation of a merge, once it is known what is chosen. */
import { accountOf } from '../../../shared/merge/account.ts'
import type { EntryAccount } from '../../../shared/merge/account.ts'
import { layerOf, storedAnnotation } from '../../../shared/merge/annotation-entry.ts'
import { isRemoved } from '../../../shared/merge/entry.ts'
import type { Entry } from '../../../shared/merge/entry.ts'
import { toOwn } from '../../../shared/merge/own-name.ts'
import type { Owner } from '../../../shared/merge/own-name.ts'
import { settle } from '../../../shared/merge/settle.ts'
import type { Stamp } from '../../../shared/merge/stamp.ts'
import { written } from '../../../shared/merge/versions.ts'
import type { Versions } from '../../../shared/merge/versions.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ConflictChoice } from '../../../shared/model/exchange.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import type { Case } from './merge-cases.ts'

export type Outcome = {
  readonly case: Case
  readonly account: EntryAccount
  readonly entry: Entry
  /** As the notebook will show it; null when it will not. */
  readonly after: Annotation | null
  readonly versions: Versions
  /** It stays as it is: its layer is locked. */
  readonly isLocked: boolean
}

export type Deciding = {
  readonly owner: Owner
  readonly choiceFor: (id: string, field: string) => ConflictChoice
  /** Shared name of the layer for what is new here; null leaves it where it is. */
  readonly layerFor: (entry: Entry) => string | null
  /** Later than all that was read. */
  readonly stamp: Stamp
  /** The notebook's. */
  readonly layers: readonly Layer[]
}

/** Of one annotation. What nobody has news of is left out: null. */
export function outcomeOf(each: Case, deciding: Deciding): Outcome | null {
  const { id, local, before, joined, conflicts } = each
  const settled = settle(joined, conflicts, (field) => deciding.choiceFor(id, field), deciding.stamp)
  if (settled === local) return null
  const entry = before === null ? placedInLayer(settled, deciding) : settled
  const { annotation, versions } = storedAnnotation(entry, deciding.owner)
  const account = accountOf(before === null ? null : local, entry)
  const isLocked = isNews(account) && isInLocked([before, annotation], deciding.layers)
  return { case: each, account, entry, after: annotation, versions, isLocked }
}

export function isNews({ outcome }: EntryAccount): boolean {
  return outcome === 'added' || outcome === 'updated' || outcome === 'deleted'
}

/** What is new here is moved by a writing of one's own: whoever reads it from here finds it there too. */
function placedInLayer(entry: Entry, { layerFor, stamp, owner }: Deciding): Entry {
  const layer = isRemoved(entry) ? null : layerFor(entry)
  if (layer === null || toOwn(layerOf(entry), ownLayer, owner) === toOwn(layer, ownLayer, owner)) return entry
  return written(entry, new Map([['layer', layer]]), stamp)
}

function isInLocked(states: readonly (Annotation | null)[], layers: readonly Layer[]): boolean {
  return states.some((state) => layers.some(({ id, locked }) => locked && id === state?.layer))
}
