/** An annotation's entry as items of a set: its own, and one for each reply. */
import { replyOf } from '../merge/annotation-entry.ts'
import type { ReplyValue, TargetValue } from '../merge/annotation-entry.ts'
import type { Entry, Register } from '../merge/entry.ts'
import { noStamp } from '../merge/stamp.ts'
import { versionsOf } from '../merge/versions.ts'
import type { AnnotationKind, Colour } from '../model/annotation.ts'
import type { ReplyId } from '../model/ids.ts'
import { colourOfName, motivations, readiumColour, readiumStyle } from './mark-names.ts'
import { holdsNames } from './names-in-rest.ts'
import { personIri } from './person-iri.ts'
import { inOrder, isReplyRest, replyRestField, restField } from './rest.ts'
import type { Properties, Rest } from './rest.ts'
import { context, uuidIri } from './set-names.ts'
import { writeTarget } from './write-target.ts'
import type { MarkedText } from './write-target.ts'

export type ItemOptions = { readonly markedText: MarkedText; readonly withoutNames: boolean }

/** Fields that an item has properties of its own for; replies have items, all others stand in `duizhao:fields`. */
export const itemFields: ReadonlySet<string> = new Set([
  'target',
  'kind',
  'colour',
  'note',
  'tags',
  'author',
  'layer',
  'status',
  'created',
  'modified',
  restField,
])

/** The item, and after it its replies, oldest first. An entry that says nothing of its target has but replies. */
export function writeItems(entry: Entry, options: ItemOptions): readonly object[] {
  const fields = options.withoutNames ? withoutAuthors(entry.fields) : entry.fields
  const replies = [...fields].flatMap(([name, register]) => {
    const id = replyOf(name)
    return id === null || register.value === null ? [] : [{ id, register }]
  })
  const items = replies
    .map(({ id, register }) => ({ id, item: writeReply(entry.id, id, register, fields, options) }))
    .toSorted((one, other) => compare(one.item.created, other.item.created) || compare(one.id, other.id))
    .map(({ item }) => item)
  return fields.has('target') ? [writeItem({ ...entry, fields }, options), ...items] : items
}

function compare(one: unknown, other: unknown): number {
  return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0
}

/** What other programs keep of a person goes too. */
function withoutAuthors(fields: ReadonlyMap<string, Register>): ReadonlyMap<string, Register> {
  return new Map(
    [...fields].filter(
      ([name, { value }]) =>
        name !== 'author' && !((name === restField || isReplyRest(name)) && holdsNames(value as Rest)),
    ),
  )
}

function writeItem(entry: Entry, options: ItemOptions): object {
  const value = <Type>(name: string) => entry.fields.get(name)?.value as Type | undefined
  const rest = value<Rest>(restField) ?? {}
  const kind = value<AnnotationKind>('kind')
  return {
    '@context': context,
    id: uuidIri(entry.id),
    type: 'Annotation',
    motivation: motivations[kind ?? 'note'],
    ...present({
      created: value('created'),
      modified: value('modified'),
      creator: creatorOf(value('author'), rest.creator),
      body: bodyOf(entry, rest),
    }),
    ...targetOf(value<TargetValue>('target'), rest, options.markedText),
    ...present({
      'duizhao:kind': kind,
      'duizhao:layer': value('layer'),
      'duizhao:status': value('status'),
    }),
    ...historyOf(entry),
    ...ordered(rest.item),
  }
}

function present(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
}

function ordered(properties: Properties | undefined): Properties {
  return inOrder(properties ?? {}) as Properties
}

function creatorOf(author: string | undefined, rest: Properties | undefined): object | undefined {
  if (author === undefined) return rest === undefined ? undefined : ordered(rest)
  return { id: personIri(author), type: 'Person', name: author, ...ordered(rest) }
}

/**
 * One textual body with note, colour and style as Readium has it. Several tags have bodies of their own after it, which
 * is the standard's way (Web Annotation Data Model 3.3.5); Readium knows of one.
 */
