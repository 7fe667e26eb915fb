/** What was just done to many annotations, and the way back, for a while; longer while it is pointed at or focused. */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/index.ts'

const shownFor = 12_000

export type NoticeProps = {
  readonly text: string
  readonly onUndo: () => void
  readonly onClose: () => void
}

export function Notice({ text, onUndo, onClose }: NoticeProps) {
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [held, text, onClose])
  return (
    <div
      className="list-notice"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      <button
        type="button"
        className="list-undo"
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
