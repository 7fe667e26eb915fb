/** The terms as a table: ordered by its heads; keys move, open and change. */
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import type { ListedTerm, TermCounts } from '../../shared/model/term.ts'
import { termColumns } from '../../shared/terms/term-view.ts'
import type { TermColumn, TermView } from '../../shared/terms/term-view.ts'
import { LongTable } from '../long-table/index.ts'
import { TermCells } from './TermCells.tsx'

/** Pixels. */
const rowHeight = 38

export type TermTableProps = {
  readonly terms: readonly ListedTerm[]
  readonly counts: TermCounts | null
  readonly view: TermView
  readonly current: TermId | null
  readonly onView: Dispatch<SetStateAction<TermView>>
  /** By key: the list stays. */
  readonly onChoose: (term: ListedTerm) => void
  readonly onShow: (term: ListedTerm) => void
  readonly onOpen: (term: ListedTerm) => void
  readonly onEdit: (term: ListedTerm) => void
  readonly onRemove: (term: ListedTerm) => void
  /** Up on the first row. */
  readonly onLeave: () => void
}

export function TermTable(props: TermTableProps) {
  const { terms, counts, view, current, onView, onLeave } = props
  const { t } = useTranslation()
  const found = terms.findIndex(({ id }) => id === current)
  const withTerm = (act: (term: ListedTerm) => void) => (at: number) => {
    const term = terms[at]
    if (term !== undefined) act(term)
  }
  const acts: Readonly<Record<string, (term: ListedTerm) => void>> = {
    ' ': props.onShow,
    Enter: props.onOpen,
    F2: props.onEdit,
    Delete: props.onRemove,
  }
  return (
    <LongTable
      className="term"
      label={t('terms.list')}
      keys={t('terms.keys')}
      columns={termColumns.map((id) => ({ id, label: t(`terms.columns.${id}`) }))}
      sorted={view}
      onSort={(column) => onView(sortedBy(column))}
      count={terms.length}
      at={Math.max(0, found)}
      chosen={found >= 0}
      // Again when its row comes, after the list has been read or another one been asked for.
      inSight={`${current} ${found >= 0}`}
      rowHeight={rowHeight}
      onMove={withTerm(props.onChoose)}
      onLeave={onLeave}
      onKey={(key, at) => {
        const act = acts[key]
        if (act === undefined) return false
        withTerm(act)(at)
        return true
      }}
      onClick={withTerm(props.onShow)}
      onDoubleClick={withTerm(props.onOpen)}
      rowKey={(at) => terms[at]?.id ?? ''}
      cells={(at) => {
        const term = terms[at]
        if (term === undefined) return null
        return <TermCells term={term} counts={counts === null ? null : (counts[term.id] ?? none)} />
      }}
    />
  )
}

const none: readonly never[] = []

function sortedBy(column: TermColumn): (was: TermView) => TermView {
  return (was) => ({
    ...was,
    column,
    // The most used come first; words go from the beginning.
    descending: was.column === column ? !was.descending : column === 'uses',
  })
}
