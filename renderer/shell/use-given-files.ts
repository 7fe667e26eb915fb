/** Files of annotations on their way into the notebook: chosen, dropped on the window, or given to the app. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeFile } from '../../shared/model/exchange.ts'
import { useApp } from '../app-state.ts'
import type { App } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { fileName } from '../file-words.ts'
import type { KeptChoices } from '../exchange/index.ts'
import type { Screen } from '../places.ts'
import { sortedByKind } from './file-kinds.ts'

export type GivenFiles = {
  /** Each path once, in the order in which they came. */
  readonly files: readonly ExchangeFile[]
  /** Takes what can be taken and shows the screen; an assignment goes its own way, the rest is told of. */
  readonly give: (paths: readonly string[]) => void
  /** Asks for files in the system's dialog. */
  readonly choose: () => void
  /** What has been chosen about them; null before anything is. It goes when all of them do. */
  readonly kept: KeptChoices | null
  readonly keep: (change: (was: KeptChoices | null) => KeptChoices) => void
  readonly openWith: (path: string, passphrase: string) => void
  readonly leaveOut: (path: string) => void
  /** Shows the screen on which they are. */
  readonly show: () => void
  /** Lets go of all files, of their passphrases, and of what was chosen. */
  readonly clear: () => void
  /** The same, and shows the screen from which they came. */
  readonly leave: () => void
}

export function useGivenFiles(): GivenFiles {
  const { t } = useTranslation()
  const app = useApp()
  const [files, setFiles] = useState<readonly ExchangeFile[]>([])
  const [kept, keep] = useState<KeptChoices | null>(null)
  const before = useRef<Screen>('annotations')
  const now = useRef({ app, t })
  now.current = { app, t }

  const acts = useMemo(() => {
    const failed = (error: unknown): void => now.current.app.notifyError(error)
    const give = (paths: readonly string[]): void => {
      const { app: here } = now.current
      const { sets, assignments, others } = sortedByKind(paths)
      if (others.length > 0)
        here.notify(
          now.current.t('exchange.notTaken', { count: others.length, file: fileName(others[0] ?? '') }),
        )
      void openAssignments(assignments, here).catch(failed)
      if (sets.length === 0) return
      setFiles((were) => withPaths(were, sets))
      show()
    }
    const show = (): void => {
      const { app: here } = now.current
      if (here.state.screen === 'exchange') return
      before.current = here.state.screen
      here.showScreen('exchange')
    }
    const clear = (): void => {
      setFiles([])
      keep(null)
    }
    return {
      give,
      show,
      clear,
      keep,
      ask: () => void client.exchange.given().then(give, failed),
      choose: () => void client.exchange.choose().then(give, failed),
      openWith: (path: string, passphrase: string) =>
        setFiles((were) => were.map((file) => (file.path === path ? { path, passphrase } : file))),
      leaveOut: (path: string) => setFiles((were) => were.filter((file) => file.path !== path)),
      leave: () => {
        clear()
        now.current.app.showScreen(before.current)
      },
    }
  }, [])
  useEffect(() => {
    acts.ask()
    return onEvent('given', acts.ask)
  }, [acts])
  return useMemo(() => ({ files, kept, ...acts }), [files, kept, acts])
}

function withPaths(files: readonly ExchangeFile[], paths: readonly string[]): readonly ExchangeFile[] {
  const known = new Set(files.map(({ path }) => path))
  const added = [...new Set(paths)].filter((path) => !known.has(path))
  return [...files, ...added.map((path) => ({ path, passphrase: null }))]
}

/** One after the other; what shows them waits until it is wanted. */
async function openAssignments(
  paths: readonly string[],
  app: Pick<App, 'changeSettings' | 'showScreen' | 'notify'>,
): Promise<void> {
  if (paths.length === 0) return
  const { openAssignment } = await import('../assignments/index.ts')
  for (const path of paths) await openAssignment(path, app)
}
