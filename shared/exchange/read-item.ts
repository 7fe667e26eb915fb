/** Items that this app has written (write-item.ts), whoever has changed them since: every field with its stamp. */
import type { Entry, Register } from '../merge/entry.ts'
import { replyField, replyOf } from '../merge/annotation-entry.ts'
import type { TargetValue } from '../merge/annotation-entry.ts'
import { readerName } from '../merge/own-name.ts'
import { noStamp, writerOf } from '../merge/stamp.ts'
import type { Stamp } from '../merge/stamp.ts'
import { seenBy } from '../merge/versions.ts'
import { annotationKinds, annotationStatuses, noteLimit } from '../model/annotation.ts'
import type { AnnotationKind } from '../model/annotation.ts'
import type { ReplyId } from '../model/ids.ts'
import { colourOfName, motivations, readiumColour, readiumStyle } from './mark-names.ts'
import { readBody } from './read-body.ts'
import type { ReadBody } from './read-body.ts'
import { readCreator } from './read-creator.ts'
import { readTargets } from './read-target.ts'
import {
  below,
  carried,
  dateAt,
  filled,
  nameAt,
  objectAt,
  oneOf,
  Refusal,
  stampAt,
  textAt,
  unknownOf,
} from './read-values.ts'
import { isReplyRest, replyRestField, restField } from './rest.ts'
import type { Properties, Rest } from './rest.ts'
import { context, ofAnnotation, uuidIri, uuidOf } from './set-names.ts'
import { itemFields } from './write-item.ts'

const ofItem: ReadonlySet<string> = new Set([
  ...ofAnnotation,
  'duizhao:target',
  'duizhao:kind',
  'duizhao:layer',
  'duizhao:status',
  'duizhao:stamps',
  'duizhao:seen',
  'duizhao:removedAt',
  'duizhao:fields',
  'duizhao:lacking',
])

const longestName = 200
const mostFields = 10_000

/** Whether it is one of ours: nobody else says when each field was written. */
export function isOwnItem(item: Properties): boolean {
  return item['duizhao:stamps'] !== undefined
}

export function isOwnReply(item: Properties): boolean {
  return item['duizhao:stamp'] !== undefined
}

/** Throws `Refusal`. */
export function readOwnItem(item: Properties, id: string, where: string): Entry {
  const body = readBody(item['body'], below(where, 'body'))
  const creator = readCreator(item['creator'], below(where, 'creator'))
  const kind = optional(item, 'duizhao:kind', where, (value, at) => oneOf(annotationKinds, value, at))
  const { target, rest: targetRest } = ownTarget(item, where)
  const itemRest = filled({
    ...creator.rest?.item,
    ...unknownOf(item, ofItem, where),
    ...oddNames(item, motivations[kind ?? 'note'], where),
    ...targetRest?.item,
  })
  const lacking = Array.isArray(item['duizhao:lacking']) ? item['duizhao:lacking'] : []
  const { put, finish } = stamped(item, id, where)
  put('target', target)
  put('kind', kind)
  put('colour', body.color === null ? undefined : colourOfName(body.color))
  put('note', lacking.includes('note') ? undefined : (body.note ?? ''))
  put('tags', lacking.includes('tags') ? undefined : body.tags)
  put('author', creator.author ?? undefined)
  put(
    'layer',
    optional(item, 'duizhao:layer', where, (value, at) => textAt(value, at, longestName)),
  )
  put(
    'status',
    optional(item, 'duizhao:status', where, (value, at) => oneOf(annotationStatuses, value, at)),
  )
  put('created', optional(item, 'created', where, dateAt))
  put('modified', optional(item, 'modified', where, dateAt))
  put(restField, restOf(targetRest, creator.rest, bodyRest(body, kind), itemRest))
  return finish()
}

/** Undefined when there is nothing beside what we understand, as in nearly all items of our own. */
export function restOf(
  target: Rest | undefined,
  creator: Rest | undefined,
  body: Rest | undefined,
  item: Properties | undefined,
): Rest | undefined {
  if (target === undefined && creator === undefined && body === undefined && item === undefined)
    return undefined
  return filled<Rest>({ ...target, ...creator, ...body, item })
}

function optional<Value>(
  item: Properties,
  name: string,
  where: string,
  read: (value: unknown, where: string) => Value,
): Value | undefined {
  return item[name] === undefined ? undefined : read(item[name], below(where, name))
}

/** Another program's own target stays in the rest as it is. */
function ownTarget(
  item: Properties,
  where: string,
): { readonly target: TargetValue; readonly rest: Rest | undefined } {
  const name = item['duizhao:target'] === undefined ? 'target' : 'duizhao:target'
  const at = below(where, name)
  const read = readTargets(item[name], at)
  if (read === null) throw new Refusal(item[name] === undefined ? 'no-target' : 'wrong-value', at)
  const { report, anchors, rest } = read
  if (name === 'target') return { target: { report, anchors }, rest }
  const foreign = carried(item['target'] ?? null, below(where, 'target'))
  return { target: { report, anchors }, rest: { ...rest, item: { target: foreign } } }
}

/** With colour and style where they are not as we would write them. */
export function bodyRest(
  { color, highlight, rest }: ReadBody,
  kind: AnnotationKind | undefined,
): Pick<Rest, 'body' | 'bodies'> | undefined {
  const isOwnColour = color === null || color === readiumColour(colourOfName(color))
  const isOwnStyle = highlight === null || highlight === readiumStyle(kind)
  if (isOwnColour && isOwnStyle) return rest
  const odd = filled({
    color: isOwnColour ? undefined : color,
    highlight: isOwnStyle ? undefined : highlight,
  })
  return { ...rest, body: { ...rest?.body, ...odd } }
}

