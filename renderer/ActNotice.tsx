/** A sentence at the foot of a screen with the one thing to do about it, such as undo after a deletion. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { X } from 'lucide-react'
import { IconButton } from './ui/index.ts'

/** Milliseconds; longer while it is pointed at or has the focus. */
const shownFor = 12_000

export type ActNoticeProps = {
  readonly text: string
  /** What its button says and does. */
  readonly act: string
  readonly onAct: () => void
  readonly onClose: () => void
  /** Where it stands: its look is the same everywhere. */
  readonly className: string
}

export function ActNotice({ text, act, onAct, onClose, className }: ActNoticeProps) {
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [held, text, onClose])
  return (
    <div
      className={`act-notice ${className}`}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      <button type="button" className="notice-button" onClick={onAct}>
        {act}
      </button>
      <IconButton label={t('app.dismiss')} icon={<X />} onClick={onClose} />
    </div>
  )
}
