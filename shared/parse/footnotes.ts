/** Footnotes: the blocks at the foot of a page, and the marks in the text that call them. */
import type { FootnoteMark } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { BlockHead, BlockWriter } from './block-writer.ts'
import type { EditionBlock } from './edition.ts'
import { footnoteMarkPattern, markLabel } from './numbering.ts'
import type { Piece } from './pieces.ts'

/** `fn1` for `¹`, `fn.s1` for `*`, `fn.s2` for `**`. */
function footnoteKey(label: string): BlockKey {
  return (label.startsWith('*') ? `fn.s${label.length}` : `fn${label}`) as BlockKey
}

/** The head of the footnote that a piece is, and its first words; null when it is none, or its label is taken. */
export function footnoteHead(
  piece: Piece,
  writer: BlockWriter,
): { readonly head: BlockHead; readonly start: string } | null {
  const shape = piece.shapes.find(({ kind }) => kind === 'footnote')
  if (shape === undefined) return null
  const key = footnoteKey(shape.label)
  if (writer.has(key)) return null
  const { label, printed, rest } = shape
  return {
    head: { key, kind: 'footnote', role: null, level: null, label, number: null, parent: null, printed },
    start: rest,
  }
}

/** Every place where a text calls one of the edition's footnotes, in reading order. */
export function findFootnoteMarks(blocks: readonly EditionBlock[], lang: Lang): readonly FootnoteMark[] {
  const footnotes = new Set(blocks.filter((block) => block.kind === 'footnote').map((block) => block.label))
  return blocks
    .filter((block) => block.kind !== 'footnote')
    .flatMap(({ key, text }) =>
      Array.from(text.matchAll(footnoteMarkPattern))
        .filter(([mark]) => footnotes.has(markLabel(mark)))
        .map(({ 0: mark, index }) => ({
          footnote: footnoteKey(markLabel(mark)),
          key,
          lang,
          range: [index, index + mark.length] as const,
        })),
    )
}
