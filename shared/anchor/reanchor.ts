/** The new anchor when the reader confirms where the words of an old one stand now. */
import type { Anchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { BlockKey } from '../model/ids.ts'
import type { TextRange } from '../model/block.ts'
import type { Bilingual } from '../model/report.ts'
import { describeAnchor, describeBlock } from './describe.ts'

/** The confirmed place: a `Proposal`, or the anchor's own block with the range of its placement. */
export type ConfirmedPlace = { readonly key: BlockKey; readonly range: TextRange }

/**
 * Describes the anchor again at `place`; `text` is that block's text as it is now. Words stay words in their language,
 * a whole block stays one. Null when the block has no text in that language or the range is outside of it.
 */
export function reanchor(anchor: Anchor, { key, range }: ConfirmedPlace, text: Bilingual): Anchor | null {
  if (!isTextAnchor(anchor)) return text.zh === null && text.en === null ? null : describeBlock({ key, text })
  const words = text[anchor.lang]
  const [start, end] = range
  if (words === null || start < 0 || start >= end || end > words.length) return null
  return describeAnchor(words, { key, lang: anchor.lang, start, end })
}
