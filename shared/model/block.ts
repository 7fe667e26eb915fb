/** Blocks: the addressed pieces of a report that its language versions share. */
import type { BlockKey } from './ids.ts'
import type { Bilingual, Lang } from './report.ts'

export type BlockKind = 'front' | 'heading' | 'paragraph' | 'item' | 'footnote'

export const blockKinds: readonly BlockKind[] = ['front', 'heading', 'paragraph', 'item', 'footnote']

/** Start and end in UTF-16 units of a block's stored text, `[start, end)`. */
export type TextRange = readonly [start: number, end: number]

/** Sentences of a pair that say the same: n ranges in Chinese, m in English, in text order. */
export type SentencePair = { readonly zh: readonly TextRange[]; readonly en: readonly TextRange[] }

/** One row of the page: a block with its text in each language. */
export type Block = {
  readonly key: BlockKey
  readonly kind: BlockKind
  /** Depth: chapter 1, section 2, sub-heading 3; item 1 and deeper; null for the other kinds. */
  readonly level: number | null
  /** Label without language: chapter `2`, section `C`, item `a`, footnote `1` or `*`; null when it has none. */
  readonly label: string | null
  /** Paragraph number; null for the other kinds. */
  readonly number: number | null
  /** Heading above, or for an item its paragraph; null at the top. */
  readonly parent: BlockKey | null
  /** Stored text, NFC, free of layout white space, without the printed label. Null: this edition lacks the block. */
  readonly text: Bilingual
  /** Label as each edition prints it, e.g. `二.` and `II.`, `34.`, `(a)`; empty when none. */
  readonly printed: Bilingual
  readonly sentences: readonly SentencePair[]
}

/** A heading by itself, for lists and filters of sections. */
export type Heading = Pick<Block, 'key' | 'level' | 'label' | 'parent' | 'text' | 'printed'>

/** Where the text calls a footnote: the mark's place in the block that carries it. */
export type FootnoteMark = {
  readonly footnote: BlockKey
  readonly key: BlockKey
  readonly lang: Lang
  readonly range: TextRange
}

/** The text of one report, in reading order. */
export type ReportText = {
  readonly blocks: readonly Block[]
  readonly footnoteMarks: readonly FootnoteMark[]
}
