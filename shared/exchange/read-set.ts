/**
 * Reads an exchange file: ours by field and stamp, those of other programs by their dates and words. Every entry is
 * either in the set or in the account of those refused (docs/annotation-format.md).
 */
import { replyOf } from '../merge/annotation-entry.ts'
import type { ReplyValue } from '../merge/annotation-entry.ts'
import { joinEntries } from '../merge/entry.ts'
import type { Entry, EntrySet } from '../merge/entry.ts'
import { noStamp } from '../merge/stamp.ts'
import { seenBy } from '../merge/versions.ts'
import type { RefusedEntry } from '../model/exchange.ts'
import { containerOf } from './containers.ts'
import type { Container } from './containers.ts'
import {
  answered,
  foreignStamp,
  fromHypothesis,
  isHypothesis,
  layerOfOthers,
  readForeignItem,
} from './foreign-item.ts'
import { createPlaces } from './place-quote.ts'
import type { LibraryReport, Places } from './place-quote.ts'
import { isOwnItem, isOwnReply, readOwnItem, readReply } from './read-item.ts'
import { readEditions, readLayer, readRemoved } from './read-lists.ts'
import type { ReadEdition } from './read-lists.ts'
import { below, has, isObject, Refusal, textAt } from './read-values.ts'
import type { Properties } from './rest.ts'
import { uuidOf } from './set-names.ts'

export type ReadContext = {
  /** Whether the notebook has it, alive or removed: a reply can answer it though it is not in the file. */
  readonly isKnownAnnotation: (id: string) => boolean
  /** The library's texts; asked for only when a file of another program quotes words. */
  readonly reports: () => readonly LibraryReport[]
}

export type ReadSet = {
  readonly title: string
  /** ISO 8601; null when it does not say. */
  readonly generated: string | null
  /** Those who made annotations and replies, in order. */
  readonly authors: readonly string[]
  readonly editions: readonly ReadEdition[]
  readonly set: EntrySet
  readonly refused: readonly RefusedEntry[]
}

/** `value` is the parsed file. Throws AppError `set-not-a-set`, `set-newer`, and nothing else. */
export function readSet(value: unknown, context: ReadContext): ReadSet {
  const container = containerOf(value)
  const { set, items, where, title, generated } = container
  const reading = startReading(container, context)
  for (const [index, item] of items.entries()) {
    const at = where === null ? '' : below(where, index)
    attempt(reading, item, () => takeItem(reading, item, at))
  }
  takeList(reading, 'duizhao:removed', (entry, at) => add(reading.annotations, readRemoved(entry, at)))
  takeReplies(reading)
  takeList(reading, 'duizhao:layers', (entry, at) => add(reading.layers, readLayer(entry, at)))
  return {
    title,
    generated,
    authors: authorsOf(reading),
    editions: readEditions(set['duizhao:editions']),
    set: { annotations: reading.annotations, layers: withForeignLayer(reading) },
    refused: reading.refused,
  }
}

type Reading = {
  readonly container: Container
  readonly context: ReadContext
  readonly places: Places
  readonly annotations: Map<string, Entry>
  readonly layers: Map<string, Entry>
  /** By id, those that can only be put in their place when all items are known. */
  readonly replies: Map<string, WaitingReply[]>
  readonly refused: RefusedEntry[]
  /** Layer of what other programs wrote. */
  readonly foreignLayer: string
}

type WaitingReply = { readonly item: Properties; readonly parent: string; readonly where: string }

function startReading(container: Container, context: ReadContext): Reading {
  const { program, publication, title } = container
  return {
    container,
    context,
    places: createPlaces(context.reports),
    annotations: new Map(),
    layers: new Map(),
    replies: new Map(),
    refused: [],
    foreignLayer: uuidOf(['layer', program, ...publication.identifiers, publication.title, title].join('\n')),
  }
}

/** What is refused is told, and the next entry is read. */
function attempt({ refused }: Reading, entry: unknown, read: () => void): void {
  try {
    read()
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const id: unknown = isObject(entry) ? entry['id'] : null
    refused.push({
      where: thrown.where,
      reason: thrown.reason,
      id: typeof id === 'string' ? id.slice(0, 200) : null,
    })
  }
}

