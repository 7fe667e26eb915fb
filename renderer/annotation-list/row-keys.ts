/** What the keys do in the list. Pure. */
import type { KeyboardEvent } from 'react'
import { rowAfter } from '../long-list.ts'
import type { RowEntry } from './rows.ts'
import type { SelectionAction } from './selection.ts'

/** Null for a key that means nothing here. `page`: rows that Page Up and Page Down go by. */
export function pressedIn(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  rows: readonly RowEntry[],
  current: RowEntry,
  page: number,
): SelectionAction | 'open' | 'remove' | 'leave' | null {
  const { key, shiftKey, altKey } = event
  const held = event.ctrlKey || event.metaKey
  if (altKey) return null
  if (held) return key.toLowerCase() === 'a' ? { type: 'all', rows } : null
  if (key === 'Enter') return 'open'
  if (key === 'Delete') return 'remove'
  if (key === 'Escape') return { type: 'none' }
  if (key === ' ') return { type: 'toggle', row: current }
  if (key === 'ArrowUp' && current.at === 0 && !shiftKey) return 'leave'
  const next = rowAfter(key, current.at, rows.length, page)
  const to = next === undefined ? undefined : rows[next]
  if (to === undefined) return null
  return shiftKey ? { type: 'extend', to, rows } : { type: 'go', row: to }
}
