/** Says for as long as it is so that the notebook cannot be written: what happened, what is safe, what to do. */
import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { failureSentence } from '../error-sentence.ts'
import { Banner, Button } from '../ui/index.ts'

export function NotebookBanner() {
  const { t } = useTranslation()
  const { notebook } = useApp().start
  const [open, setOpen] = useState(true)
  if (notebook.mode === 'ready') return null
  return (
    <div className="notebook-banner">
      <Banner tone="warning" title={t('app.notebook.title')} icon={<TriangleAlert />}>
        {open && (
          <>
            <p>{failureSentence(notebook.failure)}</p>
            <p>{t('app.notebook.safe')}</p>
            <p className="file-name">{t('app.notebook.file', { file: notebook.file })}</p>
          </>
        )}
      </Banner>
      <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
        {open ? t('app.notebook.less') : t('app.notebook.more')}
      </Button>
    </div>
  )
}
