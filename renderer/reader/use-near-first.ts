/** Marks in turns: those around the place where the page opens with the first text, the others when nothing waits. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { BlockMarks, MarksByBlock } from '../annotations/index.ts'
import { chunkSize } from './outline.ts'
import type { Outline } from './outline.ts'

/** Blocks with marks up to which turns are not worth it. */
const few = 60
/** Chunks to each side: at first, and more with each turn. */
const around = 2
const step = 3

export function useNearFirst(marks: MarksByBlock, outline: Outline, first: BlockKey | null): MarksByBlock {
  const [reach, setReach] = useState(around)
  const middle = Math.floor((outline.indexOf(first ?? ('' as BlockKey)) ?? 0) / chunkSize)
  const all = marks.size <= few || (middle - reach <= 0 && middle + reach >= outline.chunks.length - 1)
  useEffect(() => {
    if (all) return undefined
    return whenIdle(() => startTransition(() => setReach((before) => before + step)))
  }, [all, reach])
  return useMemo(
    () => (all ? marks : marksAround(marks, outline, middle, reach)),
    [marks, outline, middle, reach, all],
  )
}

/** The entries of the chunks from `middle - reach` to `middle + reach`; the entries are the same objects. */
export function marksAround(
  marks: MarksByBlock,
  { indexOf }: Pick<Outline, 'indexOf'>,
  middle: number,
  reach: number,
): MarksByBlock {
  const near = new Map<BlockKey, BlockMarks>()
  for (const [key, here] of marks) {
    const chunk = Math.floor((indexOf(key) ?? 0) / chunkSize)
    if (Math.abs(chunk - middle) <= reach) near.set(key, here)
  }
  return near
}

/** Gives back how to call it off. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: 500 })
  return () => cancelIdleCallback(request)
}