/** Id, type, context and motivation where they are not as we would write them; undefined when they all are. */
export function oddNames(item: Properties, motivation: string, where: string): Properties | undefined {
  const { id } = item
  const own = typeof id === 'string' ? uuidIri(uuidOf(id)) : undefined
  if (
    id === own &&
    item['@context'] === context &&
    item['type'] === 'Annotation' &&
    item['motivation'] === motivation
  )
    return undefined
  return filled({
    '@context': odd(item, '@context', context, where),
    id: odd(item, 'id', own, where),
    type: odd(item, 'type', 'Annotation', where),
    motivation: odd(item, 'motivation', motivation, where),
  })
}

function odd(item: Properties, name: string, own: unknown, where: string): unknown {
  return item[name] === own || item[name] === undefined ? undefined : carried(item[name], below(where, name))
}

type Stamped = {
  readonly put: (name: string, value: unknown) => void
  readonly finish: () => Entry
}

/** Puts values and stamps together; a value without a stamp is of no use to a merge. */
function stamped(item: Properties, id: string, where: string): Stamped {
  const stampFor = readStamps(item['duizhao:stamps'], below(where, 'duizhao:stamps'))
  const fields = new Map<string, Register>()
  return {
    put: (name, value) => {
      if (value !== undefined) fields.set(name, { value, stamp: stampFor(name) })
    },
    finish: () => {
      for (const [name, register] of readFields(item['duizhao:fields'], below(where, 'duizhao:fields')))
        fields.set(name, register)
      const removed = optional(item, 'duizhao:removedAt', where, stampAt) ?? noStamp
      const seen = readSeen(item['duizhao:seen'], below(where, 'duizhao:seen'))
      return { id, fields, removed, seen: seenBy({ fields, removed }, seen) }
    },
  }
}

/** By field; `*` is for all that are not named. */
export function readStamps(value: unknown, where: string): (name: string) => Stamp {
  const stamps = objectAt(value, where)
  const known = new Map<string, Stamp>()
  for (const name in stamps) known.set(name, stampAt(stamps[name], below(where, name)))
  return (name) => {
    const stamp = known.get(name) ?? known.get('*')
    if (stamp === undefined) throw new Refusal('wrong-value', below(where, name))
    return stamp
  }
}

/** Fields that we have no property for: of newer versions, and replies that are gone. */
export function readFields(value: unknown, where: string): readonly (readonly [string, Register])[] {
  if (value === undefined) return []
  const entries = Object.entries(objectAt(value, where))
  if (entries.length > mostFields) throw new Refusal('too-many', where)
  return entries.map(([name, register]) => {
    const at = below(where, nameAt(name, where))
    const { value: content, stamp } = objectAt(register, at)
    const known = itemFields.has(name) || isReplyRest(name)
    if (known || content === undefined || (replyOf(name) !== null && content !== null))
      throw new Refusal('wrong-value', at)
    return [name, { value: carried(content, at), stamp: stampAt(stamp, below(at, 'stamp')) }]
  })
}

/** Latest stamps by writer. */
export function readSeen(value: unknown, where: string): readonly (readonly [string, Stamp])[] {
  if (value === undefined) return []
  const entries = Object.entries(objectAt(value, where))
  if (entries.length > mostFields) throw new Refusal('too-many', where)
  return entries.map(([writer, stamp]) => {
    const read = stampAt(stamp, below(where, writer))
    if (writerOf(read) !== writer) throw new Refusal('wrong-value', below(where, writer))
    return [writer, read]
  })
}

export type ReadReply = {
  readonly id: ReplyId
  /** Of the annotation that it answers. */
  readonly parent: string
  readonly fields: readonly (readonly [string, Register])[]
}

const ofReply: ReadonlySet<string> = new Set([...ofAnnotation, 'duizhao:stamp'])

/**
 * A reply as the fields of its parent. `stamp` is null for one that says when it was written itself. Throws `Refusal`.
 */
export function readReply(
  item: Properties,
  {
    id,
    parent,
    stamp: given,
  }: { readonly id: string; readonly parent: string; readonly stamp: Stamp | null },
  where: string,
): ReadReply {
  const stamp = given ?? stampAt(item['duizhao:stamp'], below(where, 'duizhao:stamp'))
  const body = readBody(item['body'], below(where, 'body'))
  const { author, rest: creatorRest } = readCreator(item['creator'], below(where, 'creator'))
  const modified = optional(item, 'modified', where, dateAt)
  const created = optional(item, 'created', where, dateAt) ?? modified ?? stamp.slice(0, 24)
  const reply = {
    note: textAt(body.note ?? '', below(where, 'body'), noteLimit),
    author: author ?? readerName(writerOf(stamp)),
    created,
    modified: modified ?? created,
  }
  const target = typeof item['target'] === 'string' && uuidIri(parent) === item['target']
  const itemRest = filled({
    ...creatorRest?.item,
    ...unknownOf(item, ofReply, where),
    ...oddNames(item, 'replying', where),
    ...(target ? {} : { target: carried(item['target'], below(where, 'target')) }),
  })
  const rest = restOf(undefined, creatorRest, bodyRest(body, undefined), itemRest)
  const fields: (readonly [string, Register])[] = [[replyField(id as ReplyId), { value: reply, stamp }]]
  if (rest !== undefined) fields.push([replyRestField(id as ReplyId), { value: rest, stamp }])
  return { id: id as ReplyId, parent, fields }
}
