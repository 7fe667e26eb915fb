/**
 * An annotation or layer as it is merged: every field by itself with the stamp of its last writing. Joining entries is
 * commutative, associative and idempotent: whatever the order in which files come, and however often, the result is
 * the same. (A map of last-writer-wins registers; Shapiro et al., A comprehensive study of CRDTs, 2011.)
 */
import { isSameValue } from './same-value.ts'
import { laterStamp, noStamp, writerOf } from './stamp.ts'
import type { Stamp, Writer } from './stamp.ts'

/** One field: its value, any JSON, and when it was written. */
export type Register = { readonly value: unknown; readonly stamp: Stamp }

/** By name. A Map, because names come from files: `__proto__` is a name like any other. */
export type Fields = ReadonlyMap<string, Register>

export type Entry = {
  readonly id: string
  /** Fields that this version does not know are carried along. A removed entry may have lost all of them. */
  readonly fields: Fields
  /** When it was last removed; `noStamp` if it never was. What is written later brings it back. */
  readonly removed: Stamp
  /** The latest stamp of each writer that went into this state, those overwritten since included. */
  readonly seen: ReadonlyMap<Writer, Stamp>
}

export type EntryMap = ReadonlyMap<string, Entry>

/** What a notebook or file holds. */
export type EntrySet = { readonly annotations: EntryMap; readonly layers: EntryMap }

export const emptySet: EntrySet = { annotations: new Map(), layers: new Map() }

/** The latest stamp of its fields. */
export function writtenAt({ fields }: Entry): Stamp {
  let latest = noStamp
  for (const { stamp } of fields.values()) latest = laterStamp(latest, stamp)
  return latest
}

export function isRemoved(entry: Entry): boolean {
  return entry.removed !== noStamp && writtenAt(entry) <= entry.removed
}

/** Both have the same id. Gives `one` itself where the other brings nothing new. */
export function joinEntries(one: Entry, other: Entry): Entry {
  if (one === other) return one
  const fields = joinMaps(one.fields, other.fields, laterRegister)
  const removed = laterStamp(one.removed, other.removed)
  const seen = joinMaps(one.seen, other.seen, laterStamp)
  if (fields === one.fields && removed === one.removed && seen === one.seen) return one
  return { id: one.id, fields, removed, seen }
}

/** What `one` has is in it as the same objects where the other brings nothing new. */
export function joinSets(one: EntrySet, other: EntrySet): EntrySet {
  return {
    annotations: joinMaps(one.annotations, other.annotations, joinEntries),
    layers: joinMaps(one.layers, other.layers, joinEntries),
  }
}

function joinMaps<Key, Value>(
  one: ReadonlyMap<Key, Value>,
  other: ReadonlyMap<Key, Value>,
  join: (one: Value, other: Value) => Value,
): ReadonlyMap<Key, Value> {
  let joined: Map<Key, Value> | null = null
  for (const [key, value] of other) {
    const known = one.get(key)
    const next = known === undefined ? value : join(known, value)
    if (next === known) continue
    joined ??= new Map(one)
    joined.set(key, next)
  }
  return joined ?? one
}

/** Two values under one stamp come of two notebooks with one name, or of a changed file: the greater text is taken. */
function laterRegister(one: Register, other: Register): Register {
  if (one === other) return one
  if (one.stamp !== other.stamp) return one.stamp > other.stamp ? one : other
  if (isSameValue(one.value, other.value)) return one
  return valueText(one.value) >= valueText(other.value) ? one : other
}

/** JSON with the names of every object in order: the same value gives the same text, whoever wrote it. */
export function valueText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Whether the entry was made in knowledge of what has this stamp. */
export function hasSeen({ seen }: Entry, stamp: Stamp): boolean {
  return (seen.get(writerOf(stamp)) ?? noStamp) >= stamp
}
