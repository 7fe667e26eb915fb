/** Where two wordings differ: what they have in common at both ends, and what lies between. */
import { borderAfter, borderBefore } from './graphemes.ts'

/** `before + old + after` is the one wording, `before + new + after` the other. */
export type Difference = {
  readonly before: string
  readonly old: string
  readonly new: string
  readonly after: string
}

export function difference(old: string, now: string): Difference {
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  // A character as its reader sees it is not cut in two, in neither wording.
  start = Math.min(borderBefore(old, start), borderBefore(now, start))
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  end = Math.min(
    old.length - borderAfter(old, old.length - end),
    now.length - borderAfter(now, now.length - end),
  )
  return {
    before: old.slice(0, start),
    old: old.slice(start, old.length - end),
    new: now.slice(start, now.length - end),
    after: old.slice(old.length - end),
  }
}
