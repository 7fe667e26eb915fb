/** Marks in turns: those around the place where the page opens with the first text, the others when nothing waits. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { BlockMarks, MarksByBlock } from '../annotations/index.ts'
import { estimatedHeight } from './outline.ts'
import type { Outline } from './outline.ts'
import { whenIdle } from './when-idle.ts'

/** Blocks with marks up to which turns are not worth it. */
const few = 60
/** Blocks more to each side with each turn. */
const step = 24

export function useNearFirst(marks: MarksByBlock, outline: Outline, first: BlockKey | null): MarksByBlock {
  const [turn, setTurn] = useState(0)
  const at = outline.indexOf(first ?? ('' as BlockKey)) ?? 0
  const seen = useMemo(() => blocksSeen(outline.blocks.slice(at), window.innerHeight), [outline, at])
  const from = at - turn * step
  const to = at + seen + turn * step
  const all = marks.size <= few || (from <= 0 && to >= outline.blocks.length - 1)
  useEffect(() => {
    if (all) return undefined
    return whenIdle(() => startTransition(() => setTurn((before) => before + 1)))
  }, [all, turn])
  return useMemo(() => (all ? marks : marksWithin(marks, outline, from, to)), [marks, outline, from, to, all])
}

/** How many of the blocks, the first at the top edge, a window of that height shows, about. */
function blocksSeen(blocks: readonly Block[], height: number): number {
  let left = height
  const below = blocks.findIndex((block) => (left -= estimatedHeight({ blocks: [block] })) < 0)
  return below < 0 ? blocks.length : below
}

/** The entries of the blocks from one index to another; the entries are the same objects. */
export function marksWithin(
  marks: MarksByBlock,
  { indexOf }: Pick<Outline, 'indexOf'>,
  from: number,
  to: number,
): MarksByBlock {
  const near = new Map<BlockKey, BlockMarks>()
  for (const [key, here] of marks) {
    const at = indexOf(key) ?? 0
    if (from <= at && at <= to) near.set(key, here)
  }
  return near
}
