/** The answer to the question asked last, page by page. It stays while other screens are shown. */
import { useMemo, useSyncExternalStore } from 'react'
import type { Bridge } from '../../shared/api.ts'
import type { Change } from '../../shared/model/change.ts'
import type { SearchHit, SearchResult, SearchSort } from '../../shared/model/search.ts'
import { parseQuery } from '../../shared/search/query.ts'
import type { FieldName } from '../../shared/search/query-fields.ts'
import { AppError } from '../../shared/result.ts'
import { client, onEvent } from '../client.ts'
import { groupRows, listedRows, rowsOf } from './rows.ts'
import type { Group, Row } from './rows.ts'

export type Question = { readonly text: string; readonly sort: SearchSort }

export type Answer = {
  /** What the hits answer; null before the first answer. */
  readonly to: Question | null
  readonly pages: readonly (readonly SearchHit[])[]
  /** Texts that answer, listed or not; null when the facets have to count them. */
  readonly total: number | null
  /** Another page may be there. */
  readonly hasMore: boolean
  readonly ranked: boolean
  /** `asking`: another question is under way; `more`: another page of this one. */
  readonly state: 'answered' | 'asking' | 'more' | 'stopped' | 'failed'
  readonly error: unknown
  /** Goes up when the question is asked anew. */
  readonly round: number
}

export type SearchDesk = {
  readonly get: () => Answer
  readonly subscribe: (listener: () => void) => () => void
  /** The question asked last, unless it is empty, is answered; asked again it is left as it is. */
  readonly ask: (question: Question) => void
  /** The same question anew: after a stop or a failure, or when the library has changed. */
  readonly again: () => void
  /** Another page; settles when it is there, or there is none. */
  readonly more: () => Promise<void>
  readonly stop: () => void
}

/** Texts in a page. */
const page = 50
/** Another part of the window may have asked in between. */
const tries = 3

const none: Answer = {
  to: null,
  pages: [],
  total: 0,
  hasMore: false,
  ranked: true,
  state: 'answered',
  error: null,
  round: 0,
}

function createSearchDesk(): SearchDesk {
  let answer = none
  let asked: Question | null = null
  let turn = 0
  const listeners = new Set<() => void>()
  const change = (part: Partial<Answer>): void => {
    answer = { ...answer, ...part }
    for (const listener of listeners) listener()
  }

  const read = async (question: Question, offset: number, limit: number): Promise<void> => {
    const own = (turn += 1)
    const before = offset === 0 ? [] : answer.pages
    try {
      const found = await findHits(question, offset, limit, () => own === turn)
      if (found === null) return
      const { hits, total, ranked } = found
      change({
        to: question,
        pages: [...before, hits],
        total,
        hasMore: total === null ? hits.length === limit : offset + hits.length < total,
        ranked,
        state: 'answered',
        error: null,
      })
    } catch (error) {
      change({ state: 'failed', error })
    }
  }
  const begin = (limit: number): void => {
    if (asked === null) return
    change({ state: 'asking', error: null })
    void read(asked, 0, limit)
  }
  const again = (): void => {
    change({ round: answer.round + 1 })
    begin(Math.max(page, listedHits(answer)))
  }
  // Whatever screen is shown: the answer is right when it is come back to.
  onEvent('changed', ({ domain }) => {
    if (asked !== null && dependsOn(asked.text, domain)) again()
  })
  return {
    get: () => answer,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask(question) {
      const { text, sort } = question
      if (asked !== null && asked.text === text && asked.sort === sort) return
      asked = text === '' ? null : { text, sort }
      if (asked === null) {
        turn += 1
        change(none)
      } else begin(page)
    },
    again,
    async more() {
      const listed = listedHits(answer)
      if (answer.to === null || answer.state !== 'answered' || !answer.hasMore) return
      change({ state: 'more' })
      await read(answer.to, listed, page)
    },
    stop() {
      if (answer.state !== 'asking' && answer.state !== 'more') return
      turn += 1
      change({ state: answer.state === 'more' ? 'answered' : 'stopped' })
      client.search.cancel().catch(() => undefined)
    },
  }
}

/** Null, whatever came of it, when it is not wanted any more. */
async function findHits(
  question: Question,
  offset: number,
  limit: number,
  isWanted: () => boolean,
): Promise<SearchResult | null> {
  for (let left = tries; ; left -= 1) {
    try {
      const found = await client.search.find({ ...question, offset, limit, counted: false })
      return isWanted() ? found : null
    } catch (error) {
      if (!isWanted()) return null
      if (left > 1 && error instanceof AppError && error.code === 'search-cancelled') continue
      throw error
    }
  }
}

/** Whether the answer may be another when something of that kind has changed. */
function dependsOn(text: string, domain: Change['domain']): boolean {
  const { filters } = parseQuery(text)
  const asksFor = (...names: readonly FieldName[]): boolean =>
    filters.some(({ field }) => names.includes(field.name))
  if (domain === 'annotations' || domain === 'layers') return asksFor('has', 'tag')
  if (domain === 'terms') return asksFor('lang')
  return domain === 'library' || domain === 'notebook'
}

const desks = new WeakMap<Bridge, SearchDesk>()

/** The window's. */
export function searchDesk(): SearchDesk {
  const before = desks.get(window.bridge)
  if (before !== undefined) return before
  const desk = createSearchDesk()
  desks.set(window.bridge, desk)
  return desk
}

export function listedHits({ pages }: Answer): number {
  return pages.reduce((sum, hits) => sum + hits.length, 0)
}

export type ListedAnswer = Answer & {
  readonly groups: readonly Group[]
  /** In the order of the list. */
  readonly rows: readonly Row[]
}

export function useAnswer(): ListedAnswer {
  const desk = searchDesk()
  const answer = useSyncExternalStore(desk.subscribe, desk.get)
  const groups = useMemo(() => groupRows(rowsOf(answer.pages)), [answer.pages])
  const rows = useMemo(() => listedRows(groups), [groups])
  return useMemo(() => ({ ...answer, groups, rows }), [answer, groups, rows])
}
