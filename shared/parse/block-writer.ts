/** Collects the blocks of one edition as they are read, and remembers where page furniture stood among them. */
import type { Lang } from '../model/report.ts'
import type { EditionBlock } from './edition.ts'
import type { Furniture } from './furniture.ts'
import { lineParts } from './furniture.ts'
import type { Line } from './lines.ts'
import type { Piece } from './pieces.ts'
import { storedText } from './white-space.ts'

export type BlockHead = Omit<EditionBlock, 'text'>

export type BlockWriter = {
  /** Begins a block with the piece; `start` is its first line without the label. */
  readonly open: (head: BlockHead, piece: Piece, start: string) => void
  /** Adds the whole piece to a block begun before. */
  readonly append: (block: number, piece: Piece) => void
  /** Notes furniture that stands before any block. */
  readonly skip: (line: Line) => void
  /** Number of blocks begun. */
  readonly count: () => number
  readonly head: (block: number) => BlockHead | undefined
  /** The last words of a block, to see how it ends. */
  readonly ending: (block: number) => string
  readonly has: (key: string) => boolean
  readonly finish: () => {
    readonly blocks: readonly EditionBlock[]
    readonly furniture: readonly Furniture[]
  }
}

export function createBlockWriter(lang: Lang): BlockWriter {
  const drafts: { readonly head: BlockHead; readonly stored: ReturnType<typeof storedText> }[] = []
  const keys = new Set<string>()
  const furniture: Furniture[] = []

  function note(text: string, line: Line, block: number) {
    furniture.push({ text, line: line.number, block, offset: drafts[block]?.stored.length() ?? 0 })
  }

  function addWords(block: number, text: string, line: Line) {
    let before = ' '
    for (const part of lineParts(text)) {
      if (part.furniture) note(part.text, line, block)
      else {
        drafts[block]?.stored.add(part.text, !/\s$/.test(before) && !/^\s/.test(part.text))
        before = part.text
      }
    }
  }

  function addLines(block: number, lines: readonly Line[]) {
    for (const line of lines) {
      if (line.furniture) note(line.text, line, block)
      else addWords(block, line.text, line)
    }
  }

  return {
    open(head, piece, start) {
      drafts.push({ head, stored: storedText(lang) })
      keys.add(head.key)
      addWords(drafts.length - 1, start, piece.first)
      addLines(drafts.length - 1, piece.lines.slice(1))
    },
    append: (block, piece) => addLines(block, piece.lines),
    skip: (line) => note(line.text, line, drafts.length - 1),
    count: () => drafts.length,
    head: (block) => drafts[block]?.head,
    ending: (block) => drafts[block]?.stored.ending() ?? '',
    has: (key) => keys.has(key),
    finish: () => ({
      blocks: drafts.map(({ head, stored }) => ({ ...head, text: stored.text() })),
      furniture,
    }),
  }
}
