/** Shown when not even the first call worked. */
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '../error-sentence.ts'
import { Button, EmptyState } from '../ui/index.ts'

export function StartFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  return (
    <main className="failure">
      <EmptyState title={t('app.broken.startTitle')} icon={<TriangleAlert />}>
        <p>{errorSentence(error)}</p>
        <p>{t('app.broken.safe')}</p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('app.broken.reload')}
        </Button>
      </EmptyState>
    </main>
  )
}
