/** Who made an item: the name, and whatever else is said of them. */
import { personIri } from './person-iri.ts'
import type { Properties, Rest } from './rest.ts'
import { below, carried, filled, isObject, textAt, unknownOf } from './read-values.ts'

const longestName = 200

export type ReadCreator = {
  /** Null when nobody is named. */
  readonly author: string | null
  /** Undefined when nothing else is said. */
  readonly rest: Pick<Rest, 'creator' | 'item'> | undefined
}

const ofCreator: ReadonlySet<string> = new Set(['id', 'type', 'name'])

/** One agent with a name is read part by part; everything else is kept as it is, and the first name in it is read. */
export function readCreator(creator: unknown, where: string): ReadCreator {
  if (creator === undefined) return { author: null, rest: undefined }
  if (isObject(creator) && typeof creator['name'] === 'string') {
    const author = textAt(creator['name'], below(where, 'name'), longestName)
    const rest = restOf(creator, author, where)
    return { author, rest: rest === undefined ? undefined : { creator: rest } }
  }
  return { author: nameIn(creator, where), rest: { item: { creator: carried(creator, where) } } }
}

function restOf(creator: Properties, author: string, where: string): Properties | undefined {
  const { id, type } = creator
  const others = unknownOf(creator, ofCreator, where)
  const isOwn = (id === undefined || id === personIri(author)) && (type === undefined || type === 'Person')
  if (isOwn) return others
  return filled({
    ...others,
    id: id === personIri(author) ? undefined : carried(id, below(where, 'id')),
    type: type === 'Person' ? undefined : carried(type, below(where, 'type')),
  })
}

/** Of several agents the first that has a name; of one that has but an id, the id's last part. */
function nameIn(creator: unknown, where: string): string | null {
  const agents: readonly unknown[] = Array.isArray(creator) ? creator : [creator]
  for (const agent of agents.slice(0, 100)) {
    const name = isObject(agent) ? (agent['name'] ?? agent['nickname'] ?? agent['id']) : agent
    if (typeof name === 'string' && name.trim() !== '')
      return textAt(lastPart(name.trim()), where, longestName)
  }
  return null
}

/** `https://orcid.org/0000-0001` gives `0000-0001`, `acct:reviewer@hypothes.is` gives `reviewer`. */
export function lastPart(id: string): string {
  const account = /^acct:([^@]+)@/.exec(id)
  return account?.[1] ?? (id.split(/[/#]/).findLast((part) => part !== '') || id)
}
