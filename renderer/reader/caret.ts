/** The keyboard's way through the texts: a caret in one text, and the text above, below or beside. */
import type { Block } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import { nextBorder, previousBorder } from '../annotations/index.ts'

/** Keys that move the caret inside a text; null for all others. */
export function caretAfter(key: string, word: boolean, text: string, offset: number): number | null {
  const unit = word ? 'word' : 'character'
  switch (key) {
    case 'ArrowLeft':
      return previousBorder(text, offset, unit)
    case 'ArrowRight':
      return nextBorder(text, offset, unit)
    case 'Home':
      return 0
    case 'End':
      return text.length
    default:
      return null
  }
}

/** Index of the next block in a direction that has a text in the language; null when there is none. */
export function neighbour(blocks: readonly Block[], from: number, step: 1 | -1, lang: Lang): number | null {
  for (let at = from + step; at >= 0 && at < blocks.length; at += step) {
    if (blocks[at]?.text[lang] != null) return at
  }
  return null
}
