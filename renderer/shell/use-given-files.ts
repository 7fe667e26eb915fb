/** Files of annotations on their way into the notebook: chosen, dropped on the window, or given to the app. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeFile } from '../../shared/model/exchange.ts'
import { useApp } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { fileName } from '../file-words.ts'
import type { Screen } from '../places.ts'
import { sortedByKind } from './file-kinds.ts'

export type GivenFiles = {
  /** Each path once, in the order in which they came. */
  readonly files: readonly ExchangeFile[]
  /** Takes what can be taken and shows the screen; an assignment goes its own way, the rest is told of. */
  readonly give: (paths: readonly string[]) => void
  /** Asks for files in the system's dialog. */
  readonly choose: () => void
  readonly openWith: (path: string, passphrase: string) => void
  readonly leaveOut: (path: string) => void
  /** Lets go of all files and of their passphrases. */
  readonly clear: () => void
  /** The same, and shows the screen from which they came. */
  readonly leave: () => void
}

export function useGivenFiles(): GivenFiles {
  const { t } = useTranslation()
  const { state, showScreen, notify, notifyError } = useApp()
  const [files, setFiles] = useState<readonly ExchangeFile[]>([])
  const before = useRef<Screen>('annotations')
  const screen = useRef(state.screen)
  screen.current = state.screen

  const give = useCallback(
    (paths: readonly string[]) => {
      const { sets, assignments, others } = sortedByKind(paths)
      if (others.length > 0)
        notify(t('exchange.notTaken', { count: others.length, file: fileName(others[0] ?? '') }))
      for (const path of assignments) client.assignments.open(path).catch(notifyError)
      if (sets.length === 0) return
      setFiles((were) => withPaths(were, sets))
      if (screen.current === 'exchange') return
      before.current = screen.current
      showScreen('exchange')
    },
    [notify, notifyError, showScreen, t],
  )
  useEffect(() => {
    const ask = (): void => void client.exchange.given().then(give, notifyError)
    ask()
    return onEvent('given', ask)
  }, [give, notifyError])

  const acts = useMemo(() => {
    const clear = (): void => setFiles([])
    return {
      give,
      clear,
      choose: () => void client.exchange.choose().then(give, notifyError),
      openWith: (path: string, passphrase: string) =>
        setFiles((were) => were.map((file) => (file.path === path ? { path, passphrase } : file))),
      leaveOut: (path: string) => setFiles((were) => were.filter((file) => file.path !== path)),
      leave: () => {
        clear()
        showScreen(before.current)
      },
    }
  }, [give, notifyError, showScreen])
  return useMemo(() => ({ files, ...acts }), [files, acts])
}

function withPaths(files: readonly ExchangeFile[], paths: readonly string[]): readonly ExchangeFile[] {
  const known = new Set(files.map(({ path }) => path))
  const added = [...new Set(paths)].filter((path) => !known.has(path))
  return [...files, ...added.map((path) => ({ path, passphrase: null }))]
}
