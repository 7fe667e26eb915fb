/** How far people marked the same blocks. Pure. */
import type { Sheet } from './sheet.ts'

/**
 * Mean, over all pairs of people who marked any block, of the blocks that both marked divided by those that either did
 * (Jaccard 1901), whatever the colours. 1: all marked the same blocks; 0: no two marked the same one. Null with fewer
 * than two people. `blocks` has the number of blocks of each person.
 */
export function meanOverlap(sheet: Sheet, blocks: readonly number[]): number | null {
  const people = blocks.flatMap((count, person) => (count > 0 ? [person] : []))
  if (people.length < 2) return null
  const width = blocks.length
  const both = new Uint32Array(width * width)
  for (const cells of sheet.values()) {
    for (const one of cells.keys())
      for (const other of cells.keys()) both[one * width + other] = (both[one * width + other] ?? 0) + 1
  }
  let sum = 0
  let pairs = 0
  for (const [at, one] of people.entries()) {
    for (const other of people.slice(at + 1)) {
      const shared = both[one * width + other] ?? 0
      sum += shared / ((blocks[one] ?? 0) + (blocks[other] ?? 0) - shared)
      pairs += 1
    }
  }
  return sum / pairs
}
