/** Gives every screen the app's state: places, settings, library, search question, messages. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartState } from '../../shared/model/app.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Answering } from '../answering.ts'
import { AppContext, createReadingStore } from '../app-state.ts'
import type { App, Destination, ReadingState } from '../app-state.ts'
import { client, onEvent } from '../client.ts'
import { setInterfaceLang } from '../i18n.ts'
import { LayersProvider } from '../layers/index.ts'
import { appReducer, firstState } from '../places.ts'
import type { Place, Screen } from '../places.ts'
import { forgetPositions } from '../reader/index.ts'
import { forgetReportTexts } from '../report-texts.ts'
import { noSearch } from '../search-state.ts'
import type { SearchState } from '../search-state.ts'
import { LiveRegion, ToastRegion } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { WorkshopProvider } from '../WorkshopProvider.tsx'
import { useMessages } from './use-messages.ts'
import { useNotebook } from './use-notebook.ts'
import { useSettings } from './use-settings.ts'
import { useReadingMeasures, useTheme } from './use-theme.ts'

export function AppProvider({
  start: first,
  children,
}: {
  readonly start: StartState
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const messages = useMessages()
  const { notify, notifyError, announce } = messages
  const start = useStart(first, notifyError)
  const [settings, changeSettings] = useSettings(start.settings, notifyError)
  const lang = settings.interfaceLang === 'system' ? start.systemLang : settings.interfaceLang
  useTheme(settings.theme)
  useReadingMeasures(settings)
  useLayoutEffect(() => setInterfaceLang(lang), [lang])

  // The list has the symbols that the reader has given the reports.
  const library = useQuery(() => client.library.list(), [settings.symbols], { domain: 'library', keep: true })
  const reports = library.value ?? start.reports
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain === 'library') forgetReportTexts()
      }),
    [],
  )
  const places = usePlaces(start.opened?.report ?? null)
  const { report } = places.state
  useEffect(() => {
    if (report !== null && report !== settings.lastReport) changeSettings({ lastReport: report })
  }, [report, settings.lastReport, changeSettings])

  const { showScreen } = places
  const showSettings = useCallback(() => showScreen('settings'), [showScreen])
  const notebook = useNotebook(start.notebook, lang, messages, showSettings)
  const [search, setSearch] = useState(noSearch)
  const [answering, answer] = useState<Answering | null>(null)
  const changeSearch = useCallback(
    (change: Partial<SearchState>) => setSearch((was) => ({ ...was, ...change })),
    [],
  )
  const searchFor = useCallback(
    (text: string) => {
      setSearch({ ...noSearch, text })
      showScreen('search')
    },
    [showScreen],
  )

  const app: App = useMemo(
    () => ({
      ...places,
      search,
      changeSearch,
      searchFor,
      answering,
      answer,
      settings,
      changeSettings,
      lang,
      start,
      reports,
      notebook,
      notify,
      notifyError,
      announce,
    }),
    [
      places,
      search,
      changeSearch,
      searchFor,
      answering,
      answer,
      settings,
      changeSettings,
      lang,
      start,
      reports,
      notebook,
      notify,
      notifyError,
      announce,
    ],
  )
  return (
    <AppContext value={app}>
      <WorkshopProvider>
        <LayersProvider>{children}</LayersProvider>
      </WorkshopProvider>
      <ToastRegion messages={messages.toasts} onDismiss={messages.dismiss} dismissLabel={t('app.dismiss')} />
      <LiveRegion text={messages.spoken} />
    </AppContext>
  )
}

/** Asked for anew when another notebook has taken the place of the one that the window opened with. */
function useStart(first: StartState, onError: (error: unknown) => void): StartState {
  const [start, setStart] = useState(first)
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain !== 'notebook') return
        forgetPositions()
        client.app.start().then(setStart, onError)
      }),
    [onError],
  )
  return start
}

type Places = Pick<
  App,
  'state' | 'openReport' | 'openPlace' | 'showScreen' | 'back' | 'forward' | 'reading' | 'setReadingState'
>

/** The reducer of places, each move told where the reading is at that moment. */
function usePlaces(firstReport: ReportId | null): Places {
  const [state, dispatch] = useReducer(appReducer, firstReport, firstState)
  const [reading] = useState(createReadingStore)
  const { report, screen, place } = state
  const sent = useRef(place)
  sent.current = place

  const moves = useMemo(() => {
    const here = (): Place | null => {
      if (screen !== 'reader') return null
      const now = reading.get()
      // A report that was opened this moment has not told yet: it is read where the reader was sent.
      if (now === null || now.report !== report) return sent.current
      return { report: now.report, key: now.key, lang: null, ranges: [] }
    }
    return {
      reading,
      openReport: (id: ReportId) => dispatch({ type: 'open-report', report: id, from: here() }),
      openPlace: ({ report: id, key, lang, ranges = [], annotation, back }: Destination) =>
        dispatch({
          type: 'open-place',
          place: { report: id, key, lang: lang ?? null, ranges, annotation },
          from: back === undefined ? here() : { report: id, key, lang: null, ranges: [], screen: back },
        }),
      showScreen: (next: Screen) => dispatch({ type: 'show-screen', screen: next, from: here() }),
      back: () => dispatch({ type: 'back', from: here() }),
      forward: () => dispatch({ type: 'forward', from: here() }),
      setReadingState: (now: Omit<ReadingState, 'report'>) => {
        if (report !== null) reading.set({ ...now, report })
      },
    }
  }, [reading, report, screen])
  return useMemo(() => ({ state, ...moves }), [state, moves])
}
