/** Finds where an anchor is in the text of its block as it is now. */
import type { Anchor, BlockAnchor, TextAnchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Placement } from '../model/placement.ts'
import type { Bilingual } from '../model/report.ts'
import { locateAnchor } from './locate.ts'

/** A block as it is now: its text in each language with the text's hash (`hashText`). */
export type CurrentBlock = {
  readonly text: Bilingual
  readonly hash: Bilingual
}

/** `block` is null when the report has no such address. */
export function resolveAnchor(anchor: Anchor, block: CurrentBlock | null): Placement {
  if (block === null) return { state: 'unplaced', reason: 'block-away' }
  return isTextAnchor(anchor) ? resolveText(anchor, block) : resolveBlock(anchor, block)
}

function resolveText(anchor: TextAnchor, { text, hash }: CurrentBlock): Placement {
  const now = text[anchor.lang]
  if (now === null) return { state: 'unplaced', reason: 'edition-away' }
  const { start, end, exact } = anchor
  if (hash[anchor.lang] === anchor.hash && now.slice(start, end) === exact)
    return { state: 'exact', range: [start, end] }
  const range = locateAnchor(now, anchor)
  if (range === null) return { state: 'unplaced', reason: 'words-gone' }
  return { state: range[0] === start ? 'exact' : 'moved', range }
}

function resolveBlock({ textLang, hash: stored }: BlockAnchor, { text, hash }: CurrentBlock): Placement {
  const now = text[textLang]
  if (now === null) return { state: 'unplaced', reason: 'edition-away' }
  if (stored !== '' && hash[textLang] !== stored) return { state: 'unplaced', reason: 'words-gone' }
  return { state: 'exact', range: [0, now.length] }
}
