/** The course of a merge: looking at the files, choosing, taking in, and the way back. Nothing is written before the yes. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Change } from '../../shared/model/change.ts'
import type {
  ExchangeFile,
  LayerChoice,
  MergeOrder,
  MergePlan,
  MergeProgress,
  MergeResult,
} from '../../shared/model/exchange.ts'
import { AppError } from '../../shared/result.ts'
import { client, onEvent } from '../client.ts'

/** Why the files were looked at once more without being asked for. */
export type LookedAgain = 'notebook' | 'file'

export type MergeState =
  /** `plan` is the last one, while its successor is made. */
  | { readonly step: 'looking'; readonly plan: MergePlan | null; readonly progress: MergeProgress | null }
  /** The dry run was stopped, or failed with this error. */
  | { readonly step: 'stopped'; readonly error: unknown }
  | {
      readonly step: 'looked'
      readonly plan: MergePlan
      readonly again: LookedAgain | null
      readonly error: unknown
    }
  | { readonly step: 'taking'; readonly plan: MergePlan; readonly progress: MergeProgress | null }
  | { readonly step: 'done'; readonly result: MergeResult }

export type Merge = {
  readonly state: MergeState
  readonly look: () => void
  /** Ends the dry run or merge under way. */
  readonly stop: () => void
  readonly take: (order: MergeOrder) => Promise<MergeResult | null>
}

/** Time for a change of the notebook to be followed by others. */
const rest = 300

/** A state belongs to the question it answers; what has been asked since is being looked at. */
type Answer = { readonly question: object | null; readonly state: MergeState }

const nothingYet: Answer = { question: null, state: { step: 'looking', plan: null, progress: null } }

export function useMerge(files: readonly ExchangeFile[], layers: LayerChoice): Merge {
  const [answer, setAnswer] = useState(nothingYet)
  const [progress, setProgress] = useState<MergeProgress | null>(null)
  const [round, setRound] = useState({})
  const question = useMemo(() => ({ files, layers, round }), [files, layers, round])
  const current = files.length === 0 || answer.question === question
  const state = shownState(answer.state, current, progress)
  // One at a time: the next begins when the one before has ended.
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const stepNow = useRef(state.step)
  stepNow.current = state.step
  const planNow = useRef<MergePlan | null>(null)
  planNow.current = planOf(state)

  useEffect(() => {
    if (question.files.length === 0) return undefined
    let overtaken = false
    let running = false
    const look = async (): Promise<void> => {
      await last.current
      if (overtaken) return
      running = true
      setProgress(null)
      const outcome = await lookAt(question.files, question.layers, planNow.current)
      running = false
      if (!overtaken) setAnswer({ question, state: outcome })
    }
    last.current = look()
    return () => {
      overtaken = true
      if (running) cancel()
    }
  }, [question])

  useEffect(() => onEvent('mergeProgress', setProgress), [])
  useNotebookChanges(
    useCallback(() => {
      if (stepNow.current === 'looked') setRound({})
    }, []),
  )

  const take = useCallback(async (order: MergeOrder) => {
    const next = (change: (plan: MergePlan) => MergeState): void =>
      setAnswer((was) => {
        const plan = planOf(was.state)
        return plan === null ? was : { question: was.question, state: change(plan) }
      })
    setProgress(null)
    next((plan) => ({ step: 'taking', plan, progress: null }))
    try {
      const merging = client.exchange.merge(order)
      last.current = merging.catch(() => undefined)
      const result = await merging
      next(() => ({ step: 'done', result }))
      return result
    } catch (error) {
      const outdated = isOutdated(error)
      next((plan) => ({ step: 'looked', plan, again: null, error: outdated ? null : error }))
      if (outdated) setRound({})
      return null
    }
  }, [])
  const look = useCallback(() => setRound({}), [])
  return { state, look, stop: cancel, take }
}

function shownState(state: MergeState, current: boolean, progress: MergeProgress | null): MergeState {
  if (!current) return { step: 'looking', plan: planOf(state), progress }
  return state.step === 'taking' ? { ...state, progress } : state
}

/** Something has changed since the files were looked at. */
function isOutdated(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'set-changed' || error.code === 'merge-outdated')
}

/** `before`: the plan that the reader has seen; null when there is none. */
async function lookAt(
  files: readonly ExchangeFile[],
  layers: LayerChoice,
  before: MergePlan | null,
): Promise<MergeState> {
  try {
    const plan = await client.exchange.plan({ files, layers })
    return { step: 'looked', plan, again: before === null ? null : changedBetween(before, plan), error: null }
  } catch (error) {
    const stopped = error instanceof AppError && error.code === 'merge-cancelled'
    return { step: 'stopped', error: stopped ? null : error }
  }
}

/** What has changed under the reader's eyes. A backup that was made, or another choice of layers, is no such change. */
function changedBetween(before: MergePlan, after: MergePlan): LookedAgain | null {
  if (before.revision !== after.revision) return 'notebook'
  const known = new Map(before.files.map(({ path, sha256 }) => [path, sha256]))
  const changed = after.files.some(({ path, sha256 }) => {
    const was = known.get(path) ?? ''
    return was !== '' && was !== sha256
  })
  return changed ? 'file' : null
}

/** Whether it succeeds or comes too late is told by what it was to end. */
function cancel(): void {
  client.exchange.cancel().catch(() => undefined)
}

/** The plan on the screen, until another takes its place. */
export function planOf(state: MergeState): MergePlan | null {
  return 'plan' in state ? state.plan : null
}

const planned: readonly Change['domain'][] = ['annotations', 'layers', 'notebook']

/** A plan is of one state of annotations and layers: what changes it makes another necessary. */
function useNotebookChanges(act: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEvent('changed', ({ domain }) => {
      if (!planned.includes(domain)) return
      clearTimeout(timer)
      timer = setTimeout(act, rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [act])
}
