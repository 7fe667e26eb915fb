/** What of the search is known outside its screen: the question, its help, and the way from hit to hit in the reader. */
import { useSyncExternalStore } from 'react'
import type { TextRange } from '../shared/model/block.ts'
import type { BlockKey, ReportId } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'
import type { SearchSort } from '../shared/model/search.ts'

/** The answer as a list of places, as key words in context, as renderings. */
export const searchTabs = ['results', 'context', 'renderings'] as const
export type SearchTab = (typeof searchTabs)[number]

export type SearchState = {
  /** In the query language. */
  readonly text: string
  readonly sort: SearchSort
  readonly tab: SearchTab
  /** Row opened last, `report key`; null before the first. The way back leads to it. */
  readonly opened: string | null
}

export const noSearch: SearchState = { text: '', sort: 'relevance', tab: 'results', opened: null }

/** The hit that the reader is at, while it goes from hit to hit. */
export type HitWalk = {
  /** Of the row in the answer. */
  readonly row: string
  readonly report: ReportId
  readonly key: BlockKey
  /** All places of the report that answer, as far as they are listed. */
  readonly marks: readonly { readonly key: BlockKey; readonly lang: Lang; readonly range: TextRange }[]
  /** The query, and how many blocks answer it; null when that was not known yet. */
  readonly text: string
  readonly blocks: number | null
}

let walk: HitWalk | null = null
let helping = false
const listeners = new Set<() => void>()

/** Null ends it. */
export function setHitWalk(next: HitWalk | null): void {
  walk = next
  for (const listener of listeners) listener()
}

/** Null while the reader is not on the way from hit to hit. */
export function useHitWalk(): HitWalk | null {
  return useSyncExternalStore(subscribe, () => walk)
}

/** Whether the help card is to be shown over the search screen. */
export function showSearchHelp(shown: boolean): void {
  helping = shown
  for (const listener of listeners) listener()
}

export function useSearchHelp(): boolean {
  return useSyncExternalStore(subscribe, () => helping)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
