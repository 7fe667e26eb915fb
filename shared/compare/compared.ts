/** What two reports speak of: one thing, and the blocks of each that treat it. */
import type { TextRange } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Bilingual } from '../model/report.ts'

/** A block, and the words in it that show why it is there; none where the whole block is. */
export type ComparedBlock = {
  readonly key: BlockKey
  readonly zh: readonly TextRange[]
  readonly en: readonly TextRange[]
}

export type ComparedSide = {
  /** What it is called in this report. */
  readonly name: Bilingual
  /** In text order, at least one. */
  readonly blocks: readonly ComparedBlock[]
}

/** Null on a side that does not speak of it; never on both. */
export type Compared = {
  /** Unique in the list. */
  readonly id: string
  readonly left: ComparedSide | null
  readonly right: ComparedSide | null
}

/** In the order of the list, by who speaks of it. */
export type ComparedGroups = Readonly<Record<'both' | 'left' | 'right', readonly Compared[]>>

export function comparedGroups(items: readonly Compared[]): ComparedGroups {
  return {
    both: items.filter(({ left, right }) => left !== null && right !== null),
    left: items.filter(({ right }) => right === null),
    right: items.filter(({ left }) => left === null),
  }
}

/** A whole block. */
export function wholeBlock(key: BlockKey): ComparedBlock {
  return { key, zh: [], en: [] }
}
