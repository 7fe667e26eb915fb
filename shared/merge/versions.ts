/**
 * What a notebook keeps beside an annotation or layer so that it can be merged: when each of its fields was written.
 * Together they are an entry; apart, all who only read annotations need not know of it.
 */
import type { Entry, Fields, Register } from './entry.ts'
import { laterStamp, noStamp, writerOf } from './stamp.ts'
import type { Stamp, Writer } from './stamp.ts'

export type Versions = {
  /** By field; `*` is for all that are not named, `noStamp` for one that nobody has written: its value is filled in. */
  readonly stamps: Readonly<Record<string, Stamp>>
  /** The latest of each writer, as far as the stamps do not say it: of values that were overwritten. */
  readonly seen: Readonly<Record<Writer, Stamp>>
  /** `noStamp` for what was never removed. */
  readonly removed: Stamp
  /** Fields that the annotation itself does not hold: of other programs, of newer versions; all of them once it is removed. */
  readonly more: Readonly<Record<string, Register>>
}

/** The values of an annotation or layer by field, each any JSON. */
export type Values = ReadonlyMap<string, unknown>

/** Written in one go, without knowledge of anything before. */
export function versionsAt(stamp: Stamp): Versions {
  return { stamps: { '*': stamp }, seen: {}, removed: noStamp, more: {} }
}

export function entryOf(id: string, values: Values, { stamps, seen, removed, more }: Versions): Entry {
  const fields = new Map<string, Register>()
  const known = new Map(Object.entries(stamps))
  const others = known.get('*') ?? noStamp
  for (const [name, value] of values) {
    const stamp = known.get(name) ?? others
    if (stamp !== noStamp) fields.set(name, { value, stamp })
  }
  for (const [name, register] of Object.entries(more)) fields.set(name, register)
  return { id, fields, removed, seen: seenBy({ fields, removed }, Object.entries(seen)) }
}

/** `held`: names of the values that are kept beside it; all other fields stay with the versions. */
export function versionsOf({ fields, removed, seen }: Entry, held: ReadonlySet<string>): Versions {
  const stamps = [...held].map((name) => [name, fields.get(name)?.stamp ?? noStamp] as const)
  const others = stamps.reduce<Stamp>(
    (first, [, stamp]) => (first === noStamp || (stamp !== noStamp && stamp < first) ? stamp : first),
    noStamp,
  )
  const named = stamps.filter(([, stamp]) => stamp !== others)
  const implied = seenBy({ fields, removed }, [])
  return {
    stamps: Object.fromEntries([...(held.size === 0 ? [] : [['*', others]]), ...named.toSorted(byName)]),
    seen: Object.fromEntries(
      [...seen].filter(([writer, stamp]) => implied.get(writer) !== stamp).toSorted(byName),
    ),
    removed,
    more: Object.fromEntries([...fields].filter(([name]) => !held.has(name)).toSorted(byName)),
  }
}

/** What a state shows of its writers, with what is known besides. */
export function seenBy(
  { fields, removed }: { readonly fields: Fields; readonly removed: Stamp },
  known: Iterable<readonly [Writer, Stamp]>,
): ReadonlyMap<Writer, Stamp> {
  const seen = new Map<Writer, Stamp>(known)
  const see = (stamp: Stamp): void => {
    if (stamp === noStamp) return
    const writer = writerOf(stamp)
    seen.set(writer, laterStamp(seen.get(writer) ?? noStamp, stamp))
  }
  for (const { stamp } of fields.values()) see(stamp)
  see(removed)
  return seen
}

/** The entry after its reader has given these fields these values. */
export function written(entry: Entry, values: Values, stamp: Stamp): Entry {
  if (values.size === 0) return entry
  const fields = new Map(entry.fields)
  for (const [name, value] of values) fields.set(name, { value, stamp })
  return { ...entry, fields, seen: seenBy({ fields, removed: entry.removed }, entry.seen) }
}

/**
 * What brings a removed entry back: a field that nobody changes, written again. What others write meanwhile in the rest
 * stands.
 */
export function signOfLife({ fields }: Entry): Values {
  for (const name of ['created', ...fields.keys()]) {
    const register = fields.get(name)
    if (register !== undefined) return new Map([[name, register.value]])
  }
  return new Map()
}

/** The entry after its reader has removed it. */
export function removedAt(entry: Entry, stamp: Stamp): Entry {
  return { ...entry, removed: stamp, seen: seenBy({ fields: entry.fields, removed: stamp }, entry.seen) }
}

function byName(one: readonly unknown[], other: readonly unknown[]): number {
  return String(one[0]) < String(other[0]) ? -1 : 1
}
