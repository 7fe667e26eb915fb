/** What else stands in the blocks of a subject: figures and places. */
import { useMemo } from 'react'
import type { Fact } from '../../shared/model/fact.ts'
import type { Geography, NamedPlace, PlaceMention } from '../../shared/model/geography.ts'
import type { SubjectEntry } from '../../shared/model/subject.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'
import { placeId } from './subject-places.ts'
import type { PlaceId } from './subject-places.ts'

/** Of the whole library; each is null until it has been read. */
export type ContentSources = {
  readonly facts: readonly Fact[] | null
  readonly geography: Geography | null
  /** What reading one of them threw. */
  readonly error: unknown
}

export function useContentSources(): ContentSources {
  const facts = useQuery(() => client.facts.list(null), [], { domain: 'library', keep: true })
  const geography = useQuery(() => client.geography.list(), [], { domain: 'library', keep: true })
  return { facts: facts.value, geography: geography.value, error: facts.error ?? geography.error }
}

export type NamedHere = { readonly place: NamedPlace; readonly mentions: readonly PlaceMention[] }

export type SubjectContent = {
  /** In text order; null until they have been read. */
  readonly figures: readonly Fact[] | null
  /** Those named in most blocks first; null until they have been read. */
  readonly places: readonly NamedHere[] | null
}

export function useContentOf(
  { facts, geography }: ContentSources,
  blocks: readonly SubjectEntry[],
): SubjectContent {
  return useMemo(() => {
    const here = new Set(blocks.map(placeId))
    return {
      figures: facts?.filter((fact) => here.has(placeId(fact))) ?? null,
      places: geography === null ? null : namedIn(geography, here),
    }
  }, [facts, geography, blocks])
}

function namedIn({ places, mentions }: Geography, here: ReadonlySet<PlaceId>): readonly NamedHere[] {
  const found = new Map<string, PlaceMention[]>()
  for (const mention of mentions) {
    if (!here.has(placeId(mention))) continue
    const before = found.get(mention.code)
    if (before === undefined) found.set(mention.code, [mention])
    else before.push(mention)
  }
  return places
    .flatMap((place) => {
      const named = found.get(place.code)
      return named === undefined ? [] : [{ place, mentions: named }]
    })
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
}
