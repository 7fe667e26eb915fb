/** The frame of the window: rail, the screen of the moment, status bar, and the dialogs over them. */
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListMemory } from '../annotation-list/index.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import type { App } from '../app-state.ts'
import { reportTitle } from '../report-name.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { NotebookBanner } from './NotebookBanner.tsx'
import { Rail } from './Rail.tsx'
import { ReaderScreen } from './ReaderScreen.tsx'
import './shell.css'
import { FileDrop } from './FileDrop.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useFirstText } from './use-first-text.ts'
import { useGivenFiles } from './use-given-files.ts'
import type { GivenFiles } from './use-given-files.ts'
import { useShellCommands } from './use-shell-commands.ts'
import type { OpenDialog } from './use-shell-commands.ts'

// Everything but the reader waits until it is wanted: the first screen is the page that was being read.
const LibraryScreen = lazy(async () => ({ default: (await import('../library/index.ts')).LibraryScreen }))
const SearchScreen = lazy(async () => ({ default: (await import('../search/index.ts')).SearchScreen }))
const AnnotationListScreen = lazy(async () => ({
  default: (await import('../annotation-list/index.ts')).AnnotationListScreen,
}))
const TermsScreen = lazy(async () => ({ default: (await import('../terms/index.ts')).TermsScreen }))
const ConsistencyScreen = lazy(async () => ({
  default: (await import('../consistency/index.ts')).ConsistencyScreen,
}))
const FactsScreen = lazy(async () => ({ default: (await import('../facts/index.ts')).FactsScreen }))
const GeographyScreen = lazy(async () => ({
  default: (await import('../geography/index.ts')).GeographyScreen,
}))
const SubjectsScreen = lazy(async () => ({ default: (await import('../subjects/index.ts')).SubjectsScreen }))
const ReferencesScreen = lazy(async () => ({
  default: (await import('../references/index.ts')).ReferencesScreen,
}))
const CompareScreen = lazy(async () => ({ default: (await import('../compare/index.ts')).CompareScreen }))
const WorkshopScreen = lazy(async () => ({ default: (await import('../workshop/index.ts')).WorkshopScreen }))
const AssignmentsScreen = lazy(async () => ({
  default: (await import('../assignments/index.ts')).AssignmentsScreen,
}))
const MakeDialog = lazy(async () => ({ default: (await import('../assignments/index.ts')).MakeDialog }))
const SettingsScreen = lazy(async () => ({ default: (await import('../settings/index.ts')).SettingsScreen }))
const KeysDialog = lazy(async () => ({ default: (await import('../settings/index.ts')).KeysDialog }))
const AboutDialog = lazy(async () => ({ default: (await import('../settings/index.ts')).AboutDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('../exporting/index.ts')).ExportDialog }))
const MergeScreen = lazy(async () => ({ default: (await import('../exchange/index.ts')).MergeScreen }))
const WriteDialog = lazy(async () => ({ default: (await import('../exchange/index.ts')).WriteDialog }))
const SharingDialog = lazy(async () => ({ default: (await import('../sharing/index.ts')).SharingDialog }))
const Palette = lazy(async () => ({ default: (await import('../palette/index.ts')).Palette }))

export function Shell() {
  const { t } = useTranslation()
  const app = useApp()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  // What the list of annotations was left with: the screen itself goes when another one is shown.
  const list: ListMemory = useRef(null)
  const given = useGivenFiles()
  useShellCommands(setDialog, given)
  useDocumentTitle(app)
  useFirstText()
  const close = (): void => setDialog(null)

  return (
    <div className="app">
      <a className="skip" href="#main" onClick={skipToMain}>
        {t('app.skip')}
      </a>
      <Rail />
      <div className="stage" id="main">
        <ErrorBoundary key={`${app.state.screen} ${app.state.report}`}>
          <Suspense fallback={null}>{screenOf(app, list, given)}</Suspense>
        </ErrorBoundary>
      </div>
      <NotebookBanner />
      <StatusBar given={given} />
      <FileDrop onFiles={given.give} />
      <Suspense fallback={null}>{dialog !== null && dialogOf(dialog, app, given, close)}</Suspense>
    </div>
  )
}

function screenOf({ state }: App, list: ListMemory, given: GivenFiles): ReactNode {
  switch (state.screen) {
    case 'reader':
      return state.report === null ? <LibraryScreen /> : <ReaderScreen report={state.report} />
    case 'library':
      return <LibraryScreen />
    case 'search':
      return <SearchScreen />
    case 'annotations':
      return <AnnotationListScreen memory={list} />
    case 'terms':
      return <TermsScreen />
    case 'consistency':
      return <ConsistencyScreen />
    case 'facts':
      return <FactsScreen />
    case 'geography':
      return <GeographyScreen />
    case 'subjects':
      return <SubjectsScreen />
    case 'references':
      return <ReferencesScreen />
    case 'compare':
      return <CompareScreen />
    case 'exchange':
      return <MergeScreen given={given} />
    case 'workshop':
      return <WorkshopScreen />
    case 'assignments':
      return <AssignmentsScreen />
    case 'settings':
      return <SettingsScreen />
  }
}

function dialogOf(dialog: OpenDialog, app: App, { give }: GivenFiles, onClose: () => void): ReactNode {
  switch (dialog) {
    case 'palette':
      return <Palette onClose={onClose} />
    case 'export':
      return <ExportDialog reports={reportsAtHand(app)} annotations={null} onClose={onClose} />
    case 'assignment':
      return <MakeDialog onClose={onClose} />
    case 'write':
      return <WriteDialog onClose={onClose} />
    case 'sharing':
      return <SharingDialog onClose={onClose} onOpenFile={(path) => give([path])} />
    case 'keys':
      return <KeysDialog onClose={onClose} />
    case 'about':
      return <AboutDialog onClose={onClose} />
  }
}

/** The one being read, or read last; else the first of the library. */
function reportsAtHand({ state, reports }: App): readonly ReportId[] {
  const [first] = reports
  const report = state.report ?? first?.id
  return report === undefined ? [] : [report]
}

/** The window's title, as the task bar and a screen reader say it. */
function useDocumentTitle({ state, reports, lang }: App): void {
  const { t } = useTranslation()
  const report = state.screen === 'reader' ? reports.find(({ id }) => id === state.report) : undefined
  const shown = report === undefined ? t(`app.rail.${state.screen}`) : reportTitle(report, lang).text
  const name = t('app.name')
  useEffect(() => {
    document.title = `${shown} · ${name}`
  }, [shown, name])
}

/** A fragment link would change the page's address; only the focus has to move. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  const main = document.querySelector<HTMLElement>('main')
  if (main === null) return
  main.tabIndex = -1
  main.focus()
}
