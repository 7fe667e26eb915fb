/** Which row the keyboard is on, and which annotations are selected: one pure reducer. */
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { RowEntry } from './rows.ts'

export type SelectionState = {
  /** Key of the row; null: the first. */
  readonly current: string | null
  /** Where it stood last, to stay near when it goes. */
  readonly at: number
  /** Row from which Shift extends; null: the current one. */
  readonly from: string | null
  readonly selected: ReadonlySet<AnnotationId>
}

export type SelectionAction =
  | { readonly type: 'go'; readonly row: RowEntry }
  | { readonly type: 'toggle'; readonly row: RowEntry }
  /** From where the extension began to this row; nothing else stays selected. */
  | { readonly type: 'extend'; readonly to: RowEntry; readonly rows: readonly RowEntry[] }
  | { readonly type: 'all'; readonly rows: readonly RowEntry[] }
  | { readonly type: 'none' }

export function firstSelection(current: string | null): SelectionState {
  return { current, at: 0, from: null, selected: new Set() }
}

export function selectionReducer(state: SelectionState, action: SelectionAction): SelectionState {
  switch (action.type) {
    case 'go':
      return { ...state, current: action.row.key, at: action.row.at, from: null }
    case 'toggle': {
      const { id } = action.row.item.annotation
      const selected = new Set(state.selected)
      if (!selected.delete(id)) selected.add(id)
      return { current: action.row.key, at: action.row.at, from: action.row.key, selected }
    }
    case 'extend': {
      const { to, rows } = action
      const from = rowAt(rows, { current: state.from ?? state.current, at: state.at }) ?? to
      const range = rows.slice(Math.min(from.at, to.at), Math.max(from.at, to.at) + 1)
      return { current: to.key, at: to.at, from: from.key, selected: idsOf(range) }
    }
    case 'all':
      return { ...state, selected: idsOf(action.rows) }
    case 'none':
      return { ...state, from: null, selected: new Set() }
  }
}

/** The current row among these; when it has gone, the one that stands in its place. */
export function rowAt(
  rows: readonly RowEntry[],
  { current, at }: Pick<SelectionState, 'current' | 'at'>,
): RowEntry | undefined {
  const there = rows[at]
  if (current === null || there?.key === current) return there ?? rows[0]
  return rows.find(({ key }) => key === current) ?? rows[Math.min(at, rows.length - 1)]
}

function idsOf(rows: readonly RowEntry[]): ReadonlySet<AnnotationId> {
  return new Set(rows.map(({ item }) => item.annotation.id))
}
