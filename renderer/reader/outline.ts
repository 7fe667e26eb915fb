/** The report as the page shows it: rows in chunks, headings as a contents list, and what lies where. */
import type { Block, ReportText } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'

/** Rows that the browser lays out together or leaves out together while they are out of sight. */
export const chunkSize = 25

export type Chunk = { readonly index: number; readonly blocks: readonly Block[] }

export type Outline = {
  readonly blocks: readonly Block[]
  readonly chunks: readonly Chunk[]
  readonly headings: readonly Block[]
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly indexOf: (key: BlockKey) => number | undefined
  /** Nearest heading at or above a block; null before the first. */
  readonly headingOf: (key: BlockKey) => BlockKey | null
  /** Number of the paragraph that the block is or belongs to; null before the first. */
  readonly numberOf: (key: BlockKey) => number | null
  /** The same, but at a heading the paragraph that it heads. */
  readonly readingNumberOf: (key: BlockKey) => number | null
  /** First and last paragraph number; null when the report has none. */
  readonly numbers: readonly [first: number, last: number] | null
  readonly paragraph: (number: number) => Block | undefined
  /** Part of the report, 0 to 1, before a place in a block: by length of text, so that it grows evenly. */
  readonly progress: (key: BlockKey, fraction: number) => number
}

export function outlineOf({ blocks }: ReportText): Outline {
  const index = new Map(blocks.map((block, at) => [block.key, at]))
  const headingAt: (BlockKey | null)[] = []
  const numberAt: (number | null)[] = []
  let heading: BlockKey | null = null
  let number: number | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.key
    number = block.number ?? number
    headingAt.push(heading)
    numberAt.push(number)
  }
  const nextNumber = (at: number): number | null =>
    blocks.slice(at).find((block) => block.number !== null)?.number ?? null
  const numbered = blocks.filter((block) => block.number !== null)
  const byNumber = new Map(numbered.map((block) => [block.number, block]))
  const all = numbered.map((block) => block.number ?? 0)
  return {
    blocks,
    chunks: chunksOf(blocks),
    headings: blocks.filter(({ kind }) => kind === 'heading'),
    blockOf: (key) => blocks[index.get(key) ?? -1],
    indexOf: (key) => index.get(key),
    headingOf: (key) => headingAt[index.get(key) ?? -1] ?? null,
    numberOf: (key) => numberAt[index.get(key) ?? -1] ?? null,
    readingNumberOf: (key) => {
      const at = index.get(key) ?? -1
      const here = numberAt[at] ?? null
      return blocks[at]?.kind === 'heading' && here !== null ? (nextNumber(at) ?? here) : here
    },
    numbers: all.length === 0 ? null : [all[0] ?? 0, all.at(-1) ?? 0],
    paragraph: (wanted) => byNumber.get(wanted),
    progress: progressOf(blocks, index),
  }
}

function progressOf(blocks: readonly Block[], index: ReadonlyMap<BlockKey, number>): Outline['progress'] {
  const before = [0]
  for (const { text } of blocks) before.push((before.at(-1) ?? 0) + (text.zh ?? text.en ?? '').length + 1)
  const whole = before.at(-1) ?? 0
  return (key, fraction) => {
    const at = index.get(key) ?? 0
    const start = before[at] ?? 0
    return whole === 0 ? 0 : (start + fraction * ((before[at + 1] ?? start) - start)) / whole
  }
}

export function chunksOf(blocks: readonly Block[]): readonly Chunk[] {
  const count = Math.ceil(blocks.length / chunkSize)
  return Array.from({ length: count }, (_, index) => ({
    index,
    blocks: blocks.slice(index * chunkSize, (index + 1) * chunkSize),
  }))
}

/**
 * Height in pixels that blocks will have at normal size, guessed from the lengths of its texts: 22 characters of
 * Chinese or 48 of English to a line. Only what has never been on screen is measured by it.
 */
export function estimatedHeight({ blocks }: Pick<Chunk, 'blocks'>): number {
  return blocks.reduce((sum, { text }) => {
    const lines = Math.max((text.zh?.length ?? 0) / 22, (text.en?.length ?? 0) / 48)
    return sum + 20 + Math.ceil(lines) * 30
  }, 0)
}
