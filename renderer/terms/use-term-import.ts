/** Taking in a file of terms: chosen, looked at, taken; each step can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MergeProgress } from '../../shared/model/exchange.ts'
import type { TermPlan, TermsTaken } from '../../shared/model/term.ts'
import { AppError } from '../../shared/result.ts'
import { client, onEvent } from '../client.ts'

export type ImportState =
  | { readonly step: 'choosing' }
  | { readonly step: 'looking' | 'taking'; readonly progress: MergeProgress | null }
  | { readonly step: 'refused'; readonly error: unknown }
  | { readonly step: 'plan'; readonly path: string; readonly plan: TermPlan }

export type TermImport = {
  readonly state: ImportState
  /** Asks for another file. */
  readonly choose: () => Promise<void>
  readonly take: () => Promise<void>
  readonly stop: () => void
}

/** `onEnd`: what was taken in; null when no file was chosen, or the work was stopped. */
export function useTermImport(onEnd: (taken: TermsTaken | null) => void): TermImport {
  const [state, setState] = useState<ImportState>({ step: 'choosing' })
  const end = useRef(onEnd)
  end.current = onEnd

  const fail = useCallback((error: unknown): void => {
    if (error instanceof AppError && error.code === 'merge-cancelled') end.current(null)
    else setState({ step: 'refused', error })
  }, [])
  const choose = useCallback(async (): Promise<void> => {
    try {
      const path = await client.terms.choose()
      if (path === null) {
        end.current(null)
        return
      }
      setState({ step: 'looking', progress: null })
      const plan = await client.terms.plan(path)
      setState({ step: 'plan', path, plan })
    } catch (error) {
      fail(error)
    }
  }, [fail])
  const take = async (): Promise<void> => {
    if (state.step !== 'plan') return
    const { path, plan } = state
    setState({ step: 'taking', progress: null })
    try {
      end.current(await client.terms.take(path, plan.sha256))
    } catch (error) {
      fail(error)
    }
  }
  // Once, though a screen under development is drawn twice.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void choose()
  }, [choose])
  useEffect(
    () =>
      onEvent('termProgress', (progress) =>
        setState((was) => (was.step === 'looking' || was.step === 'taking' ? { ...was, progress } : was)),
      ),
    [],
  )
  return { state, choose, take, stop: () => void client.terms.cancel() }
}
