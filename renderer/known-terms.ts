/** The terms as they hold for this reader, and where they stand in a block. */
import { useEffect, useMemo, useState } from 'react'
import type { Block } from '../shared/model/block.ts'
import type { TermId } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'
import type { ListedTerm } from '../shared/model/term.ts'
import { startTermIndex, termsIn } from '../shared/terms/term-index.ts'
import type { TermIndex, TermPlace } from '../shared/terms/term-index.ts'
import { readTerms } from './all-terms.ts'
import { inIdleSlices } from './idle-slices.ts'
import { useQuery } from './use-query.ts'

export type KnownTerms = {
  readonly byId: (id: TermId) => ListedTerm | undefined
  /** In text order; each block is looked through once. */
  readonly placesIn: (block: Block, lang: Lang) => readonly TermPlace[]
}

/** Terms indexed between two looks at the clock. */
const stretch = 20

/** Null until they are there. */
export function useKnownTerms(): KnownTerms | null {
  const terms = useQuery(() => readTerms(), [], { domain: 'terms', keep: true }).value
  const [index, setIndex] = useState<TermIndex | null>(null)
  useEffect(() => {
    if (terms === null) return undefined
    const indexer = startTermIndex()
    let at = 0
    return inIdleSlices((isOver) => {
      while (at < terms.length && !isOver()) {
        for (const term of terms.slice(at, at + stretch)) indexer.add(term)
        at += stretch
      }
      if (at < terms.length) return 'more'
      setIndex(indexer.done())
      return 'done'
    })
  }, [terms])
  return useMemo(() => (terms === null || index === null ? null : knownTerms(terms, index)), [terms, index])
}

function knownTerms(terms: readonly ListedTerm[], index: TermIndex): KnownTerms {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const known: Readonly<Record<Lang, WeakMap<Block, readonly TermPlace[]>>> = {
    zh: new WeakMap(),
    en: new WeakMap(),
  }
  return {
    byId: (id) => byId.get(id),
    placesIn(block, lang) {
      const before = known[lang].get(block)
      if (before !== undefined) return before
      const text = block.text[lang]
      const places = text === null ? [] : termsIn(index, text, lang)
      known[lang].set(block, places)
      return places
    },
  }
}
