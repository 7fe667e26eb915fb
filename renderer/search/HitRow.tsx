/** One row of the answer: the block's number or kind, and its words in both languages with the hits marked. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { excerpt } from '../excerpt.ts'
import { TextOfRow } from '../Pieces.tsx'
import { textsOf } from './rows.ts'
import type { Row } from './rows.ts'

export type HitRowProps = {
  readonly row: Row
  /** The one row of the list that Tab reaches. */
  readonly reachable: boolean
  readonly onOpen: (row: Row) => void
  readonly onFocus: (row: Row) => void
}

export const HitRow = memo(function HitRow({ row, reachable, onOpen, onFocus }: HitRowProps) {
  return (
    <li>
      <button
        type="button"
        className="text-row hit"
        data-row={row.id}
        tabIndex={reachable ? 0 : -1}
        aria-current={reachable || undefined}
        onClick={() => onOpen(row)}
        onFocus={() => onFocus(row)}
      >
        <Address row={row} />
        <span className="hit-texts">
          {textsOf(row).map((text) => (
            <TextOfRow key={text.lang} text={text} pieces={excerpt(text)} className="hit-text" />
          ))}
        </span>
      </button>
    </li>
  )
}, isSame)

/** Rows are made anew with each page: one with the same hits is the same. */
function isSame(before: HitRowProps, after: HitRowProps): boolean {
  return (
    before.row.hits.zh === after.row.hits.zh &&
    before.row.hits.en === after.row.hits.en &&
    before.reachable === after.reachable &&
    before.onOpen === after.onOpen &&
    before.onFocus === after.onFocus
  )
}

/** `34`, `34 (a)`, or the kind of a block that has no number. */
export function Address({ row: { key, kind } }: { readonly row: Pick<Row, 'key' | 'kind'> }) {
  const { t } = useTranslation()
  if (kind !== 'paragraph' && kind !== 'item')
    return <span className="hit-kind">{t(`search.kinds.${kind}`)}</span>
  const [number = '', ...labels] = key.slice(1).split('.')
  // Items that print no label are counted: `u1`.
  const items = labels.filter((label) => !/^u\d+$/.test(label))
  return (
    <span className="hit-number num">
      <span className="visually-hidden">{t('search.paragraph')} </span>
      {number}
      {items.length > 0 && <span className="hit-item"> {items.map((item) => `(${item})`).join('')}</span>}
    </span>
  )
}
