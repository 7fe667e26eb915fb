/** Instead of what is not there yet, or could not be read. */
import { useTranslation } from 'react-i18next'
import { TriangleAlert } from 'lucide-react'
import { errorSentence } from '../error-sentence.ts'
import { EmptyState } from '../ui/index.ts'

/** `error`: null while it is being read. */
export function NotRead({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (error !== null) return <EmptyState title={errorSentence(error)} icon={<TriangleAlert />} />
  return (
    <p className="subjects-wait" role="status">
      {t('subjects.reading')}
    </p>
  )
}
