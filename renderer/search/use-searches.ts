/** Searches that are kept: those with a name, and those asked before. */
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { historyLimit } from '../../shared/model/settings.ts'
import type { SavedSearch, Settings } from '../../shared/model/settings.ts'
import { useApp } from '../app-state.ts'
import { renamed, withNamed, withoutNamed } from '../named-list.ts'

/** What was just taken away, with the settings that bring it back. */
export type TakenAway = {
  readonly text: string
  readonly before: Partial<Pick<Settings, 'savedSearches' | 'searchHistory'>>
}

export type Searches = {
  readonly saved: readonly SavedSearch[]
  readonly history: readonly string[]
  /** An older one of that name is replaced. */
  readonly save: (name: string, text: string) => void
  readonly rename: (before: string, name: string) => void
  readonly remove: (name: string) => void
  readonly clearHistory: () => void
  readonly taken: TakenAway | null
  readonly giveBack: () => void
  readonly forget: () => void
}

export function useSearches(): Searches {
  const { t } = useTranslation()
  const { settings, changeSettings, announce } = useApp()
  const { savedSearches: saved, searchHistory: history } = settings
  const [taken, setTaken] = useState<TakenAway | null>(null)
  const forget = useCallback(() => setTaken(null), [])
  return useMemo(
    () => ({
      saved,
      history,
      taken,
      forget,
      save(name, text) {
        changeSettings({ savedSearches: withNamed(saved, { name, text }) })
        announce(t('search.saved.stored', { name }))
      },
      rename(before, name) {
        changeSettings({ savedSearches: renamed(saved, before, name) })
      },
      remove(name) {
        changeSettings({ savedSearches: withoutNamed(saved, name) })
        setTaken({ text: t('search.saved.removed', { name }), before: { savedSearches: saved } })
      },
      clearHistory() {
        changeSettings({ searchHistory: [] })
        setTaken({ text: t('search.history.cleared'), before: { searchHistory: history } })
      },
      giveBack() {
        if (taken !== null) changeSettings(taken.before)
        setTaken(null)
      },
    }),
    [saved, history, taken, forget, changeSettings, announce, t],
  )
}

/** Queries longer than this are not worth a line in the history. */
const longest = 500

/** Puts a query at the beginning of the history; one that it goes on from, as typing does, gives up its place. */
export function useRemember(): (text: string) => void {
  const { settings, changeSettings, notebook } = useApp()
  const { searchHistory } = settings
  // What nobody asked to be stored is no reason to say that nothing can be.
  const isReadOnly = notebook.health.state.mode !== 'ready'
  return useCallback(
    (text) => {
      if (isReadOnly || text === '' || text.length > longest || searchHistory[0] === text) return
      const [newest = ''] = searchHistory
      const grown = newest !== '' && (text.startsWith(newest) || newest.startsWith(text))
      const others = (grown ? searchHistory.slice(1) : searchHistory).filter((one) => one !== text)
      changeSettings({ searchHistory: [text, ...others].slice(0, historyLimit) })
    },
    [isReadOnly, searchHistory, changeSettings],
  )
}
