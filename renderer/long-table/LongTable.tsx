/** A table of which only the rows in sight are in the page: heads to order by, keys that move and act. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { rowAfter, useLongList } from '../long-list.ts'
import './long-table.css'

export type TableColumn<Id extends string> = {
  readonly id: Id
  readonly label: string
}

export type TableOrder<Id extends string> = { readonly column: Id; readonly descending: boolean }

export type LongTableProps<Id extends string> = {
  readonly label: string
  readonly keys: string
  /** Of the table; a head has it with its column's id: `fact-value`. */
  readonly className: string
  readonly columns: readonly TableColumn<Id>[]
  /** Null: in the order that the list has by itself. */
  readonly sorted: TableOrder<Id> | null
  /** Absent for a table that has one order only. */
  readonly onSort?: (column: Id) => void
  /** What stands before the heads where they are not above their columns. */
  readonly orderBy?: string
  readonly count: number
  /** Number of the row that Tab reaches. */
  readonly at: number
  /** That row is the chosen one; without it no row is. */
  readonly chosen: boolean
  /** As it changes, that row is brought into sight. */
  readonly inSight: string
  /** Pixels. */
  readonly rowHeight: number
  /** Has the keyboard from the start: the reader has come back to it. */
  readonly focused?: boolean
  /** By a key: the list stays. */
  readonly onMove: (at: number) => void
  /** Up on the first row. */
  readonly onLeave: () => void
  /** Any other key on a row, Enter among them; false for one that means nothing. */
  readonly onKey: (key: string, at: number) => boolean
  readonly onClick: (at: number) => void
  readonly onDoubleClick?: (at: number) => void
  /** Stays with the row when others come before it; its number by default. */
  readonly rowKey?: (at: number) => string
  /** Cells of a row, each with `role="gridcell"`. */
  readonly cells: (at: number) => ReactNode
}

export function LongTable<Id extends string>(props: LongTableProps<Id>) {
  const { label, keys, className, count, at, inSight, rowHeight, cells } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useLongList({ scroller, count, at, rowHeight })
  const moved = useFocusFollows(scroller, props.focused === true)
  const show = useRef(() => {})
  show.current = () => virtualizer.scrollToIndex(at)
  useEffect(() => show.current(), [inSight])
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('.long-row') || event.altKey || event.ctrlKey || event.metaKey)
      return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = rowAfter(event.key, at, count, page)
    if (event.key === 'ArrowUp' && at === 0) props.onLeave()
    else if (to !== undefined) {
      moved()
      props.onMove(to)
    } else if (!props.onKey(event.key, at)) return
    event.preventDefault()
  }
  return (
    <div
      role="grid"
      className={`long-table ${className}-table`}
      aria-label={label}
      aria-description={keys}
      aria-rowcount={count + 1}
      onKeyDown={onKeyDown}
    >
      <Head {...props} />
      <div ref={scroller} role="rowgroup" className="long-scroll" data-scroller>
        <div role="presentation" className="long-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the keys
            <div
              key={props.rowKey?.(index) ?? index}
              role="row"
              className="long-row long-cells"
              aria-rowindex={index + 2}
              aria-selected={props.chosen && index === at}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => props.onClick(index)}
              onDoubleClick={() => props.onDoubleClick?.(index)}
            >
              {cells(index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** After a move by key the row that is current has the focus; when that row goes, the one that is current then. */
function useFocusFollows(scroller: RefObject<HTMLDivElement | null>, from: boolean): () => void {
  const asked = useRef(from)
  const focused = useRef(false)
  useLayoutEffect(() => {
    const isLost = focused.current && document.activeElement === document.body
    if (asked.current || isLost) {
      const row = scroller.current?.querySelector<HTMLElement>('.long-row[tabindex="0"]')
      row?.focus({ preventScroll: true })
      asked.current = row == null
    }
    focused.current = scroller.current?.contains(document.activeElement) === true
  })
  return useCallback(() => {
    asked.current = true
  }, [])
}

function Head<Id extends string>({ className, columns, sorted, onSort, orderBy }: LongTableProps<Id>) {
  return (
    <div role="rowgroup" className="long-head">
      <div role="row" aria-rowindex={1} className="long-cells" data-order={orderBy}>
        {columns.map(({ id, label }) => {
          const isSorted = sorted?.column === id
          const direction = sorted?.descending === true ? 'descending' : 'ascending'
          return (
            <span
              key={id}
              role="columnheader"
              className={`long-cell ${className}-${id}`}
              aria-sort={isSorted ? direction : undefined}
            >
              {onSort === undefined ? (
                label
              ) : (
                <button type="button" className="long-sort" onClick={() => onSort(id)}>
                  {label}
                  {isSorted && (
                    <span aria-hidden="true">{direction === 'descending' ? <ArrowDown /> : <ArrowUp />}</span>
                  )}
                </button>
              )}
            </span>
          )
        })}
      </div>
    </div>
  )
}
