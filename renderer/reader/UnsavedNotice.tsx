/** While changes are not on disk: how many, why, and what can be done. Their cards say the same one by one. */
import { useTranslation } from 'react-i18next'
import { unsavedChanges, useUnsaved } from '../annotations/index.ts'
import type { Waiting } from '../annotations/index.ts'
import { failureSentence } from '../error-sentence.ts'

export function UnsavedNotice({ onCopy }: { readonly onCopy: (text: string) => void }) {
  const { t } = useTranslation()
  const unsaved = useUnsaved()
  const failure = unsaved[0]?.failure ?? null
  const typed = unsaved.map(typedIn).filter((text) => text !== '')
  if (failure === null) return null
  return (
    <div className="unsaved-notice" role="alert">
      <p>
        <strong>{t('marks.unsaved', { count: unsaved.length })}</strong> {failureSentence(failure)}
      </p>
      <div className="unsaved-acts">
        {typed.length > 0 && (
          <button type="button" className="notice-button" onClick={() => onCopy(typed.join('\n\n'))}>
            {t('marks.copyUnsaved')}
          </button>
        )}
        <button type="button" className="notice-button" onClick={() => void unsavedChanges.retry()}>
          {t('marks.retry')}
        </button>
      </div>
    </div>
  )
}

/** What would be lost: the words that were typed. */
function typedIn({ act }: Waiting): string {
  switch (act.type) {
    case 'add':
      return act.draft.note
    case 'change':
      return act.change.note ?? ''
    case 'reply':
    case 'changeReply':
      return act.note
  }
}
