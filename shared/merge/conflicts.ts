/** What several people wrote in one field of one annotation or layer without knowing of each other. */
import { replyOf } from './annotation-entry.ts'
import type { ReplyValue, TargetValue } from './annotation-entry.ts'
import { hasSeen, isRemoved, valueText, writtenAt } from './entry.ts'
import type { Entry, Register } from './entry.ts'
import { readerName, writerInName } from './own-name.ts'
import { isSameValue } from './same-value.ts'
import { noStamp, writerOf } from './stamp.ts'
import type { Stamp } from './stamp.ts'

/** One state of an entry. `file` is the name of the file that holds it; null for the notebook. */
export type Source = { readonly file: string | null; readonly entry: Entry }

export type FieldConflict = {
  /** Of the entry, or `removedField`. */
  readonly field: string
  /** Different values, at least two: the notebook's own first, then by stamp. */
  readonly sides: readonly FieldSide[]
  /** Index of the side that joining takes. */
  readonly latest: number
}

/** One value, under the latest stamp that it has; of sources with the same value the notebook is named, or one file. */
export type FieldSide = {
  readonly file: string | null
  readonly stamp: Stamp
  /** Who wrote it, in the form that files have (`own-name.ts`). */
  readonly author: string
  /** In `removedField`: null where it was removed, otherwise a text by which the reader knows it again. */
  readonly value: unknown
}

/** The conflict between a removal and what was written without knowing of it. */
export const removedField = 'removed'

type Held = { readonly source: Source; readonly register: Register }

/**
 * `sources` are states of one id, the notebook's first if it has one; conflicts are in order of their fields. A writing
 * that another source has seen and written over is settled. The time of the last change is never in conflict, nor is
 * any field of what stays removed.
 */
export function findConflicts(sources: readonly Source[]): readonly FieldConflict[] {
  const [first, ...others] = sources
  if (first === undefined || others.every(({ entry }) => entry === first.entry)) return []
  const removal = removalConflict(sources)
  if (removal === null && staysRemoved(sources)) return []
  const conflicts: FieldConflict[] = removal === null ? [] : [removal]
  for (const field of namesIn(sources)) {
    const conflict = fieldConflict(field, sources)
    if (conflict !== null) conflicts.push(conflict)
  }
  return conflicts.toSorted((one, other) => (one.field < other.field ? -1 : 1))
}

function namesIn(sources: readonly Source[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { entry } of sources) for (const name of entry.fields.keys()) names.add(name)
  names.delete('modified')
  // A field of a file that has this name: its latest value is taken.
  names.delete(removedField)
  return names
}

function fieldConflict(field: string, sources: readonly Source[]): FieldConflict | null {
  if (isOneWriting(field, sources)) return null
  const held: Held[] = []
  for (const source of sources) {
    const register = source.entry.fields.get(field)
    if (register !== undefined) held.push({ source, register })
  }
  const standing = held.filter(({ register }) => !held.some((other) => supersedes(other, register)))
  const writings = standing.map(({ source, register: { stamp, value } }) => ({ source, stamp, value }))
  return conflictOf(field, oncePerReader(field, writings), sources)
}

/**
 * Under one stamp, the same but for the name of a reader who gave none: that is how copies of a notebook from before
 * versions were kept differ. It was written once; joining takes the greater name.
 */
function oncePerReader(field: string, writings: readonly Writing[]): readonly Writing[] {
  return writings.filter(
    (one) =>
      !writings.some(
        (other) =>
          other.stamp === one.stamp &&
          valueText(other.value) > valueText(one.value) &&
          isSameValue(withoutReader(field, other.value), withoutReader(field, one.value)),
      ),
  )
}

function withoutReader(field: string, value: unknown): unknown {
  if (replyOf(field) === null) return isReader(value) ? '' : value
  const reply = value as ReplyValue
  return reply !== null && isReader(reply.author) ? { ...reply, author: '' } : value
}

function isReader(name: unknown): boolean {
  return typeof name === 'string' && writerInName(name) !== null
}

/** Nearly all fields are: nothing is gathered for them. */
function isOneWriting(field: string, sources: readonly Source[]): boolean {
  let one: Register | undefined
  for (const { entry } of sources) {
    const register = entry.fields.get(field)
    if (register === undefined || register === one) continue
    if (one !== undefined && (register.stamp !== one.stamp || !isSameValue(register.value, one.value)))
      return false
    one = register
  }
  return true
}

/** Later too: whatever a file says that it has seen, what joining takes is never settled by something else. */
function supersedes({ source, register }: Held, { stamp }: Register): boolean {
  return register.stamp > stamp && hasSeen(source.entry, stamp)
}

