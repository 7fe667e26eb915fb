/** Whether the two languages of a block cite the same. */
import type { Reference } from '../model/reference.ts'

/** References that one language of a block has oftener than the other, in reading order. Order in the block is free. */
export function compareReferences(references: readonly Reference[]): readonly Reference[] {
  const idOf = ({ key, kind, symbol, place }: Reference) => JSON.stringify([key, kind, symbol, place])
  const balance = new Map<string, number>()
  for (const each of references) {
    const id = idOf(each)
    balance.set(id, (balance.get(id) ?? 0) + (each.lang === 'zh' ? 1 : -1))
  }
  // Which of several alike is the one too many cannot be known: the last ones are told.
  return references
    .toReversed()
    .filter((each) => {
      const more = balance.get(idOf(each)) ?? 0
      if (each.lang === 'zh' ? more <= 0 : more >= 0) return false
      balance.set(idOf(each), each.lang === 'zh' ? more - 1 : more + 1)
      return true
    })
    .toReversed()
}
