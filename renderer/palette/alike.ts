/** Names that are like what was typed: a few candidates by shared pairs of characters, ranked by fuse.js. */
import type Fuse from 'fuse.js'
import type { FuseResult, IFuseOptions } from 'fuse.js'
import type { Entry } from './entry.ts'
import type { Typed } from './match.ts'

export type FuseClass = typeof Fuse

/** Ids of entries by each pair of neighbouring characters in their names. */
export type PairIndex = Map<number, number[]>

/** fuse.js takes a few milliseconds for this many. */
const mostCandidates = 60
/** Part of the pairs that have to be shared: one letter wrong or two changed about spoil up to three. */
const leastShared = 0.4
/** Shorter than this, anything is like it. */
const shortest = 3
const longest = 64

type Candidate = { readonly entry: number; readonly names: readonly string[] }

const options: IFuseOptions<Candidate> = {
  keys: ['names'],
  threshold: 0.34,
  includeScore: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
}

export function addPairs(index: PairIndex, entry: Entry, id: number): void {
  const pairs = new Set<number>()
  for (const text of textsOf(entry)) collectPairs(text, pairs)
  for (const pair of pairs) {
    const ids = index.get(pair)
    if (ids === undefined) index.set(pair, [id])
    else ids.push(id)
  }
}

/** Its names, and the Chinese ones also as they are read. */
function textsOf({ names }: Entry): readonly string[] {
  return names.flatMap(({ folded, sound }) =>
    sound === null ? [folded] : [folded, sound.readings.map(([reading]) => reading ?? '').join('')],
  )
}

function collectPairs(text: string, pairs: Set<number>): void {
  for (let at = 1; at < text.length; at += 1) {
    const before = text.charCodeAt(at - 1)
    const here = text.charCodeAt(at)
    if (before > 32 && here > 32) pairs.add(before * 65536 + here)
  }
}

/** Entries that are like what was typed with fuse's score, 0 for the same; those that `known` says are left out. */
export function alikeOf(
  FuseOf: FuseClass,
  index: PairIndex,
  entries: readonly Entry[],
  { whole: { text } }: Typed,
  known: (id: number) => boolean,
): readonly { readonly id: number; readonly score: number }[] {
  if (text.length < shortest || text.length > longest) return []
  const near = candidates(index, entries.length, text).filter((id) => !known(id))
  const list = near.map((id) => ({ entry: id, names: textsOf(entries[id] as Entry) }))
  return new FuseOf(list, options)
    .search(text)
    .map(({ item, score = 1 }: FuseResult<Candidate>) => ({ id: item.entry, score }))
}

/** Those that share the most pairs with a text. */
function candidates(index: PairIndex, count: number, text: string): readonly number[] {
  const pairs = new Set<number>()
  collectPairs(text, pairs)
  const shared = new Uint8Array(count)
  for (const pair of pairs) {
    const ids = index.get(pair)
    if (ids === undefined) continue
    for (const id of ids) shared[id] = (shared[id] ?? 0) + 1
  }
  // Of a short name one wrong character spoils two pairs, whatever part of it they are.
  const least = Math.max(1, Math.min(Math.ceil(pairs.size * leastShared), pairs.size - 2))
  const byShared: number[][] = Array.from({ length: pairs.size + 1 }, () => [])
  for (let id = 0; id < count; id += 1) {
    const here = shared[id] ?? 0
    if (here >= least) byShared[here]?.push(id)
  }
  return byShared.toReversed().flat().slice(0, mostCandidates)
}
