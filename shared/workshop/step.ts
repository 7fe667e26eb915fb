/** From block to block by what people made of them. Pure. */
import type { BlockKey } from '../model/ids.ts'
import type { Accord, BlockTally } from '../model/workshop.ts'

/**
 * The next block with that accord after `from` in reading order (`by` 1), or the one before it (-1). From a block that
 * is none of the report's, and from null, the first or the last. Null when there is none further on.
 */
export function stepByAccord(
  blocks: readonly BlockTally[],
  from: BlockKey | null,
  by: 1 | -1,
  accord: Accord,
): BlockTally | null {
  const at = blocks.findIndex(({ key }) => key === from)
  const rest = by === 1 ? blocks.slice(at + 1) : blocks.slice(0, at === -1 ? blocks.length : at).toReversed()
  return rest.find((block) => block.accord === accord) ?? null
}
