/** How often terms are used in the open report, in both languages, counted in idle slices while a pop-up shows them. */
import { useEffect, useState } from 'react'
import type { Block } from '../../shared/model/block.ts'
import type { TermId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { inIdleSlices } from '../idle-slices.ts'
import type { KnownTerms } from '../known-terms.ts'

/** Uses of a term in each language. */
export type Uses = Readonly<Record<Lang, number>>

/** Of all terms; null until they have been counted. */
export function useUses(
  terms: KnownTerms | null,
  blocks: readonly Block[],
  wanted: boolean,
): ReadonlyMap<TermId, Uses> | null {
  const [counted, setCounted] = useState<{
    readonly terms: KnownTerms
    readonly blocks: readonly Block[]
    readonly uses: ReadonlyMap<TermId, Uses>
  } | null>(null)
  const known = counted?.terms === terms && counted?.blocks === blocks
  useEffect(() => {
    if (terms === null || !wanted || known) return undefined
    const uses = new Map<TermId, Record<Lang, number>>()
    let at = 0
    return inIdleSlices((isOver) => {
      for (; at < blocks.length; at += 1) {
        if (isOver()) return 'more'
        countBlock(blocks[at] as Block, terms, uses)
      }
      setCounted({ terms, blocks, uses })
      return 'done'
    })
  }, [terms, blocks, wanted, known])
  return known ? counted.uses : null
}

function countBlock(block: Block, terms: KnownTerms, uses: Map<TermId, Record<Lang, number>>): void {
  for (const lang of langs)
    for (const { forms } of terms.placesIn(block, lang))
      for (const { term } of forms) {
        const counts = uses.get(term) ?? { zh: 0, en: 0 }
        counts[lang] += 1
        uses.set(term, counts)
      }
}
