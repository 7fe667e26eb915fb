/** Two reports by terms: each with the blocks in which it is used, in either language. */
import type { Block } from '../model/block.ts'
import type { TermId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { Term } from '../model/term.ts'
import type { TermPlace } from '../terms/term-index.ts'
import type { Compared, ComparedBlock, ComparedSide } from './compared.ts'

/** `placesIn` as the index of terms finds them in a block. */
export type FindTerms = (block: Block, lang: Lang) => readonly TermPlace[]

/** Those that more blocks speak of come first, among equals as they are met, in the left report before the right. */
export function compareTerms(
  left: readonly Block[],
  right: readonly Block[],
  placesIn: FindTerms,
  termOf: (id: TermId) => Pick<Term, 'zh' | 'en'> | undefined,
): readonly Compared[] {
  const leftUses = usesIn(left, placesIn)
  const rightUses = usesIn(right, placesIn)
  const side = (term: Pick<Term, 'zh' | 'en'>, blocks: readonly ComparedBlock[] = []): ComparedSide | null =>
    blocks.length === 0 ? null : { name: { zh: term.zh, en: term.en }, blocks }
  const items = [...new Set([...leftUses.keys(), ...rightUses.keys()])].flatMap((id) => {
    const term = termOf(id)
    if (term === undefined) return []
    return [{ id, left: side(term, leftUses.get(id)), right: side(term, rightUses.get(id)) }]
  })
  const size = ({ left: l, right: r }: Compared) => (l?.blocks.length ?? 0) + (r?.blocks.length ?? 0)
  return items.toSorted((a, b) => size(b) - size(a))
}

function usesIn(
  blocks: readonly Block[],
  placesIn: FindTerms,
): ReadonlyMap<TermId, readonly ComparedBlock[]> {
  const uses = new Map<TermId, ComparedBlock[]>()
  for (const block of blocks) {
    const zh = byTerm(placesIn(block, 'zh'))
    const en = byTerm(placesIn(block, 'en'))
    for (const id of new Set([...zh.keys(), ...en.keys()])) {
      const found = uses.get(id) ?? []
      found.push({ key: block.key, zh: zh.get(id) ?? [], en: en.get(id) ?? [] })
      uses.set(id, found)
    }
  }
  return uses
}

function byTerm(places: readonly TermPlace[]): ReadonlyMap<TermId, readonly TermPlace['range'][]> {
  const ranges = new Map<TermId, TermPlace['range'][]>()
  for (const { range, forms } of places)
    for (const { term } of forms) ranges.set(term, [...(ranges.get(term) ?? []), range])
  return ranges
}
