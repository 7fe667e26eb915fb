/** Which assignment the screen shows: whoever opens one sees it there, whatever screen was shown before. */
import { useSyncExternalStore } from 'react'
import type { AssignmentId } from '../../shared/model/ids.ts'

let chosen: AssignmentId | null = null
const listeners = new Set<() => void>()

export function chooseAssignment(id: AssignmentId): void {
  chosen = id
  for (const listener of listeners) listener()
}

/** Null until one was chosen; it may be gone by now. */
export function useChosenAssignment(): AssignmentId | null {
  return useSyncExternalStore(subscribe, () => chosen)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
