/** Bodies of an item: note, tags, colour and style; whatever else there is, is carried along. */
import { noteLimit } from '../model/annotation.ts'
import type { Properties, Rest } from './rest.ts'
import { below, carried, has, isObject, Refusal, textAt, unknownOf } from './read-values.ts'

const longestTag = 200
const mostTags = 100
const mostBodies = 1000

export type ReadBody = {
  /** Null when no body holds a text. */
  readonly note: string | null
  readonly tags: readonly string[]
  /** As written; null when there is none. */
  readonly color: string | null
  readonly highlight: string | null
  /** Of the body that holds the note, and the bodies beside it. */
  readonly rest: Pick<Rest, 'body' | 'bodies'> | undefined
}

const ofMain: ReadonlySet<string> = new Set(['type', 'value', 'format', 'color', 'highlight', 'tag'])

export function readBody(value: unknown, where: string): ReadBody {
  const list: readonly unknown[] = Array.isArray(value) ? value : value == null ? [] : [value]
  if (list.length > mostBodies) throw new Refusal('too-many', where)
  const index = list.findIndex(isMain)
  const main = index === -1 ? {} : (list[index] as Properties)
  const at = list === value ? below(where, index) : where
  return {
    note: index === -1 ? null : textAt(main['value'], below(at, 'value'), noteLimit),
    tags: tagsOf(textOrNull(main, 'tag', at), list.filter(isPlainTag), where),
    color: textOrNull(main, 'color', at),
    highlight: textOrNull(main, 'highlight', at),
    rest: restOf(index === -1 ? undefined : mainRest(main, at), othersIn(list, index, where)),
  }
}

/** Readium allows null for none. */
function textOrNull(body: Properties, name: string, where: string): string | null {
  return body[name] == null ? null : textAt(body[name], below(where, name), longestTag)
}

function restOf(
  body: Properties | undefined,
  bodies: readonly unknown[],
): Pick<Rest, 'body' | 'bodies'> | undefined {
  if (body === undefined && bodies.length === 0) return undefined
  return { ...(body === undefined ? {} : { body }), ...(bodies.length === 0 ? {} : { bodies }) }
}

/** Bodies that are neither the note nor a plain tag. */
function othersIn(list: readonly unknown[], main: number, where: string): readonly unknown[] {
  return list.flatMap((body, index) =>
    index === main || isPlainTag(body) ? [] : [carried(body, below(where, index))],
  )
}

/** The first text that is not a tag. */
function isMain(body: unknown): body is Properties {
  return (
    isObject(body) &&
    body['value'] !== undefined &&
    body['purpose'] !== 'tagging' &&
    (body['type'] === undefined || has(body['type'], 'TextualBody'))
  )
}

type PlainTag = { readonly value: string }

/** A tag and nothing else: it is known whole by its value. */
function isPlainTag(body: unknown): body is PlainTag {
  return isTag(body) && Object.keys(body).length === 3
}

/** A tag, whatever else is said of it. */
function isTag(body: unknown): body is PlainTag {
  return (
    isObject(body) &&
    body['type'] === 'TextualBody' &&
    body['purpose'] === 'tagging' &&
    typeof body['value'] === 'string'
  )
}

/** With tags of which more is said; one is one, however it is spaced and however often it is there. */
export function allTags(tags: readonly string[], body: unknown, where: string): readonly string[] {
  const others = [body].flat().filter(isTag)
  const all = [...tags, ...others.map(({ value }) => value)]
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  return checked([...new Set(all)], where)
}

function tagsOf(first: string | null, bodies: readonly PlainTag[], where: string): readonly string[] {
  const listed = bodies.map(({ value }) => value)
  return checked(first === null || listed.includes(first) ? listed : [first, ...listed], where)
}

function checked(tags: readonly string[], where: string): readonly string[] {
  if (tags.length > mostTags) throw new Refusal('too-many', where)
  if (tags.some((tag) => tag.length > longestTag)) throw new Refusal('too-long', where)
  return tags
}

/** Format and type are kept with the rest where they are not ours. */
function mainRest(body: Properties, where: string): Properties | undefined {
  const others = unknownOf(body, ofMain, where)
  const { format, type } = body
  const isOwnFormat = format === 'text/markdown' || format === undefined
  const isOwnType = type === 'TextualBody' || type === undefined
  if (isOwnFormat && isOwnType) return others
  return {
    ...others,
    ...(isOwnFormat ? {} : { format: carried(format, below(where, 'format')) }),
    ...(isOwnType ? {} : { type: carried(type, below(where, 'type')) }),
  }
}
