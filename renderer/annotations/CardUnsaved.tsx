/** Says of a card that what it shows is not on disk, why, and what can be done. */
import { useTranslation } from 'react-i18next'
import { failureSentence } from '../error-sentence.ts'
import { Button, Tag } from '../ui/index.ts'
import type { Waiting } from './unsaved-queue.ts'
import { unsavedChanges } from './use-unsaved.ts'
import './placing.css'

export function CardUnsaved({ waiting: { name, failure } }: { readonly waiting: Waiting }) {
  const { t } = useTranslation()
  return (
    <div className="annotation-placing" role="alert">
      <p>
        <Tag tone="warning">{t('annotation.notSaved')}</Tag> {failure !== null && failureSentence(failure)}{' '}
        {t('annotation.notSavedText')}
      </p>
      <div className="annotation-placing-acts">
        <Button onClick={() => void unsavedChanges.retry()}>{t('annotation.tryAgain')}</Button>
        <Button variant="quiet" onClick={() => unsavedChanges.discard(name)}>
          {t('annotation.giveUp')}
        </Button>
      </div>
    </div>
  )
}
