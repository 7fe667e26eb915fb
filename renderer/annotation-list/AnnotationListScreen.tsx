/** All annotations of the library: found, arranged, changed many at once, and opened where they stand. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { isEveryAnnotation } from '../../shared/filter/choices.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { useApp } from '../app-state.ts'
import { late } from '../late.ts'
import { useCommand } from '../use-command.ts'
import { useHistory } from '../use-history.ts'
import './annotation-list.css'
import { AnnotationRows } from './AnnotationRows.tsx'
import { destinationOf } from './destination.ts'
import { Detail } from './Detail.tsx'
import { FilterChips } from './FilterChips.tsx'
import type { ChangeFilter } from './Facets.tsx'
import { FilterPane } from './FilterPane.tsx'
import { ListFoot } from './ListFoot.tsx'
import { ListTop } from './ListTop.tsx'
import { plainView } from './list-state.ts'
import type { ListMemory, ListView } from './list-state.ts'
import { rowWords } from './row-words.ts'
import type { RowEntry } from './rows.ts'
import { firstSelection, rowAt, selectionReducer } from './selection.ts'
import type { SelectionState } from './selection.ts'
import { useAfterDrawing } from './use-after-drawing.ts'
import { useAllAnnotations } from './use-all-annotations.ts'
import { useBatch } from './use-batch.ts'
import { useBatchCommands } from './use-batch-commands.ts'
import { useList } from './use-list.ts'
import type { List } from './use-list.ts'
import { usePane } from './use-pane.ts'
import { Damaged, NoRows } from './Summary.tsx'

const ExportDialog = late(async () => (await import('../exporting/index.ts')).ExportDialog)

/** Pixels of the window under which a pane is closed until it is asked for. */
const filtersFit = 900
const detailFits = 1100

export function AnnotationListScreen({ memory }: { readonly memory: ListMemory }) {
  const { t } = useTranslation()
  const { lang, openPlace, notify } = useApp()
  const [before] = useState(() => memory.current)
  const [view, setView] = useState<ListView>(before?.view ?? plainView)
  const [selection, dispatch] = useReducer(selectionReducer, before?.current ?? null, firstSelection)
  const filters = usePane(filtersFit)
  const detail = usePane(detailFits)
  const [tagging, setTagging] = useState(false)
  const [exported, setExported] = useState<readonly ListItem[] | null>(null)
  const [jumps, setJumps] = useState(0)
  const all = useAllAnnotations(before?.list ?? null)
  const list = useList(all.list?.items, view)
  const { names, headed } = list
  const words = useMemo(() => rowWords(t, lang, names, headed), [t, lang, names, headed])
  const current = rowAt(list.rows, selection)
  const targets = useTargets(list, selection, current)
  const unselect = useCallback(() => dispatch({ type: 'none' }), [])
  const batch = useBatch(targets, names, all.patch, unselect)
  const history = useHistory()

  const field = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const toRows = (): void =>
    scroller.current?.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus()
  const changeFilter: ChangeFilter = useCallback(
    (change) => setView((was) => ({ ...was, filter: change(was.filter) })),
    [],
  )
  const setFilter = (filter: AnnotationFilter): void => changeFilter(() => filter)
  const open = (row: RowEntry): void => {
    const { annotation } = row.item
    dispatch({ type: 'go', row })
    if (annotation.placements.some((one) => one.state === 'unplaced' && one.reason === 'report-away'))
      notify(t('annotation.reason.report-away'))
    else openPlace(destinationOf(annotation))
  }

  const toField = (): void => {
    field.current?.focus()
    field.current?.select()
  }
  useCommand('screen.annotations', toField)
  useCommand('find.open', toField)
  const these = useExportable(selection.selected.size > 0 ? targets : list.items)
  useCommand('export.open', () => setExported(these), these.length > 0)
  useBatchCommands(batch, targets.length > 0, () => setTagging(true))
  useEffect(() => {
    memory.current = { view, current: current?.key ?? null, list: all.whole ? all.list : null }
  }, [memory, view, current?.key, all.whole, all.list])

  const shownItem = useAfterDrawing(current?.item)
  const doubts = list.doubtful.filter((row) => row !== current)
  const nextDoubt = doubts.find((row) => row.at > (current?.at ?? 0)) ?? doubts[0]
  const empty = all.whole && all.list?.total === 0
  return (
    <>
      <ListTop
        field={field}
        view={view}
        onView={setView}
        all={all}
        shown={list.shown}
        empty={empty}
        filters={filters}
        detail={detail}
        onLeave={toRows}
      />
      <div className="list-screen">
        {filters.open && !empty && (
          <FilterPane
            items={all.list?.items ?? nothing}
            names={names}
            filter={view.filter}
            onChange={changeFilter}
          />
        )}
        <main className="list-main">
          <FilterChips filter={view.filter} names={names} onChange={setFilter} onLeave={toRows} />
          <Damaged />
          {list.rows.length === 0 ? (
            <NoRows
              all={all}
              filtered={!isEveryAnnotation(view.filter)}
              onClear={() => setFilter(everyAnnotation)}
            />
          ) : (
            <AnnotationRows
              list={list}
              words={words}
              selection={selection}
              dispatch={dispatch}
              scroller={scroller}
              jumps={jumps}
              onOpen={open}
              onRemove={batch.remove}
              onLeave={() => field.current?.focus()}
            />
          )}
          <ListFoot
            names={names}
            targets={targets}
            selecting={selection.selected.size > 0 && targets.length > 0}
            batch={batch}
            tagging={tagging}
            onTagging={setTagging}
            onUnselect={unselect}
            onUndo={() => void history.undo()}
            onLeave={toRows}
          />
        </main>
        {detail.open && shownItem !== undefined && current !== undefined && (
          <Detail
            item={shownItem}
            names={names}
            doubts={doubts.length}
            onNextDoubt={() => {
              if (nextDoubt === undefined) return
              dispatch({ type: 'go', row: nextDoubt })
              setJumps(jumps + 1)
            }}
            onOpen={() => open(current)}
            onRemove={batch.removeOne}
            patch={all.patch}
            onLeave={() => {
              // It lies over the rows there.
              if (window.innerWidth < filtersFit) detail.setOpen(false)
              toRows()
            }}
          />
        )}
      </div>
      {exported !== null && (
        <ExportDialog
          reports={[...new Set(exported.map(({ annotation }) => annotation.report))]}
          annotations={exported.map(({ annotation }) => annotation.id)}
          onClose={() => setExported(null)}
        />
      )}
    </>
  )
}

const nothing: readonly ListItem[] = []

/** The selected, else all that are shown; a report that is away has no text to export them with. */
function useExportable(items: readonly ListItem[]): readonly ListItem[] {
  const { reports } = useApp()
  return useMemo(() => {
    const here = new Set(reports.map(({ id }) => id))
    return items.filter(({ annotation }) => here.has(annotation.report))
  }, [items, reports])
}

/** The selected that are shown, else the one that the keyboard is on; in the order of the list, each once. */
function useTargets(
  { rows }: List,
  { selected }: SelectionState,
  current: RowEntry | undefined,
): readonly ListItem[] {
  const own = current?.item
  return useMemo(() => {
    if (selected.size === 0) return own === undefined ? [] : [own]
    return [...new Set(rows.map(({ item }) => item).filter(({ annotation }) => selected.has(annotation.id)))]
  }, [rows, selected, own])
}
