/** Selecting whole sentences by keyboard: the one at the caret, then one more each time. */
import { touchedSentences } from '../../shared/anchor/counterpart.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { SelectedRange, TextPlace } from '../annotations/index.ts'
import { neighbour } from './caret.ts'
import type { Outline } from './outline.ts'

/** First and last place of a stretch in one language; it may reach over several blocks. */
export type Stretch = { readonly from: TextPlace; readonly to: TextPlace }

/**
 * What to select: the sentences that the selection touches, whole; where it is whole sentences already, one more, from
 * the next text at the end of one. Without a selection the sentence at the caret. Null where there is no text.
 */
export function nextSentences(
  outline: Pick<Outline, 'blocks' | 'blockOf' | 'indexOf'>,
  caret: TextPlace,
  selected: readonly SelectedRange[],
): Stretch | null {
  const first = selected[0]
  const last = selected.at(-1)
  if (first === undefined || last === undefined) return sentenceAt(outline, caret)
  const { lang } = first
  const start = sentence(outline.blockOf(first.key), lang, [first.start, first.start + 1])?.[0] ?? first.start
  const end = sentence(outline.blockOf(last.key), lang, [last.end - 1, last.end])?.[1] ?? last.end
  const from = { key: first.key, lang, offset: start }
  if (start < first.start || end > last.end) return { from, to: { key: last.key, lang, offset: end } }
  return { from, to: nextEnd(outline, { key: last.key, lang, offset: end }) }
}

function sentenceAt({ blockOf }: Pick<Outline, 'blockOf'>, { key, lang, offset }: TextPlace): Stretch | null {
  const found = sentence(blockOf(key), lang, [offset, offset])
  return found === undefined
    ? null
    : { from: { key, lang, offset: found[0] }, to: { key, lang, offset: found[1] } }
}

/** Where the sentence after a place ends, in the same text or the next one; the place itself at the end of the report. */
function nextEnd(
  { blocks, blockOf, indexOf }: Pick<Outline, 'blocks' | 'blockOf' | 'indexOf'>,
  end: TextPlace,
): TextPlace {
  const { key, lang, offset } = end
  const block = blockOf(key)
  const next = sentence(block, lang, [offset, block?.text[lang]?.length ?? offset])
  if (next !== undefined && next[1] > offset) return { ...end, offset: next[1] }
  const below = neighbour(blocks, indexOf(key) ?? blocks.length, 1, lang)
  const other = below === null ? undefined : blocks[below]
  const opening = sentence(other, lang, [0, 0])
  return other === undefined || opening === undefined ? end : { key: other.key, lang, offset: opening[1] }
}

/** The first sentence that a range touches. */
function sentence(block: Block | undefined, lang: Lang, range: readonly [number, number]) {
  return block === undefined ? undefined : touchedSentences(block, lang, range)[0]
}
