/** Sharing as the window knows it, and what can be done about it. */
import { useEffect, useMemo, useState } from 'react'
import type { SharingState } from '../../shared/model/sharing.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useQuery } from '../use-query.ts'

export type SharingActs = {
  readonly choose: () => void
  readonly change: (change: Parameters<typeof client.sharing.change>[0]) => void
  readonly look: () => void
}

export type SharingView = {
  /** Null until it is known. */
  readonly state: SharingState | null
  /** What was asked for is being done. */
  readonly busy: boolean
  readonly acts: SharingActs
}

/** `refresh`: reads again after so many milliseconds, again and again; null: only when something has changed. */
export function useSharing(refresh: number | null = null): SharingView {
  const { notifyError } = useApp()
  const { value, reload } = useQuery(() => client.sharing.state(), [], { domain: 'sharing' })
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (refresh === null) return undefined
    const timer = setInterval(reload, refresh)
    return () => clearInterval(timer)
  }, [refresh, reload])

  const acts = useMemo(() => {
    const during = (act: Promise<unknown>): void => {
      setBusy(true)
      void act.then(reload, notifyError).then(() => setBusy(false))
    }
    return {
      choose: () => during(client.sharing.choose()),
      change: (change: Parameters<typeof client.sharing.change>[0]) => during(client.sharing.change(change)),
      look: () => during(client.sharing.look()),
    }
  }, [notifyError, reload])
  return { state: value, busy, acts }
}

/** How sharing goes, in one word, worst first. `with`: so many other notebooks. */
export type SharingCondition =
  | { readonly is: 'off' }
  | { readonly is: 'stopped' }
  | { readonly is: 'asking'; readonly files: number }
  | { readonly is: 'joined'; readonly with: number }

export function conditionOf({ settings, failure, files }: SharingState): SharingCondition {
  if (settings.folder === null || !settings.on) return { is: 'off' }
  if (failure !== null) return { is: 'stopped' }
  const asking = files.filter(({ state }) => state === 'asking').length
  if (asking > 0) return { is: 'asking', files: asking }
  return { is: 'joined', with: files.filter(({ at }) => at !== null).length }
}
