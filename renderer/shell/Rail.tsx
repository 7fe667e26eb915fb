/** The rail along the left edge: one button for each screen. */
import {
  BookA,
  BookOpenText,
  ChartColumn,
  ClipboardList,
  Highlighter,
  Library,
  Search,
  Settings,
  UsersRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { isIndex } from '../index-tabs/index.ts'
import type { Screen } from '../places.ts'

/** The consistency of terms is reached from the terms; the indexes have tabs of their own. */
function shownUnder(screen: Screen): Screen {
  if (screen === 'consistency') return 'terms'
  return isIndex(screen) ? 'facts' : screen
}

export function Rail() {
  const { t } = useTranslation()
  const { state, showScreen } = useApp()

  const item = (screen: Screen, label: string, icon: ReactNode, disabled = false): ReactNode => (
    <li className={`rail-${screen}`}>
      <button
        type="button"
        className="rail-item"
        aria-current={shownUnder(state.screen) === screen ? 'page' : undefined}
        data-screen={screen}
        disabled={disabled}
        onClick={() => showScreen(screen)}
      >
        <span aria-hidden="true">{icon}</span>
        <span className="rail-label">{label}</span>
      </button>
    </li>
  )

  return (
    <nav className="rail" aria-label={t('app.rail.label')}>
      <span className="rail-logo" lang="zh-Hans" aria-hidden="true">
        对
      </span>
      <ul className="rail-list">
        {item('reader', t('app.rail.reader'), <BookOpenText />, state.report === null)}
        {item('library', t('app.rail.library'), <Library />)}
        {item('search', t('app.rail.search'), <Search />)}
        {item('annotations', t('app.rail.annotations'), <Highlighter />)}
        {item('terms', t('app.rail.terms'), <BookA />)}
        {item('facts', t('app.rail.index'), <ChartColumn />)}
        {item('workshop', t('app.rail.workshop'), <UsersRound />)}
        {item('assignments', t('app.rail.assignments'), <ClipboardList />)}
        {item('settings', t('app.rail.settings'), <Settings />)}
      </ul>
    </nav>
  )
}
