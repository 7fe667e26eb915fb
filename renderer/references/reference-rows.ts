/** What a report cites, both languages of a block in one row. Pure. */
import type { BlockKey } from '../../shared/model/ids.ts'
import { grouped } from '../../shared/grouped.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'

export type ReferenceRow = {
  readonly key: BlockKey
  /** Null where this language of the block does not cite it; never both. */
  readonly zh: LinkedReference | null
  readonly en: LinkedReference | null
  /** Of either. */
  readonly reference: LinkedReference
}

/** In reading order. Of several alike in a block the first go together: what is left over comes last in its language. */
export function referenceRows(references: readonly LinkedReference[]): readonly ReferenceRow[] {
  return [...grouped(references, ({ key }) => key).values()].flatMap(rowsOfBlock)
}

function rowsOfBlock(references: readonly LinkedReference[]): readonly ReferenceRow[] {
  const idOf = ({ kind, symbol, place }: LinkedReference) => JSON.stringify([kind, symbol, place])
  const left = references.filter(({ lang }) => lang === 'en')
  const rows = references
    .filter(({ lang }) => lang === 'zh')
    .map((zh): ReferenceRow => {
      const at = left.findIndex((en) => idOf(en) === idOf(zh))
      const [en = null] = at < 0 ? [] : left.splice(at, 1)
      return { key: zh.key, zh, en, reference: zh }
    })
  return [...rows, ...left.map((en): ReferenceRow => ({ key: en.key, zh: null, en, reference: en }))]
}
