/** Blocks that cite, with what they say in both languages around it. Pure. */
import { counterpart, touchedSentences } from '../../shared/anchor/counterpart.ts'
import { grouped } from '../../shared/grouped.ts'
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Citing } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'

export type CitingBlock = {
  /** The same for the same block. */
  readonly id: string
  readonly report: ReportId
  readonly key: BlockKey
  /** In text order, Chinese before English. */
  readonly references: readonly Citing[]
}

/** In the order of what is given, each block once. */
export function citingBlocks(citing: readonly Citing[]): readonly CitingBlock[] {
  return [...grouped(citing, ({ report, key }) => `${report} ${key}`)].flatMap(([id, references]) => {
    const [first] = references
    return first === undefined ? [] : [{ id, report: first.report, key: first.key, references }]
  })
}

export function rangesIn({ references }: CitingBlock, lang: Lang): readonly TextRange[] {
  return references.filter((reference) => reference.lang === lang).map(({ range }) => range)
}

/** A part of a text with the places in it that cite. */
export type Piece = { readonly text: string; readonly marks: readonly TextRange[] }

/**
 * The sentences that cite, else those that belong to them in the other language; the whole text where no sentences are
 * known. None when the block has no such text.
 */
export function piecesOf(citing: CitingBlock, block: Block, lang: Lang): readonly Piece[] {
  const text = block.text[lang]
  if (text === null) return []
  const own = rangesIn(citing, lang)
  const sentences =
    own.length > 0
      ? distinct(own.flatMap((range) => touchedSentences(block, lang, range)))
      : counterpart(block, otherLang(lang), rangesIn(citing, otherLang(lang)))
  const shown = sentences.length > 0 ? sentences : ([[0, text.length]] as const)
  return shown.map(([start, end]) => ({
    text: text.slice(start, end),
    marks: apart(own.filter(([from, to]) => from >= start && to <= end)).map(
      ([from, to]) => [from - start, to - start] as const,
    ),
  }))
}

function distinct(ranges: readonly TextRange[]): readonly TextRange[] {
  return [...new Map(ranges.map((range) => [range[0], range])).values()].toSorted((a, b) => a[0] - b[0])
}

/** In order; of two that overlap, as the members of a range do, the first. */
function apart(ranges: readonly TextRange[]): readonly TextRange[] {
  return distinct(ranges).filter(([start], at, all) => at === 0 || start >= (all[at - 1]?.[1] ?? 0))
}
