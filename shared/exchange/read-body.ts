/** Bodies of an item: note, tags, colour and style; whatever else there is, is carried along. */
import { noteLimit } from '../model/annotation.ts'
import type { Properties, Rest } from './rest.ts'
import { below, carried, isObject, Refusal, textAt, unknownOf } from './read-values.ts'

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
  readonly rest: Pick<Rest, 'body' | 'bodies'>
}

const ofMain: ReadonlySet<string> = new Set(['type', 'value', 'format', 'color', 'highlight', 'tag'])

export function readBody(value: unknown, where: string): ReadBody {
  const list: readonly unknown[] = Array.isArray(value) ? value : value == null ? [] : [value]
  if (list.length > mostBodies) throw new Refusal('too-many', where)
  const at = (index: number): string => (list === value ? below(where, index) : where)
  const main = list.findIndex(isMain)
  const found = list[main]
  const body = isObject(found) ? found : {}
  const others = list
    .map((other, index) => ({ other, index }))
    .filter(({ other, index }) => index !== main && !isPlainTag(other))
    .map(({ other, index }) => carried(other, at(index)))
  const own = main === -1 ? undefined : mainRest(body, at(main))
  return {
    note: main === -1 ? null : textAt(body['value'], below(at(main), 'value'), noteLimit),
    tags: tagsOf(body['tag'], list.filter(isPlainTag), where),
    color: typeof body['color'] === 'string' ? textAt(body['color'], below(at(main), 'color'), 200) : null,
    highlight: typeof body['highlight'] === 'string' ? textAt(body['highlight'], where, 200) : null,
    rest: {
      ...(own === undefined ? {} : { body: own }),
      ...(others.length === 0 ? {} : { bodies: others }),
    },
  }
}

/** The first text that is not a tag. */
function isMain(body: unknown): body is Properties {
  return (
    isObject(body) &&
    body['value'] !== undefined &&
    body['purpose'] !== 'tagging' &&
    (body['type'] === undefined || [body['type']].flat().includes('TextualBody'))
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

function tagsOf(first: unknown, bodies: readonly PlainTag[], where: string): readonly string[] {
  const listed = bodies.map(({ value }) => value)
  return checked(typeof first !== 'string' || listed.includes(first) ? listed : [first, ...listed], where)
}

function checked(tags: readonly string[], where: string): readonly string[] {
  if (tags.length > mostTags) throw new Refusal('too-many', where)
  if (tags.some((tag) => tag.length > longestTag)) throw new Refusal('too-long', where)
  return tags
}

/** Format, type, colour or tag in a form that is not ours are kept with the rest. */
function mainRest(body: Properties, where: string): Properties | undefined {
  const odd: [string, unknown][] = []
  if (body['format'] !== 'text/markdown' && body['format'] !== undefined) odd.push(['format', body['format']])
  if (body['type'] !== 'TextualBody' && body['type'] !== undefined) odd.push(['type', body['type']])
  for (const name of ['color', 'highlight', 'tag'])
    if (body[name] !== undefined && typeof body[name] !== 'string') odd.push([name, body[name]])
  const others = unknownOf(body, ofMain, where)
  if (odd.length === 0) return others
  return { ...others, ...Object.fromEntries(odd.map(([name, value]) => [name, carried(value, where)])) }
}
