/** Reads stored data into a component, and reads it again when the main process says that it changed. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DependencyList } from 'react'
import type { Change } from '../shared/model/change.ts'
import type { ReportId } from '../shared/model/ids.ts'
import { onEvent } from './client.ts'

export type Query<Value> = {
  /** Null until the first answer for these dependencies has come (see `keep`). */
  readonly value: Value | null
  /** What the last reading threw; null after one that worked. */
  readonly error: unknown
  readonly loading: boolean
  readonly reload: () => void
}

export type QueryOptions = {
  /** Reads again on changes of this domain, and when another notebook has taken its place. */
  readonly domain?: Change['domain']
  /** Only on changes of this report, or of no report in particular. */
  readonly report?: ReportId | null
  /** Goes on showing the last value while the answer for new dependencies is under way. */
  readonly keep?: boolean
}

type Answer<Value> = {
  readonly question: object | null
  readonly value: Value | null
  readonly error: unknown
}

/** `load` is called when `deps` change; an answer that a later question has overtaken is dropped. */
export function useQuery<Value>(
  load: () => Promise<Value>,
  deps: DependencyList,
  { domain, report = null, keep = false }: QueryOptions = {},
): Query<Value> {
  // One object for each set of dependencies: an answer belongs to the question it was asked with.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is the caller's, as with any hook that takes one
  const question = useMemo(() => ({}), deps)
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<Answer<Value>>({ question: null, value: null, error: null })
  const [answered, setAnswered] = useState(-1)
  const loadNow = useRef(load)
  loadNow.current = load

  useEffect(() => {
    let overtaken = false
    const settle = (value: Value | null, error: unknown): void => {
      if (overtaken) return
      setAnswer({ question, value, error })
      setAnswered(round)
    }
    loadNow.current().then(
      (value) => settle(value, null),
      (error: unknown) => settle(null, error),
    )
    return () => {
      overtaken = true
    }
  }, [question, round])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    if (domain === undefined) return undefined
    return onEvent('changed', (change) => {
      const concerns = report === null || change.report === null || change.report === report
      if ((change.domain === domain || replaces(change, domain)) && concerns) reload()
    })
  }, [domain, report, reload])

  const current = answer.question === question
  return {
    value: current || keep ? answer.value : null,
    error: current ? answer.error : null,
    loading: !current || answered !== round,
    reload,
  }
}

/** A restored notebook is another one in all that it holds; the library is not in it. */
function replaces(change: Change, domain: Change['domain']): boolean {
  return change.domain === 'notebook' && domain !== 'library'
}
