/** The rows, of which only those in sight are in the page; keys move, select and open. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { CSSProperties, Dispatch, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import { AnnotationRow } from './AnnotationRow.tsx'
import { LayerSigns } from './LayerSigns.tsx'
import { pressedIn } from './row-keys.ts'
import { headName } from './row-words.ts'
import type { RowWords } from './row-words.ts'
import type { RowEntry } from './rows.ts'
import { rowAt } from './selection.ts'
import type { SelectionAction, SelectionState } from './selection.ts'
import type { List } from './use-list.ts'

const rowHeight = 104
const headHeight = 34

export type AnnotationRowsProps = {
  readonly list: List
  readonly words: RowWords
  readonly selection: SelectionState
  readonly dispatch: Dispatch<SelectionAction>
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Goes up when the current row is to be in sight, wherever the focus is. */
  readonly jumps: number
  readonly onOpen: (row: RowEntry) => void
  readonly onRemove: () => void
  /** Up on the first row. */
  readonly onLeave: () => void
}

export function AnnotationRows(props: AnnotationRowsProps) {
  const { list, words, selection, dispatch, scroller, jumps, onOpen, onRemove, onLeave } = props
  const { t } = useTranslation()
  const { entries, rows, entryOf, slots, heads, headed, names } = list
  const current = rowAt(rows, selection)
  const currentEntry = current === undefined ? -1 : (entryOf[current.at] ?? -1)
  const stuck = useRef(-1)

  // The row with the focus stays in the page however far the list is scrolled, and the group's heading stays in sight.
  const rangeExtractor = useCallback(
    (range: Range) => {
      stuck.current = lastAtOrBefore(heads, range.startIndex)
      const wanted = new Set([...defaultRangeExtractor(range), stuck.current, currentEntry])
      wanted.delete(-1)
      return [...wanted].toSorted((a, b) => a - b)
    },
    [heads, currentEntry],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is kept or handed on: each drawing asks anew
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ((slots[index] ?? 0) < 0 ? headHeight : rowHeight),
    getItemKey: useCallback((index: number) => slots[index] ?? index, [slots]),
    rangeExtractor,
    overscan: 4,
    scrollPaddingStart: headed === null ? 0 : headHeight,
  })
  const show = useRef(() => {})
  show.current = () => virtualizer.scrollToIndex(currentEntry)
  useEffect(() => {
    if (jumps > 0) show.current()
  }, [jumps])
  const moved = useFocusFollows(scroller, currentEntry, (entry) => virtualizer.scrollToIndex(entry))

  const act = (action: SelectionAction): void => {
    moved()
    dispatch(action)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || !(event.target as Element).matches('[role=option]')) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / averageHeight()) - 1)
    const done = pressedIn(event, rows, current, page)
    if (done === null) return
    event.preventDefault()
    if (done === 'open') onOpen(current)
    else if (done === 'remove') onRemove()
    else if (done === 'leave') onLeave()
    else act(done)
  }
  const averageHeight = (): number => virtualizer.getTotalSize() / Math.max(1, entries.length)

  return (
    <div ref={scroller} className="list-scroll">
      <div
        role="listbox"
        aria-label={t('list.list')}
        aria-multiselectable="true"
        aria-description={t('list.keys')}
        className="list-rows"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onMouseDown={keepFocus}
        onClick={(event) => clicked(event, rows, act)}
        onDoubleClick={(event) => {
          const row = rowOfEvent(event, rows)
          if (row !== null) onOpen(row)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index]
          if (entry === undefined) return null
          const style = styleOf(start, index === stuck.current)
          return entry.kind === 'head' ? (
            <div
              key={entry.key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="list-head"
              style={style}
              aria-hidden="true"
            >
              <span>{headed === null ? '' : headName(names, headed, entry.group.value)}</span>
              {headed === 'layer' && <LayerSigns layer={names.layers.byId(entry.group.value as LayerId)} />}
              <span className="list-head-count num">{entry.group.items.length}</span>
            </div>
          ) : (
            <AnnotationRow
              key={entry.key}
              ref={virtualizer.measureElement}
              index={index}
              top={start}
              row={entry}
              count={rows.length}
              current={index === currentEntry}
              selected={selection.selected.has(entry.item.annotation.id)}
              searched={list.words}
              words={words}
            />
          )
        })}
      </div>
    </div>
  )
}

/**
 * After a move by key or mouse the row that is current has the focus and is in sight; at first too, unless the user is
 * already elsewhere on the screen. Gives back what tells of a move.
 */
function useFocusFollows(
  scroller: RefObject<HTMLDivElement | null>,
  currentEntry: number,
  show: (entry: number) => void,
): () => void {
  const asked = useRef<boolean | null>(null)
  const focused = useRef(false)
  useLayoutEffect(() => {
    asked.current ??= isNowhere(document.activeElement)
    const lost = focused.current && document.activeElement === document.body
    // The first drawing has no rows yet: how many there is room for is not known.
    const wanted = asked.current || lost
    const row = wanted
      ? scroller.current?.querySelector<HTMLElement>('[role=option][tabindex="0"]')
      : undefined
    if (row != null) {
      asked.current = false
      show(currentEntry)
      row.focus({ preventScroll: true })
    }
    focused.current = scroller.current?.contains(document.activeElement) === true
  })
  return useCallback(() => {
    asked.current = true
  }, [])
}

/** On nothing, or on the button that led here. */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.closest('.rail') !== null
}

function styleOf(top: number, stuck: boolean): CSSProperties {
  return stuck
    ? { position: 'sticky', top: 0 }
    : { position: 'absolute', top: 0, transform: `translateY(${top}px)` }
}

/** -1: none. `numbers` go up. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1] ?? -1
}

/** The focus goes where the selection says, once it is known whether Shift or Ctrl was held. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

function clicked(event: MouseEvent, rows: readonly RowEntry[], act: (action: SelectionAction) => void): void {
  const row = rowOfEvent(event, rows)
  if (row === null) return
  const onBox = (event.target as Element).closest('[data-check]') !== null
  if (event.shiftKey) act({ type: 'extend', to: row, rows })
  else if (onBox || event.ctrlKey || event.metaKey) act({ type: 'toggle', row })
  else act({ type: 'go', row })
}

function rowOfEvent(event: MouseEvent, rows: readonly RowEntry[]): RowEntry | null {
  const element = (event.target as Element).closest<HTMLElement>('[data-row]')
  return rows[Number(element?.dataset['row'] ?? -1)] ?? null
}
