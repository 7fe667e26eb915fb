/** Items of other programs: Web Annotations, Readium's among them, and Hypothesis's, which are made into such first. */
import type { Entry } from '../merge/entry.ts'
import { otherProgram, stampOfTime } from '../merge/stamp.ts'
import type { Stamp } from '../merge/stamp.ts'
import { entryOf, versionsAt } from '../merge/versions.ts'
import type { AnnotationKind } from '../model/annotation.ts'
import { colourOfName, motivations } from './mark-names.ts'
import { foreignTarget } from './foreign-target.ts'
import type { Publication } from './foreign-target.ts'
import type { Places } from './place-quote.ts'
import { allTags, readBody } from './read-body.ts'
import { lastPart, readCreator } from './read-creator.ts'
import { bodyRest, oddNames, restOf } from './read-item.ts'
import { below, carried, dateAt, has, isObject, Refusal, unknownOf } from './read-values.ts'
import { restField } from './rest.ts'
import type { Properties } from './rest.ts'
import { ofAnnotation, uuidIri } from './set-names.ts'

/** By the date that the item has. */
export function foreignStamp(item: Properties, where: string): Stamp {
  const time = item['modified'] ?? item['created']
  return stampOfTime(time === undefined ? '' : dateAt(time, where), otherProgram)
}

/** Hypothesis's API and export: `uri`, `text`, `updated`, and nothing of the standard but the selectors. */
export function isHypothesis(item: Properties): boolean {
  return item['type'] === undefined && typeof item['uri'] === 'string' && typeof item['text'] === 'string'
}

/** As a Web Annotation. What only Hypothesis knows stays as it is. */
export function fromHypothesis(item: Properties): Properties {
  const { text, tags, updated, references, ...others } = item
  const list: readonly unknown[] = Array.isArray(tags) ? tags : []
  const parent: unknown = Array.isArray(references) ? references[0] : undefined
  return {
    ...others,
    ...(updated === undefined ? {} : { modified: updated }),
    ...(userName(item) === null ? {} : { creator: { type: 'Person', name: userName(item) } }),
    body: [
      { type: 'TextualBody', value: text, format: 'text/markdown' },
      ...list.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    ...(parent === undefined ? {} : { motivation: 'replying', target: parent, references }),
  }
}

function userName({ user, user_info: info }: Properties): string | null {
  const shown: unknown = isObject(info) ? info['display_name'] : undefined
  if (typeof shown === 'string' && shown !== '') return shown
  return typeof user === 'string' && user !== '' ? lastPart(user) : null
}

/** A page note of Hypothesis has a document for a target and no selector. */
export function publicationOf(item: Properties, set: Publication): Publication {
  const { uri, document } = item
  if (typeof uri !== 'string') return set
  const title: unknown = isObject(document) ? [document['title']].flat()[0] : undefined
  return { title: typeof title === 'string' ? title : set.title, identifiers: [uri] }
}

const ofForeign: ReadonlySet<string> = new Set([...ofAnnotation, 'bodyValue'])

export type ForeignOptions = {
  readonly id: string
  readonly publication: Publication
  readonly layer: string
  readonly places: Places
}

/** Throws `Refusal`. */
export function readForeignItem(item: Properties, options: ForeignOptions, where: string): Entry {
  const { id, layer, publication, places } = options
  if (item['target'] == null) throw new Refusal('no-target', where)
  const body = readBody(item['body'] ?? bodyOfValue(item['bodyValue']), below(where, 'body'))
  const tags = allTags(body.tags, item['body'], below(where, 'body'))
  const creator = readCreator(item['creator'], below(where, 'creator'))
  const at = below(where, 'target')
  const target = carried(item['target'], at)
  const placed = foreignTarget(item['target'], publicationOf(item, publication), places, at)
  const kind = kindOf(item, body, placed.quoted)
  const time = (name: string): string | undefined =>
    item[name] === undefined ? undefined : dateAt(item[name], below(where, name))
  const itemRest = {
    ...creator.rest?.item,
    ...unknownOf(item, ofForeign, where),
    ...oddNames(item, motivations[kind], where),
    target,
  }
  const rest = restOf(undefined, creator.rest, bodyRest(body, kind), itemRest)
  const values = new Map<string, unknown>([
    ['target', placed.target],
    ['kind', kind],
    ['colour', colourOfName(body.color ?? '')],
    ['note', body.note ?? ''],
    ['tags', tags],
    ['layer', layer],
    ['status', 'open'],
    [restField, rest],
  ])
  const optional = [
    ['author', creator.author],
    ['created', time('created')],
    ['modified', time('modified')],
  ] as const
  for (const [name, value] of optional) if (value != null) values.set(name, value)
  return entryOf(id, values, versionsAt(foreignStamp(item, where)))
}

/** The short form of a plain body (Web Annotation Data Model 3.2.5). */
function bodyOfValue(value: unknown): unknown {
  return value === undefined ? undefined : { type: 'TextualBody', value }
}

function kindOf(
  item: Properties,
  {
    note,
    highlight,
    color,
  }: { readonly note: string | null; readonly highlight: string | null; readonly color: string | null },
  quoted: boolean,
): AnnotationKind {
  const given = [item['motivation']].flat()
  if (given.includes('bookmarking')) return 'bookmark'
  if (given.includes('questioning')) return 'question'
  if (!quoted) return 'note'
  if (highlight === 'underline') return 'underline'
  const isMark = note === null || note === '' || highlight !== null || color !== null
  return isMark || given.includes('highlighting') ? 'highlight' : 'note'
}

/** The annotation that an item answers, by its id as written; null for one that is no reply. */
export function answered({ target, motivation }: Properties): string | null {
  const [first]: readonly unknown[] = [target].flat()
  const iri: unknown = isObject(first) ? (first['id'] ?? first['source']) : first
  if (typeof iri !== 'string') return null
  return has(motivation, 'replying') || iri.startsWith(uuidIri('')) ? iri : null
}

/** One layer for all that a set of another program holds. */
export type LayerOfOthers = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly generated: string | null
}

export function layerOfOthers({ id, name, owner, generated }: LayerOfOthers): Entry {
  const values = new Map<string, unknown>([
    ['name', name.slice(0, 200)],
    ['owner', owner],
    ['colour', 'amber'],
    ['description', ''],
  ])
  return entryOf(id, values, versionsAt(stampOfTime(generated ?? '', otherProgram)))
}
