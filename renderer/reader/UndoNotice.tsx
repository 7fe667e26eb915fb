/** After a deletion: what was done, and the way back, for a while. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { X } from 'lucide-react'
import { IconButton } from '../ui/index.ts'

const shownFor = 10_000

export type UndoNoticeProps = { readonly onUndo: () => void; readonly onClose: () => void }

export function UndoNotice({ onUndo, onClose }: UndoNoticeProps) {
  const { t } = useTranslation()
  useEffect(() => {
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [onClose])
  return (
    <div className="undo-notice" role="status">
      <span>{t('annotation.deleted')}</span>
      <button
        type="button"
        className="undo-button"
        onClick={() => {
          onUndo()
          onClose()
        }}
      >
        {t('annotation.undo')}
      </button>
      <IconButton label={t('app.dismiss')} icon={<X />} onClick={onClose} />
    </div>
  )
}
