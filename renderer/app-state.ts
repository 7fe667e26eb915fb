/** What every screen may know and do: where the user is, the settings, the library, and words to the user. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { StartState } from '../shared/model/app.ts'
import type { TextRange } from '../shared/model/block.ts'
import type { AnnotationId, BlockKey, ReportId } from '../shared/model/ids.ts'
import type { Lang, Report } from '../shared/model/report.ts'
import type { Settings } from '../shared/model/settings.ts'
import type { AnsweringDesk } from './answering.ts'
import type { NotebookDesk } from './notebook-state.ts'
import type { AppState, Screen } from './places.ts'
import type { SearchState } from './search-state.ts'

/** Where the reading is, as the reader tells it while the page moves. */
export type ReadingState = {
  readonly report: ReportId
  /** Block at the top of the page. */
  readonly key: BlockKey
  /** Numbered paragraph being read; null before the first. */
  readonly number: number | null
  /** Part of the report that has gone by, 0 to 1. */
  readonly fraction: number
  /** Heading that the page is under; null before the first. */
  readonly headingKey: BlockKey | null
}

/** Where to go: a block, and the words to show in one of its languages. */
export type Destination = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang?: Lang | undefined
  readonly ranges?: readonly TextRange[] | undefined
  /** The annotation that is wanted there. */
  readonly annotation?: AnnotationId | undefined
  /** Going back shows this screen again. */
  readonly back?: Screen | undefined
}

export type App = AnsweringDesk & {
  readonly state: AppState
  /** Opens a report where it was left. */
  readonly openReport: (report: ReportId) => void
  /** Goes to a place; back returns to where the reading was. */
  readonly openPlace: (destination: Destination) => void
  readonly showScreen: (screen: Screen) => void
  readonly back: () => void
  readonly forward: () => void

  /** The search screen's question, kept while other screens are shown. */
  readonly search: SearchState
  readonly changeSearch: (change: Partial<SearchState>) => void
  /** Shows the search screen with a new question. */
  readonly searchFor: (text: string) => void

  readonly settings: Settings
  /** Shows the change at once and stores it; takes it back and says so when storing fails. */
  readonly changeSettings: (change: Partial<Settings>) => void
  /** Language that the interface speaks, with `system` resolved. */
  readonly lang: Lang

  /** What was true when the window opened, or when another notebook took the place of the first. */
  readonly start: StartState
  readonly reports: readonly Report[]
  readonly notebook: NotebookDesk

  /** Shows a short message and has it read out. */
  readonly notify: (message: string) => void
  /** Tells the user of a failed call in the words of its code. */
  readonly notifyError: (error: unknown) => void
  /** Has a text read out without showing it. */
  readonly announce: (text: string) => void

  /** The reader tells where it is; called on every scroll, so kept out of what re-renders the screens. */
  readonly setReadingState: (reading: Omit<ReadingState, 'report'>) => void
  readonly reading: ReadingStore
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp outside AppContext')
  return app
}

export type ReadingStore = {
  readonly get: () => ReadingState | null
  readonly set: (reading: ReadingState | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createReadingStore(): ReadingStore {
  let reading: ReadingState | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => reading,
    set(next) {
      reading = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Where the reading is; null while no report is on screen. */
export function useReading(): ReadingState | null {
  const { reading } = useApp()
  return useSyncExternalStore(reading.subscribe, reading.get)
}
