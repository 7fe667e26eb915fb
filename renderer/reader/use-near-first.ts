/** Marks in turns: those around the place where the page opens with the first text, the others when nothing waits. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { BlockMarks, MarksByBlock } from '../annotations/index.ts'
import type { Outline } from './outline.ts'
import { whenIdle } from './when-idle.ts'

/** Blocks with marks up to which turns are not worth it. */
const few = 60
/** Blocks to each side of the first: about what a window shows, then more with each turn. */
const around = 6
const step = 24

export function useNearFirst(marks: MarksByBlock, outline: Outline, first: BlockKey | null): MarksByBlock {
  const [reach, setReach] = useState(around)
  const middle = outline.indexOf(first ?? ('' as BlockKey)) ?? 0
  const all = marks.size <= few || (middle - reach <= 0 && middle + reach >= outline.blocks.length - 1)
  useEffect(() => {
    if (all) return undefined
    return whenIdle(() => startTransition(() => setReach((before) => before + step)))
  }, [all, reach])
  return useMemo(
    () => (all ? marks : marksAround(marks, outline, middle, reach)),
    [marks, outline, middle, reach, all],
  )
}

/** The entries of the blocks from `middle - reach` to `middle + reach`; the entries are the same objects. */
export function marksAround(
  marks: MarksByBlock,
  { indexOf }: Pick<Outline, 'indexOf'>,
  middle: number,
  reach: number,
): MarksByBlock {
  const near = new Map<BlockKey, BlockMarks>()
  for (const [key, here] of marks) {
    if (Math.abs((indexOf(key) ?? 0) - middle) <= reach) near.set(key, here)
  }
  return near
}
