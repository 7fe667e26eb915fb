/** How much of a report has been read: by the length of the text before the place where it was left. */
import type { Block, ReportText } from '../../shared/model/block.ts'
import type { ReadingPosition } from '../../shared/model/settings.ts'

export type Progress = {
  /** 0 to 1. */
  readonly fraction: number
  /** Last numbered paragraph at or before the place; null before the first. */
  readonly number: number | null
}

/** Null when the place is not in the text. */
export function readingProgress(
  { blocks }: ReportText,
  { key, fraction }: Pick<ReadingPosition, 'key' | 'fraction'>,
): Progress | null {
  const index = blocks.findIndex((block) => block.key === key)
  const at = blocks[index]
  if (at === undefined) return null
  const before = blocks.slice(0, index).reduce((sum, block) => sum + blockLength(block), 0)
  const total = blocks.reduce((sum, block) => sum + blockLength(block), 0)
  return {
    fraction: total === 0 ? 0 : (before + blockLength(at) * fraction) / total,
    number: paragraphAt(blocks, index),
  }
}

function paragraphAt(blocks: readonly Block[], index: number): number | null {
  return blocks.slice(0, index + 1).findLast((block) => block.number !== null)?.number ?? null
}

function blockLength({ text }: Block): number {
  return (text.zh ?? text.en ?? '').length
}

/** Position of each report that has one, by its id. */
export function positionsByReport(
  positions: readonly ReadingPosition[],
): ReadonlyMap<string, ReadingPosition> {
  return new Map(positions.map((position) => [position.report, position]))
}
