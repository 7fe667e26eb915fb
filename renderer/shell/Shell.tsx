/** The frame of the window: rail, the screen of the moment, status bar, and the dialogs over them. */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListMemory } from '../annotation-list/index.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import type { App } from '../app-state.ts'
import { late, useIsThere } from '../late.ts'
import type { Late } from '../late.ts'
import type { Screen } from '../places.ts'
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
const LibraryScreen = late(async () => (await import('../library/index.ts')).LibraryScreen)
const SearchScreen = late(async () => (await import('../search/index.ts')).SearchScreen)
const AnnotationListScreen = late(
  async () => (await import('../annotation-list/index.ts')).AnnotationListScreen,
)
const TermsScreen = late(async () => (await import('../terms/index.ts')).TermsScreen)
const ConsistencyScreen = late(async () => (await import('../consistency/index.ts')).ConsistencyScreen)
const FactsScreen = late(async () => (await import('../facts/index.ts')).FactsScreen)
const GeographyScreen = late(async () => (await import('../geography/index.ts')).GeographyScreen)
const SubjectsScreen = late(async () => (await import('../subjects/index.ts')).SubjectsScreen)
const ReferencesScreen = late(async () => (await import('../references/index.ts')).ReferencesScreen)
const CompareScreen = late(async () => (await import('../compare/index.ts')).CompareScreen)
const WorkshopScreen = late(async () => (await import('../workshop/index.ts')).WorkshopScreen)
const AssignmentsScreen = late(async () => (await import('../assignments/index.ts')).AssignmentsScreen)
const MakeDialog = late(async () => (await import('../assignments/index.ts')).MakeDialog)
const SettingsScreen = late(async () => (await import('../settings/index.ts')).SettingsScreen)
const KeysDialog = late(async () => (await import('../settings/index.ts')).KeysDialog)
const AboutDialog = late(async () => (await import('../settings/index.ts')).AboutDialog)
const ExportDialog = late(async () => (await import('../exporting/index.ts')).ExportDialog)
const MergeScreen = late(async () => (await import('../exchange/index.ts')).MergeScreen)
const WriteDialog = late(async () => (await import('../exchange/index.ts')).WriteDialog)
const SharingDialog = late(async () => (await import('../sharing/index.ts')).SharingDialog)
const Palette = late(async () => (await import('../palette/index.ts')).Palette)

/** The reader is always there. */
const lateScreens: Readonly<Partial<Record<string, Late>>> = {
  library: LibraryScreen,
  search: SearchScreen,
  annotations: AnnotationListScreen,
  terms: TermsScreen,
  consistency: ConsistencyScreen,
  facts: FactsScreen,
  geography: GeographyScreen,
  subjects: SubjectsScreen,
  references: ReferencesScreen,
  compare: CompareScreen,
  exchange: MergeScreen,
  workshop: WorkshopScreen,
  assignments: AssignmentsScreen,
  settings: SettingsScreen,
} satisfies Readonly<Record<Exclude<Screen, 'reader'>, Late>>

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
  const screen = useArrived(app.state.screen)

  return (
    <div className="app" onPointerOver={prepareScreen} onFocus={prepareScreen}>
      <a className="skip" href="#main" onClick={skipToMain}>
        {t('app.skip')}
      </a>
      <Rail />
      <div className="stage" id="main">
        <ErrorBoundary key={`${screen} ${app.state.report}`}>
          {screenOf(screen, app, list, given)}
        </ErrorBoundary>
      </div>
      <NotebookBanner />
      <StatusBar given={given} />
      <FileDrop onFiles={given.give} />
      {dialog !== null && dialogOf(dialog, app, given, close)}
    </div>
  )
}

/** The screen before stays until the next one is there: the window is not empty in between. */
function useArrived(wanted: Screen): Screen {
  const [shown, setShown] = useState(wanted)
  const isThere = useIsThere(lateScreens[wanted])
  if (isThere && shown !== wanted) setShown(wanted)
  return isThere ? wanted : shown
}

/** What the pointer or the keyboard is on is likely to be shown next. */
function prepareScreen({ target }: SyntheticEvent): void {
  const to = (target as Element).closest('[data-screen]')?.getAttribute('data-screen')
  lateScreens[to ?? '']?.load()
}

function screenOf(screen: Screen, { state }: App, list: ListMemory, given: GivenFiles): ReactNode {
  switch (screen) {
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
