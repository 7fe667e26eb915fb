/** Whether the words found are those that were marked, letter for letter. */
import type { Anchor } from '../model/annotation.ts'
import type { Placement } from '../model/placement.ts'
import type { Bilingual } from '../model/report.ts'

/** The words found, as far as the anchor knows them: of a whole block only its opening is kept. Empty without a place. */
export function foundWords(anchor: Anchor, placement: Placement, text: Bilingual | undefined): string {
  if (placement.state === 'unplaced') return ''
  const now = text?.[anchor.lang ?? anchor.textLang]?.slice(...placement.range) ?? ''
  return anchor.lang === null ? now.slice(0, anchor.exact.length) : now
}

/**
 * `text` is that of the anchor's block as it is now. Then only what stands around the words has changed, or where they
 * stand; false without a place.
 */
export function hasSameWords(anchor: Anchor, placement: Placement, text: Bilingual | undefined): boolean {
  return placement.state !== 'unplaced' && foundWords(anchor, placement, text) === anchor.exact
}
