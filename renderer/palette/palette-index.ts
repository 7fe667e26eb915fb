/**
 * All that the palette lists, searched at each key: names that are written, begin, abbreviate or sound like what was
 * typed by one pass over folded names, and where those are few, names that are alike by fuse.js. It answers at once
 * and better as it is made ready: `advance` is called in idle slices.
 */
import { addPairs, alikeOf } from './alike.ts'
import type { FuseClass, PairIndex } from './alike.ts'
import { entryOf } from './entry.ts'
import type { Entry } from './entry.ts'
import type { PaletteItem } from './items.ts'
import { isAlike, isWritten, notMeant, onlyAbout, rankIn, rankOf } from './match.ts'
import type { Typed } from './match.ts'
import { soundOf } from './sound.ts'
import type { ReadingsOf } from './sound.ts'

export type Ranked = { readonly entry: Entry; readonly rank: number }

export type PaletteIndex = {
  /** Goes on making itself ready until `isOver`. */
  readonly advance: (isOver: () => boolean) => 'more' | 'done'
  /** From now on Chinese is found by its sound as well. */
  readonly useReadings: (readingsOf: ReadingsOf) => void
  readonly useFuse: (fuse: FuseClass) => void
  /** The likeliest, best first, at most `most`. `recent`: how much what was chosen lately is to rise, 0 for not. */
  readonly search: (typed: Typed, most: number, recent: (item: PaletteItem) => number) => readonly Ranked[]
}

/** With fewer than this found, names that are alike are added. */
const fewFound = 8
/** Entries between two looks at the clock. */
const stretch = 32

/** What was typed before, and the entries that it left: a longer text leaves no others. */
type Step = { readonly text: string; readonly ready: number; readonly ids: readonly number[] }

export function createPaletteIndex(items: readonly PaletteItem[]): PaletteIndex {
  const entries: Entry[] = []
  const pairs: PairIndex = new Map()
  let sounded = 0
  let paired = 0
  let readings: ReadingsOf | null = null
  let fuse: FuseClass | null = null
  let steps: readonly Step[] = []

  const nextWork = (): (() => void) | null => {
    if (entries.length < items.length)
      return () => entries.push(entryOf(items[entries.length] as PaletteItem))
    if (readings === null) return null
    const readingsOf = readings
    if (sounded < entries.length)
      return () => {
        for (const name of entries[sounded]?.names ?? []) name.sound = soundOf(name.folded, readingsOf)
        sounded += 1
      }
    if (paired < entries.length)
      return () => {
        addPairs(pairs, entries[paired] as Entry, paired)
        paired += 1
      }
    return null
  }

  /** Ids that may be meant: all, or what the text before left when this one only goes on. */
  const possible = (text: string): readonly number[] | null => {
    const ready = entries.length + sounded
    steps = steps.filter((step) => step.ready === ready && text.startsWith(step.text))
    return steps.at(-1)?.ids ?? null
  }

  return {
    advance(isOver) {
      do {
        for (let count = 0; count < stretch; count += 1) {
          const work = nextWork()
          if (work === null) return 'done'
          work()
        }
      } while (!isOver())
      return nextWork() === null ? 'done' : 'more'
    },
    useReadings(readingsOf) {
      readings = readingsOf
    },
    useFuse(found) {
      fuse = found
    },
    search(typed, most, recent) {
      const { text } = typed.whole
      if (text === '') return []
      const best = createBest(most)
      const ids: number[] = []
      const listed = new Set<number>()
      const look = (id: number): void => {
        const entry = entries[id]
        if (entry === undefined) return
        const rank = rankOf(entry, typed)
        if (rank === notMeant) return
        ids.push(id)
        if (rank === onlyAbout) return
        if (listed.size < fewFound) listed.add(id)
        best.offer(entry, risen(rank, recent(entry.item)))
      }
      const from = possible(text)
      if (from === null) for (let id = 0; id < entries.length; id += 1) look(id)
      else for (const id of from) look(id)
      // One letter alone is not looked for inside of names, so it leaves out what the next one may find.
      if (text.length > 1) steps = [...steps, { text, ready: entries.length + sounded, ids }]
      if (listed.size >= fewFound || fuse === null) return best.list()
      for (const { id, score } of alikeOf(fuse, pairs, entries, typed, (one) => listed.has(one))) {
        const entry = entries[id] as Entry
        best.offer(entry, risen(rankIn('alike', score * 900), recent(entry.item)))
      }
      return best.list()
    },
  }
}

/** Up inside its tier only: what fits better comes first, recent or not. */
function risen(rank: number, by: number): number {
  return by === 0 ? rank : Math.max(Math.floor(rank / 1000) * 1000, rank - by)
}

/** The best so far, in order; of equals the shorter name, then the one that came first. */
function createBest(most: number): {
  readonly offer: (entry: Entry, rank: number) => void
  readonly list: () => readonly Ranked[]
} {
  const kept: Ranked[] = []
  return {
    offer(entry, rank) {
      const last = kept[most - 1]
      if (last !== undefined && last.rank < rank) return
      const one = { entry, rank }
      let at = kept.length
      while (at > 0 && compareRanked(kept[at - 1] as Ranked, one) > 0) at -= 1
      kept.splice(at, 0, one)
      if (kept.length > most) kept.pop()
    },
    list: () => kept,
  }
}

export function compareRanked(one: Ranked, other: Ranked): number {
  return one.rank - other.rank || lengthOf(one) - lengthOf(other)
}

/** Where words are found as they were typed, no mistake was made: what only resembles them is left out. In order. */
export function withoutLikenesses(found: readonly Ranked[]): readonly Ranked[] {
  const [best] = found
  return best !== undefined && isWritten(best.rank) ? found.filter(({ rank }) => !isAlike(rank)) : found
}

function lengthOf({ entry }: Ranked): number {
  return entry.names[0]?.folded.length ?? 0
}
