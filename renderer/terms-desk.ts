/** What of the terms outlives their screen: the way from use to use, what was asked of the screen, where it was left. */
import { useSyncExternalStore } from 'react'
import type { TermId } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'
import type { TermDraft, TermUse } from '../shared/model/term.ts'

export type TermWalk = {
  /** Null for a name that is no term. */
  readonly term: TermId | null
  /** What the term is called. */
  readonly name: string
  readonly uses: readonly TermUse[]
  /** Number of the one that is shown. */
  readonly at: number
  /** Screen that it set out from. */
  readonly from: 'terms' | 'consistency' | 'search'
}

/** What a command asks of the screen, whichever screen was shown before. */
export type TermsAct = 'add' | 'import' | 'write'

/** What another screen has begun: a term to look at, or a new one with its words. */
export type TermBegun =
  | { readonly type: 'look'; readonly term: TermId }
  | { readonly type: 'add'; readonly forms: Partial<Pick<TermDraft, Lang>> }

type Desk = {
  readonly walk: TermWalk | null
  readonly asked: TermsAct | null
  readonly begun: TermBegun | null
  /** Goes up with everything begun, so that the screen, shown or not, begins with it. */
  readonly beginnings: number
}

let desk: Desk = { walk: null, asked: null, begun: null, beginnings: 0 }
const listeners = new Set<() => void>()

function change(part: Partial<Desk>): void {
  desk = { ...desk, ...part }
  for (const listener of listeners) listener()
}

/** Null ends it. */
export function setWalk(walk: TermWalk | null): void {
  change({ walk })
}

/** Null while there is none. */
export function useWalk(): TermWalk | null {
  return useSyncExternalStore(subscribe, () => desk.walk)
}

/** Null: it has been done. */
export function askTerms(asked: TermsAct | null): void {
  change({ asked })
}

export function useAskedOfTerms(): TermsAct | null {
  return useSyncExternalStore(subscribe, () => desk.asked)
}

/** To be followed by showing the screen. */
export function beginTerm(begun: TermBegun): void {
  change({ begun, beginnings: desk.beginnings + 1 })
}

/** What the screen is to begin with; null for where it was left. */
export function begunTerm(): TermBegun | null {
  return desk.begun
}

/** The screen has begun with it. */
export function forgetBegun(): void {
  change({ begun: null })
}

export function useBeginnings(): number {
  return useSyncExternalStore(subscribe, () => desk.beginnings)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
