/** Leads from one index of the library to the next: figures, places, subjects, references, two reports compared. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import type { Screen } from '../places.ts'
import './index-tabs.css'

const indexes = ['facts', 'geography', 'subjects', 'references', 'compare'] as const
type Index = (typeof indexes)[number]

export function isIndex(screen: Screen): screen is Index {
  return indexes.some((index) => index === screen)
}

export function IndexTabs() {
  const { t } = useTranslation()
  const { state, showScreen } = useApp()
  return (
    <nav className="tab-row index-tabs" aria-label={t('app.rail.index')}>
      {indexes.map((index) => (
        <button
          key={index}
          type="button"
          className="tab"
          data-screen={index}
          aria-current={state.screen === index ? 'page' : undefined}
          onClick={() => showScreen(index)}
        >
          {t(`app.rail.${index}`)}
        </button>
      ))}
    </nav>
  )
}
