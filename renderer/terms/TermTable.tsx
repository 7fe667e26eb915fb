/** The rows, of which only those in sight are in the page; keys move, open and change. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Dispatch, KeyboardEvent, RefObject, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import type { ListedTerm, TermCounts } from '../../shared/model/term.ts'
import { termColumns } from '../../shared/terms/term-view.ts'
import type { TermColumn, TermView } from '../../shared/terms/term-view.ts'
import { rowAfter, useLongList } from '../long-list.ts'
import { TermRow } from './TermRow.tsx'

/** Pixels, as terms.css has it. */
const rowHeight = 38

export type TermTableProps = {
  readonly grid: RefObject<HTMLDivElement | null>
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
  const { grid, terms, counts, view, current, onView, onChoose, onLeave } = props
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const found = terms.findIndex(({ id }) => id === current)
  const at = Math.max(0, found)
  const virtualizer = useLongList({ scroller, count: terms.length, at, rowHeight })
  const moved = useFocusFollows(scroller)
  const show = useRef(() => {})
  show.current = () => virtualizer.scrollToIndex(at)
  // Again when its row comes, after the list has been read or another one been asked for.
  const there = found >= 0
  useEffect(() => show.current(), [current, there])

  const go = (to: number): void => {
    const term = terms[Math.max(0, Math.min(to, terms.length - 1))]
    if (term === undefined) return
    moved()
    onChoose(term)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const term = terms[at]
    if (term === undefined || !(event.target as Element).matches('.term-row') || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const act = actOf(event.key, at, page, terms.length, { ...props, term, go, onLeave })
    if (act === null || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  return (
    <div
      ref={grid}
      role="grid"
      className="term-grid"
      aria-label={t('terms.list')}
      aria-description={t('terms.keys')}
      aria-rowcount={terms.length + 1}
      onKeyDown={onKeyDown}
    >
      <Head view={view} onView={onView} />
      <div ref={scroller} role="rowgroup" className="term-scroll">
        <div role="presentation" className="term-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const term = terms[index]
            if (term === undefined) return null
            return (
              <TermRow
                key={term.id}
                index={index}
                top={start}
                term={term}
                counts={counts === null ? null : (counts[term.id] ?? none)}
                current={index === found}
                reachable={index === at}
                onChoose={props.onShow}
                onOpen={props.onOpen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

const none: readonly never[] = []

type Acts = Pick<TermTableProps, 'onShow' | 'onOpen' | 'onEdit' | 'onRemove' | 'onLeave'> & {
  readonly term: ListedTerm
  readonly go: (to: number) => void
}

/** Null for a key that means nothing here. */
function actOf(key: string, at: number, page: number, count: number, acts: Acts): (() => void) | null {
  const { term, go } = acts
  const to = rowAfter(key, at, count, page)
  if (key === 'ArrowUp' && at === 0) return acts.onLeave
  if (to !== undefined) return () => go(to)
  if (key === ' ') return () => acts.onShow(term)
  if (key === 'Enter') return () => acts.onOpen(term)
  if (key === 'F2') return () => acts.onEdit(term)
  if (key === 'Delete') return () => acts.onRemove(term)
  return null
}

/** After a move by key the row that is current has the focus; when that row goes, the one that is current then. */
function useFocusFollows(scroller: RefObject<HTMLDivElement | null>): () => void {
  const asked = useRef(false)
  const focused = useRef(false)
  useLayoutEffect(() => {
    const lost = focused.current && document.activeElement === document.body
    if (asked.current || lost) {
      const row = scroller.current?.querySelector<HTMLElement>('.term-row[tabindex="0"]')
      row?.focus({ preventScroll: true })
      asked.current = row == null
    }
    focused.current = scroller.current?.contains(document.activeElement) === true
  })
  return useCallback(() => {
    asked.current = true
  }, [])
}

function Head({ view, onView }: Pick<TermTableProps, 'view' | 'onView'>) {
  const { t } = useTranslation()
  const sort = (column: TermColumn): void =>
    onView((was) => ({
      ...was,
      column,
      // The most used come first; words go from the beginning.
      descending: was.column === column ? !was.descending : column === 'uses',
    }))
  return (
    <div role="rowgroup" className="term-head">
      <div role="row" aria-rowindex={1} className="term-cells">
        {termColumns.map((column) => {
          const sorted = view.column === column
          const direction = view.descending ? 'descending' : 'ascending'
          return (
            <span
              key={column}
              role="columnheader"
              className={`term-cell term-${column}`}
              aria-sort={sorted ? direction : undefined}
            >
              <button type="button" className="term-sort" onClick={() => sort(column)}>
                {t(`terms.columns.${column}`)}
                {sorted && <span aria-hidden="true">{view.descending ? <ArrowDown /> : <ArrowUp />}</span>}
              </button>
            </span>
          )
        })}
      </div>
    </div>
  )
}