function takeItem(reading: Reading, value: unknown, where: string): void {
  if (!isObject(value)) throw new Refusal('not-an-annotation', where)
  const item = isHypothesis(value) ? fromHypothesis(value) : value
  if (!isAnnotation(item)) throw new Refusal('not-an-annotation', where)
  const { id } = item
  if (typeof id !== 'string' || id === '') throw new Refusal('no-id', where)
  const uuid = uuidOf(textAt(id, below(where, 'id'), longestId))
  const parent = isOwnItem(item) ? null : answered(item)
  if (parent !== null) {
    const waiting = reading.replies.get(uuid) ?? []
    waiting.push({ item, parent: uuidOf(parent), where })
    reading.replies.set(uuid, waiting)
  } else if (isOwnItem(item)) add(reading.annotations, readOwnItem(item, uuid, where))
  else add(reading.annotations, foreignEntry(reading, item, uuid, where))
}

const longestId = 2000

function isAnnotation(item: Properties): boolean {
  return has(item['type'], 'Annotation') || (item['type'] === undefined && item['target'] !== undefined)
}

function foreignEntry(
  { container, foreignLayer: layer, places }: Reading,
  item: Properties,
  id: string,
  where: string,
): Entry {
  return readForeignItem(item, { id, layer, places, publication: container.publication }, where)
}

function add(entries: Map<string, Entry>, entry: Entry): void {
  const known = entries.get(entry.id)
  entries.set(entry.id, known === undefined ? entry : joinEntries(known, entry))
}

/** To what they answer, or what that answers: replies have no replies. */
function takeReplies(reading: Reading): void {
  for (const [id, waiting] of reading.replies)
    for (const { item, parent, where } of waiting)
      attempt(reading, item, () => {
        const root = rootOf(reading, parent)
        if (root === null) throw new Refusal('no-parent', below(where, 'target'))
        const stamp = isOwnReply(item) ? null : foreignStamp(item, where)
        const { fields } = readReply(item, { id, parent: root, stamp }, where)
        const entry = { fields: new Map(fields), removed: noStamp }
        add(reading.annotations, { id: root, ...entry, seen: seenBy(entry, []) })
      })
}

/** Null when it leads nowhere, or round in a circle. */
function rootOf({ annotations, replies, context }: Reading, parent: string): string | null {
  const passed = new Set<string>()
  for (let id = parent; !passed.has(id);) {
    passed.add(id)
    const above = replies.get(id)?.[0]
    if (above === undefined) return annotations.has(id) || context.isKnownAnnotation(id) ? id : null
    id = above.parent
  }
  return null
}

function takeList(reading: Reading, name: string, read: (entry: unknown, where: string) => void): void {
  const list: unknown = reading.container.set[name]
  if (list === undefined) return
  const where = `/${name}`
  if (!Array.isArray(list)) reading.refused.push({ where, reason: 'wrong-value', id: null })
  else
    for (const [index, entry] of list.entries())
      attempt(reading, entry, () => read(entry, below(where, index)))
}

function authorsOf({ annotations }: Reading): readonly string[] {
  const authors = new Set<string>()
  for (const { fields } of annotations.values())
    for (const [name, { value }] of fields) {
      if (name === 'author') authors.add(value as string)
      else if (replyOf(name) !== null && value !== null)
        authors.add((value as NonNullable<ReplyValue>).author)
    }
  return [...authors].toSorted()
}

/** Marks of other programs lie in a layer that has the name of their set. */
function withForeignLayer(reading: Reading): ReadonlyMap<string, Entry> {
  const { annotations, layers, foreignLayer: id } = reading
  const { title, publication, program, generated } = reading.container
  const own = [...annotations.values()].filter(({ fields }) => fields.get('layer')?.value === id)
  if (own.length === 0 || layers.has(id)) return layers
  const authors = new Set(own.map(({ fields }) => fields.get('author')?.value as string | undefined))
  const [only] = authors
  const name = title || publication.title || program || 'Web Annotation'
  const owner = authors.size === 1 && only !== undefined ? only : program || name
  return new Map([...layers, [id, layerOfOthers({ id, name, owner, generated })]])
}
