/** Places of one block, given by its words. */
import { findPlaces } from '../../../shared/geography/find-places.ts'
import type { Block, SentencePair } from '../../../shared/model/block.ts'
import type { PlaceMention } from '../../../shared/model/geography.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'

export function placesIn(
  zh: string | null,
  en: string | null,
  sentences: readonly SentencePair[] = [],
): readonly PlaceMention[] {
  const block: Block = {
    key: 'p1' as BlockKey,
    kind: 'paragraph',
    level: null,
    label: null,
    number: 1,
    parent: null,
    text: { zh, en },
    printed: { zh: null, en: null },
    sentences,
  }
  return findPlaces('report' as ReportId, [block])
}

/** Codes alone, with a space between them. */
export function codesIn(zh: string | null, en: string | null): string {
  return placesIn(zh, en)
    .map(({ code }) => code)
    .join(' ')
}
