/** What a merge does to each annotation or layer, and to each layer as a whole. */
import { layerOf } from './annotation-entry.ts'
import { isRemoved } from './entry.ts'
import type { Entry, EntryMap, Fields } from './entry.ts'
import { isSameValue } from './same-value.ts'

/**
 * `added`: it is there now, new or back from a removal. `kept-removed`: it was not there and is not now; only that it
 * was removed may be news. `unchanged` too may have to be stored, since its stamps may be others: that is so whenever
 * joining has given another object.
 */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'deleted' | 'kept-removed'

export type EntryAccount = {
  readonly outcome: Outcome
  /** Of one that is updated: fields with another value, in order; the time of the last change is not among them. */
  readonly fields: readonly string[]
}

/** `before`: what the notebook holds, removed or not; null when it knows nothing of it. */
export function accountOf(before: Entry | null, after: Entry): EntryAccount {
  if (before === after) return plain(isRemoved(after) ? 'kept-removed' : 'unchanged')
  const wasThere = before !== null && !isRemoved(before)
  if (isRemoved(after)) return plain(wasThere ? 'deleted' : 'kept-removed')
  if (!wasThere) return plain('added')
  const fields = changedFields(before.fields, after.fields)
  return fields.length === 0 ? plain('unchanged') : { outcome: 'updated', fields }
}

function plain(outcome: Outcome): EntryAccount {
  return { outcome, fields: [] }
}

function changedFields(before: Fields, after: Fields): readonly string[] {
  const changed: string[] = []
  for (const [name, register] of after) {
    const old = before.get(name)
    if (name === 'modified' || old === register) continue
    if (old === undefined ? register.value !== null : !isSameValue(old.value, register.value))
      changed.push(name)
  }
  return changed.toSorted()
}

/** A layer by its shared name, and how many of the annotations that it had are deleted. */
export type LosingLayer = { readonly layer: string; readonly deleted: number; readonly of: number }

/** Deleting more of a layer than this part of it takes a yes of its own. */
const harmlessPart = 0.25

/** Layers that lose more than a quarter, in order of their names. `deleted` are ids among `before`. */
export function losingLayers(before: EntryMap, deleted: Iterable<string>): readonly LosingLayer[] {
  const gone = new Set(deleted)
  const layers = new Map<string, { deleted: number; of: number }>()
  for (const [id, entry] of before) {
    if (isRemoved(entry)) continue
    const layer = layerOf(entry)
    const count = layers.get(layer) ?? { deleted: 0, of: 0 }
    count.of += 1
    if (gone.has(id)) count.deleted += 1
    layers.set(layer, count)
  }
  return [...layers]
    .map(([layer, count]) => ({ layer, ...count }))
    .filter((layer) => layer.deleted > layer.of * harmlessPart)
    .toSorted((one, other) => (one.layer < other.layer ? -1 : 1))
}
