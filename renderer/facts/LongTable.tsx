/** A table of which only the rows in sight are in the page: heads to order by, keys that move and open. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { rowAfter, useLongList } from '../long-list.ts'

export type TableColumn<Id extends string> = {
  readonly id: Id
  readonly label: string
}

export type LongTableProps<Id extends string> = {
  readonly label: string
  readonly keys: string
  readonly columns: readonly TableColumn<Id>[]
  /** Null: in the order that the list has by itself. */
  readonly sorted: { readonly column: Id; readonly descending: boolean } | null
  /** Absent for a table that has one order only. */
  readonly onSort?: (column: Id) => void
  readonly count: number
  /** Number of the row that Tab reaches. */
  readonly at: number
  /** Pixels, as facts.css has it. */
  readonly rowHeight: number
  /** Has the keyboard from the start: the reader has come back to it. */
  readonly focused: boolean
  readonly onMove: (at: number) => void
  readonly onOpen: (at: number) => void
  /** Up on the first row. */
  readonly onLeave: () => void
  /** Cells of a row, each with `role="gridcell"`. */
  readonly cells: (at: number) => ReactNode
}

export function LongTable<Id extends string>(props: LongTableProps<Id>) {
  const { label, keys, count, at, rowHeight, onMove, onOpen, onLeave, cells } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useLongList({ scroller, count, at, rowHeight })
  const moved = useFocusFollows(scroller, props.focused)
  const show = useRef(() => {})
  show.current = () => virtualizer.scrollToIndex(at)
  useEffect(() => show.current(), [at, count])
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('.long-row') || event.altKey || event.ctrlKey || event.metaKey)
      return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = rowAfter(event.key, at, count, page)
    if (event.key === 'ArrowUp' && at === 0) onLeave()
    else if (event.key === 'Enter') onOpen(at)
    else if (to !== undefined) {
      moved()
      onMove(to)
    } else return
    event.preventDefault()
  }
  return (
    <div
      role="grid"
      className="long-table"
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
              key={index}
              role="row"
              className="long-row long-cells"
              aria-rowindex={index + 2}
              aria-selected={index === at}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => {
                onMove(index)
                onOpen(index)
              }}
            >
              {cells(index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** After a move by key the row that is current has the focus, as soon as it is in the page. */
function useFocusFollows(scroller: RefObject<HTMLDivElement | null>, from: boolean): () => void {
  const asked = useRef(from)
  useLayoutEffect(() => {
    if (!asked.current) return
    const row = scroller.current?.querySelector<HTMLElement>('.long-row[tabindex="0"]')
    row?.focus({ preventScroll: true })
    asked.current = row == null
  })
  return useCallback(() => {
    asked.current = true
  }, [])
}

function Head<Id extends string>({ columns, sorted, onSort }: LongTableProps<Id>) {
  return (
    <div role="rowgroup" className="long-head">
      <div role="row" aria-rowindex={1} className="long-cells">
        {columns.map(({ id, label }) => {
          const isSorted = sorted?.column === id
          const direction = sorted?.descending === true ? 'descending' : 'ascending'
          return (
            <span
              key={id}
              role="columnheader"
              className={`long-cell fact-${id}`}
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
