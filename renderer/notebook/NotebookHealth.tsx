/** How the notebook is: in order, or why nothing can be written, and what its folder puts at risk. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { failureSentence } from '../error-sentence.ts'
import { Banner } from '../ui/index.ts'

export function NotebookHealth() {
  const { t } = useTranslation()
  const { health, restored } = useApp().notebook
  const { state, warnings, damaged } = health
  return (
    <>
      {state.mode === 'ready' && damaged.length === 0 && (
        <p className="notebook-sound">
          <CircleCheck aria-hidden="true" />
          {t('notebook.state.ready')}
        </p>
      )}
      {/* Once it has been restored there is one thing left to do, and that is said below. */}
      {state.mode === 'read-only' && restored === null && (
        <Banner tone="warning" title={t('app.notebook.title')} icon={<TriangleAlert />} landmark={false}>
          <p>{failureSentence(state.failure)}</p>
          <p>{t('app.notebook.safe')}</p>
        </Banner>
      )}
      {warnings.map(({ code, by, folder }) => (
        <Banner
          key={code}
          tone="warning"
          title={t(`notebook.warning.${code}.title`, { by })}
          icon={<TriangleAlert />}
          landmark={false}
        >
          <p>{t(`notebook.warning.${code}.text`)}</p>
          <p className="file-name">{t('notebook.warning.folder', { folder })}</p>
        </Banner>
      ))}
    </>
  )
}
