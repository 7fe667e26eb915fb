/** Annotations as entries, and back. */
import type {
  Anchor,
  Annotation,
  AnnotationKind,
  AnnotationStatus,
  Colour,
  Reply,
} from '../model/annotation.ts'
import type { AnnotationId, LayerId, ReplyId, ReportId } from '../model/ids.ts'
import { ownLayer } from '../model/layer.ts'
import { isRemoved, writtenAt } from './entry.ts'
import type { Entry } from './entry.ts'
import { readerName, toOwn, toShared } from './own-name.ts'
import type { Owner } from './own-name.ts'
import { isSameValue } from './same-value.ts'
import { noStamp, writerOf } from './stamp.ts'
import type { Stamp } from './stamp.ts'
import { entryOf, versionsOf } from './versions.ts'
import type { Values, Versions } from './versions.ts'

/** Report and anchors change together: anchors are places in that report. */
export type TargetValue = { readonly report: ReportId; readonly anchors: readonly Anchor[] }

/** One reply is one field, `reply/` with its id; null once it is removed. */
export type ReplyValue = Omit<Reply, 'id'> | null

const replyPrefix = 'reply/'

export function replyField(id: ReplyId): string {
  return `${replyPrefix}${id}`
}

/** The reply whose field it is; null for every other field. */
export function replyOf(field: string): ReplyId | null {
  return field.startsWith(replyPrefix) ? (field.slice(replyPrefix.length) as ReplyId) : null
}

/** Every field by itself: what two people change in different fields goes together. */
export function annotationValues(annotation: Annotation, owner: Owner): Values {
  const { report, anchors, kind, colour, note, tags, author, layer, status, created, modified } = annotation
  const values = new Map<string, unknown>([
    ['target', { report, anchors }],
    ['kind', kind],
    ['colour', colour],
    ['note', note],
    ['tags', tags],
    ['author', toShared(author, '', owner)],
    ['layer', toShared(layer, ownLayer, owner)],
    ['status', status],
    ['created', created],
    ['modified', modified],
  ])
  for (const { id, ...reply } of annotation.replies)
    values.set(replyField(id), { ...reply, author: toShared(reply.author, '', owner) })
  return values
}

export function annotationEntry(annotation: Annotation, versions: Versions, owner: Owner): Entry {
  const entry = entryOf(annotation.id, annotationValues(annotation, owner), versions)
  return owner.earlier.length === 0 ? entry : underEarlierNames(entry, versions, owner)
}

function underEarlierNames(entry: Entry, { more }: Versions, owner: Owner): Entry {
  const fields = new Map(entry.fields)
  for (const [field, { value, stamp }] of entry.fields)
    if (!Object.hasOwn(more, field))
      fields.set(field, { value: asWritten(field, value, stamp, owner), stamp })
  return { ...entry, fields }
}

/** What the notebook wrote under an earlier name names its reader by it: others have it so, under the same stamp. */
function asWritten(field: string, value: unknown, stamp: Stamp, { writer, earlier }: Owner): unknown {
  const then = writerOf(stamp)
  if (!earlier.includes(then)) return value
  const named = (name: string): string => (name === readerName(writer) ? readerName(then) : name)
  if (field === 'author' || field === 'layer') return named(value as string)
  const reply = replyOf(field) === null ? null : (value as ReplyValue)
  return reply === null ? value : { ...reply, author: named(reply.author) }
}

/** What is kept of it in a notebook. Null annotation: it is removed, or nothing says where it belongs. */
export function storedAnnotation(
  entry: Entry,
  owner: Owner,
): { readonly annotation: Annotation | null; readonly versions: Versions } {
  const annotation = isRemoved(entry) ? null : readAnnotation(entry, owner)
  return { annotation, versions: versionsBeside(annotation, entry, owner) }
}

/**
 * What of the entry the annotation does not say, or not in the same words: names that this notebook had are its
 * reader's, whoever wrote them. Null: all of it.
 */
export function versionsBeside(annotation: Annotation | null, entry: Entry, owner: Owner): Versions {
  const held = new Set<string>()
  if (annotation !== null)
    for (const [name, value] of annotationValues(annotation, owner)) {
      const register = entry.fields.get(name)
      if (
        register === undefined ||
        isSameValue(asWritten(name, value, register.stamp, owner), register.value)
      )
        held.add(name)
    }
  return versionsOf(entry, held)
}

/** What fields lack is filled in; values are of the right type, which whoever read them has seen to. */
function readAnnotation(entry: Entry, owner: Owner): Annotation | null {
  const value = <Type>(name: string) => entry.fields.get(name)?.value as Type | undefined
  const target = value<TargetValue>('target')
  if (target === undefined) return null
  const modified = value<string>('modified') ?? writtenAt(entry).slice(0, 24)
  return {
    id: entry.id as AnnotationId,
    report: target.report,
    kind: value<AnnotationKind>('kind') ?? 'note',
    anchors: target.anchors,
    colour: value<Colour>('colour') ?? 'amber',
    note: value<string>('note') ?? '',
    tags: value<readonly string[]>('tags') ?? [],
    author: toOwn(authorOf(entry), '', owner),
    layer: toOwn(layerOf(entry), ownLayer, owner) as LayerId,
    status: value<AnnotationStatus>('status') ?? 'open',
    replies: repliesOf(entry, owner),
    created: value<string>('created') ?? modified,
    modified,
  }
}

/** The shared name of its layer; one that names none, or says “mine” without saying whose, is in its maker's own. */
export function layerOf(entry: Entry): string {
  const layer = entry.fields.get('layer')?.value as string | undefined
  return layer === undefined || layer === ownLayer ? makerOf(entry) : layer
}

/** The shared name of its author; without one it is its maker's. */
export function authorOf(entry: Entry): string {
  return (entry.fields.get('author')?.value as string | undefined) || makerOf(entry)
}

function makerOf({ fields }: Entry): string {
  return readerName(writerOf(fields.get('target')?.stamp ?? noStamp))
}

function repliesOf({ fields }: Entry, owner: Owner): readonly Reply[] {
  const replies: Reply[] = []
  for (const [name, { value, stamp }] of fields) {
    const id = replyOf(name)
    const reply = value as ReplyValue
    if (id === null || reply === null) continue
    const author = reply.author === '' ? readerName(writerOf(stamp)) : reply.author
    replies.push({ id, ...reply, author: toOwn(author, '', owner) })
  }
  return replies.toSorted((one, other) => compare(one.created, other.created) || compare(one.id, other.id))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What was written between two states of one annotation; a reply that is gone has null. */
export function changedValues(before: Values, after: Values): Values {
  const changed = new Map<string, unknown>()
  for (const [name, value] of after)
    if (!before.has(name) || !isSameValue(before.get(name), value)) changed.set(name, value)
  for (const name of before.keys()) if (!after.has(name)) changed.set(name, null)
  return changed
}
