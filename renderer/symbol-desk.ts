/** The report whose symbol is to be entered, asked for by a command on whatever screen: its card in the library opens the field. */
import { useSyncExternalStore } from 'react'
import type { ReportId } from '../shared/model/ids.ts'

let asked: ReportId | null = null
const listeners = new Set<() => void>()

/** Null when it has been done. */
export function askSymbol(report: ReportId | null): void {
  asked = report
  for (const listener of listeners) listener()
}

export function useAskedSymbol(): ReportId | null {
  return useSyncExternalStore(subscribe, () => asked)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
