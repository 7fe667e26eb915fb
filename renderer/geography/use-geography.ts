/** Places and passages of the library, narrowed to a report and a subject. */
import { useEffect, useMemo, useRef } from 'react'
import type { PlaceMention } from '../../shared/model/geography.ts'
import { client, onEvent } from '../client.ts'
import { useQuery } from '../use-query.ts'
import type { GeographyView } from './geography-memory.ts'
import { blocksUnder, countPlaces, mentionsIn } from './place-counts.ts'
import type { CountedPlace } from './place-counts.ts'
import { shadeClasses } from './shades.ts'

export type ShownGeography = {
  /** What is named, by code. */
  readonly places: ReadonlyMap<string, CountedPlace>
  readonly mentions: readonly PlaceMention[]
  /** The least count of each shade of the map, and the highest count of a country. */
  readonly classes: readonly number[]
  readonly most: number
}

export type GeographyState = {
  /** Null until it has been read. */
  readonly shown: ShownGeography | null
  readonly error: unknown
  readonly again: () => void
}

export function useGeography({ report, subject }: GeographyView): GeographyState {
  const all = useQuery(() => client.geography.list(), [], { domain: 'library', keep: true })
  const asked = subject !== null
  const subjects = useQuery(async () => (asked ? client.subjects.entries() : null), [asked], {
    domain: 'subjects',
    keep: true,
  })
  const { reload } = subjects
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'library') reload()
      }),
    [reload],
  )
  const { value: geography } = all
  const { value: blocks } = subjects
  const shown = useMemo(() => {
    if (geography === null || (subject !== null && blocks === null)) return null
    const under = subject === null || blocks === null ? null : blocksUnder(subject, blocks)
    const mentions = mentionsIn(geography, report, under)
    const places = countPlaces(geography, mentions)
    let most = 0
    for (const { kind, count } of places.values()) if (kind === 'country') most = Math.max(most, count)
    return { places, mentions, classes: shadeClasses(most), most }
  }, [geography, blocks, report, subject])
  // What was shown before stays until the passages of a subject have been read.
  const last = useRef(shown)
  if (shown !== null) last.current = shown
  return {
    shown: shown ?? last.current,
    error: all.error ?? subjects.error,
    again() {
      all.reload()
      subjects.reload()
    },
  }
}
