/** The check itself, how far it is, and what is ticked off of it. */
import { useEffect, useMemo, useState } from 'react'
import type { ConsistencyCheck, FindingId } from '../../shared/model/consistency.ts'
import { useApp } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { useQuery } from '../use-query.ts'

export type CheckState = {
  /** Null until it is done, and when it has failed. */
  readonly check: ConsistencyCheck | null
  readonly error: unknown
  /** 0 to 1 while it runs. */
  readonly fraction: number
  readonly again: () => void
  readonly ticked: ReadonlySet<FindingId>
  /** Shown at once, and taken back when it cannot be stored. */
  readonly tick: (id: FindingId, on: boolean) => Promise<boolean>
}

/** Of all of the library; made anew when terms or the library change. */
export function useCheck(): CheckState {
  const { notifyError } = useApp()
  const read = useQuery(() => client.terms.check([]), [], { domain: 'terms', keep: true })
  const { value, error, reload } = read
  const fraction = useFraction(read.loading)
  const [changed, setChanged] = useState<Changed>({ of: null, ids: new Map() })
  const ticked = useMemo(() => tickedOf(value, changed), [value, changed])
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'library') reload()
      }),
    [reload],
  )

  const show = (id: FindingId, on: boolean): void =>
    setChanged((before) => ({
      of: value,
      ids: new Map([...(before.of === value ? before.ids : []), [id, on]]),
    }))
  return {
    check: error === null ? value : null,
    error,
    fraction,
    again: reload,
    ticked,
    async tick(id, on) {
      show(id, on)
      try {
        await client.terms.except(id, on)
        return true
      } catch (failure) {
        show(id, !on)
        notifyError(failure)
        return false
      }
    },
  }
}

/** What has been ticked off, or no longer is, since the check said what is. */
type Changed = { readonly of: ConsistencyCheck | null; readonly ids: ReadonlyMap<FindingId, boolean> }

function tickedOf(check: ConsistencyCheck | null, { of, ids }: Changed): ReadonlySet<FindingId> {
  const ticked = new Set(check?.excepted ?? [])
  if (of !== check) return ticked
  for (const [id, on] of ids) {
    if (on) ticked.add(id)
    else ticked.delete(id)
  }
  return ticked
}

function useFraction(running: boolean): number {
  const [fraction, setFraction] = useState(0)
  useEffect(() => {
    if (!running) return undefined
    return onEvent('checkProgress', (progress) => setFraction(progress.fraction))
  }, [running])
  return fraction
}