type Writing = { readonly source: Source; readonly stamp: Stamp; readonly value: unknown }

function conflictOf(
  field: string,
  writings: readonly Writing[],
  sources: readonly Source[],
): FieldConflict | null {
  const byText = new Map<string, FieldSide>()
  for (const { source, stamp, value } of writings) {
    const text = valueText(value)
    const known = byText.get(text)
    const author = authorOf(field, { stamp, value }, sources)
    const side = { file: source.file, stamp, author, value }
    byText.set(text, known === undefined ? side : oneSide(known, side))
  }
  if (byText.size < 2) return null
  const named = [...byText].toSorted(([oneText, one], [otherText, other]) => {
    if ((one.file === null) !== (other.file === null)) return one.file === null ? -1 : 1
    return compare(one.stamp, other.stamp) || compare(oneText, otherText)
  })
  const latest = named.reduce((best, [text, side], at) => {
    const [bestText, bestSide] = named[best] ?? [text, side]
    return (compare(side.stamp, bestSide.stamp) || compare(text, bestText)) > 0 ? at : best
  }, 0)
  return { field, sides: named.map(([, side]) => side), latest }
}

function oneSide(one: FieldSide, other: FieldSide): FieldSide {
  const { stamp, author, value } = one.stamp >= other.stamp ? one : other
  return { file: firstFile(one, other), stamp, author, value }
}

function firstFile(one: FieldSide, other: FieldSide): string | null {
  if (one.file === null || other.file === null) return null
  const order = compare(other.stamp, one.stamp) || compare(one.file, other.file)
  return order <= 0 ? one.file : other.file
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * The author of a reply is in its value. Of other fields only the writer is known; where the same writer made the
 * annotation, or replied to it, that says by what name they go. Words of another that they have kept do not.
 */
function authorOf(field: string, { stamp, value }: Register, sources: readonly Source[]): string {
  const writer = writerOf(stamp)
  if (replyOf(field) !== null) return (value as ReplyValue)?.author ?? readerName(writer)
  let latest = noStamp
  let name = readerName(writer)
  for (const { entry } of sources)
    for (const [other, register] of entry.fields) {
      if (writerOf(register.stamp) !== writer || register.stamp <= latest) continue
      const author =
        other === 'author'
          ? register.value
          : replyOf(other) === null || isKeptText(other)
            ? undefined
            : (register.value as ReplyValue)?.author
      if (typeof author !== 'string') continue
      latest = register.stamp
      name = author
    }
  return name
}

/** Whether the field is a reply made of words that were kept in a conflict (settle.ts): its id is of version 8. */
function isKeptText(field: string): boolean {
  return replyOf(field)?.[14] === '8'
}

function staysRemoved(sources: readonly Source[]): boolean {
  let removed = noStamp
  let latest = noStamp
  for (const { entry } of sources) {
    if (entry.removed > removed) removed = entry.removed
    const at = writtenAt(entry)
    if (at > latest) latest = at
  }
  return removed !== noStamp && latest <= removed
}

/**
 * Null unless one source is removed and another, which does not know of it, holds what the one that removed had not
 * seen.
 */
function removalConflict(sources: readonly Source[]): FieldConflict | null {
  const removed = sources.filter(({ entry }) => isRemoved(entry))
  if (removed.length === 0 || removed.length === sources.length) return null
  const alive = sources.filter(({ entry }) => !isRemoved(entry))
  const gone = removed.filter((each) => !alive.some(({ entry }) => hasSeen(entry, each.entry.removed)))
  const going = alive.filter((each) => isNewTo(each.entry, removed))
  if (gone.length === 0) return null
  return conflictOf(
    removedField,
    [
      ...gone.map((source) => ({ source, stamp: source.entry.removed, value: null })),
      ...going.map((source) => ({ source, stamp: writtenAt(source.entry), value: textOf(source.entry) })),
    ],
    sources,
  )
}

/** Whether it holds a writing that none of those who removed it had seen. */
function isNewTo({ fields }: Entry, removed: readonly Source[]): boolean {
  for (const { stamp } of fields.values())
    if (!removed.some(({ entry }) => hasSeen(entry, stamp))) return true
  return false
}

/** By which the reader knows it again: the note, the words marked, the name of a layer. */
function textOf({ fields }: Entry): string {
  const anchors = (fields.get('target')?.value as TargetValue | undefined)?.anchors ?? []
  const texts = [fields.get('note')?.value, ...anchors.map(({ exact }) => exact), fields.get('name')?.value]
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? ''
}