function bodyOf({ fields }: Entry, rest: Rest): unknown {
  const tags = (fields.get('tags')?.value ?? []) as readonly string[]
  const colour = fields.get('colour')?.value as Colour | undefined
  const kind = fields.get('kind')?.value as AnnotationKind | undefined
  const own = {
    type: 'TextualBody',
    value: fields.get('note')?.value ?? '',
    format: 'text/markdown',
    ...present({
      color: colour === undefined ? undefined : readiumColour(colour),
      highlight: readiumStyle(kind) ?? undefined,
      tag: tags[0],
    }),
    ...stillTrue(ordered(rest.body), colour, kind),
  }
  const others = [
    ...(tags.length > 1 ? tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })) : []),
    ...((rest.bodies ?? []).map(inOrder) as readonly unknown[]),
  ]
  return others.length === 0 ? own : [own, ...others]
}

/** Another program's colour and style hold as long as ours is the nearest to it. */
function stillTrue(
  { color, highlight, ...others }: Properties,
  colour: Colour | undefined,
  kind: AnnotationKind | undefined,
): Properties {
  return {
    ...others,
    ...(typeof color === 'string' && colourOfName(color) === colour ? { color } : {}),
    ...(highlight !== undefined && (highlight === 'underline') === (kind === 'underline')
      ? { highlight }
      : {}),
  }
}

/** What another program wrote as the target stays the target, and ours stands beside it. */
function targetOf(target: TargetValue | undefined, rest: Rest, markedText: MarkedText): Properties {
  if (target === undefined) return {}
  const targets: readonly unknown[] = [
    ...target.anchors.map((anchor, index) =>
      writeTarget(target.report, anchor, inOrder(rest.anchors?.[index] ?? {}) as object, markedText),
    ),
    ...(rest.targets ?? []).map(inOrder),
  ]
  const written = targets.length === 1 ? targets[0] : targets
  return rest.item !== undefined && Object.hasOwn(rest.item, 'target')
    ? { target: null, 'duizhao:target': written }
    : { target: written }
}

/** When each field was written; fields that this version does not know, and replies that are gone. */
function historyOf(entry: Entry): Properties {
  const own = [...entry.fields].filter(
    ([name, { value }]) => !isReplyRest(name) && (replyOf(name) === null || value === null),
  )
  const held = own.map(([name]) => name).filter((name) => itemFields.has(name))
  const { stamps, seen, removed, more } = versionsOf({ ...entry, fields: new Map(own) }, new Set(held))
  const lacking = ['note', 'tags'].filter((name) => !entry.fields.has(name))
  return present({
    'duizhao:stamps': stamps,
    'duizhao:seen': Object.keys(seen).length === 0 ? undefined : seen,
    'duizhao:removedAt': removed === noStamp ? undefined : removed,
    'duizhao:fields': Object.keys(more).length === 0 ? undefined : inOrder(more),
    'duizhao:lacking': lacking.length === 0 ? undefined : lacking,
  })
}

function writeReply(
  parent: string,
  id: ReplyId,
  { value, stamp }: Register,
  fields: ReadonlyMap<string, Register>,
  { withoutNames }: ItemOptions,
): Readonly<Record<string, unknown>> {
  const { note, author, created, modified } = value as NonNullable<ReplyValue>
  const rest = (fields.get(replyRestField(id))?.value ?? {}) as Rest
  const body = { type: 'TextualBody', value: note, format: 'text/markdown', ...ordered(rest.body) }
  return {
    '@context': context,
    id: uuidIri(id),
    type: 'Annotation',
    motivation: 'replying',
    created,
    modified,
    ...present({ creator: creatorOf(withoutNames ? undefined : author, rest.creator) }),
    body: rest.bodies === undefined ? body : [body, ...(rest.bodies.map(inOrder) as readonly unknown[])],
    target: uuidIri(parent),
    'duizhao:stamp': stamp,
    ...ordered(rest.item),
  }
}
