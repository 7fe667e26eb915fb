/** The tags of the whole library that may be meant by what has been typed. */
import { useMemo } from 'react'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'

/** As many as can be taken in at a glance. */
const most = 6
/** 0 takes the same letters only, 1 anything: one slip in a word of four is forgiven. */
const threshold = 0.35

/** The likeliest first, for nothing typed the commonest; never those that are taken already. */
export function useTagsOffered(input: string, taken: readonly string[]): readonly string[] {
  const known = useQuery(() => client.annotations.tags(), [], { domain: 'annotations' }).value
  // fuse.js comes with the first editor, not when the app starts.
  const Fuse = useQuery(async () => (await import('fuse.js')).default, []).value
  const free = useMemo(() => (known ?? []).filter((tag) => !taken.includes(tag)), [known, taken])
  const fuse = useMemo(
    () =>
      Fuse === null ? null : new Fuse(free, { threshold, ignoreLocation: true, ignoreDiacritics: true }),
    [Fuse, free],
  )
  const asked = input.trim()
  return useMemo(() => {
    if (asked === '') return free.slice(0, most)
    return fuse === null ? [] : fuse.search(asked, { limit: most }).map(({ item }) => item)
  }, [asked, free, fuse])
}
