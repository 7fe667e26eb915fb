/** A native modal dialog: focus stays inside, Escape and a click beside it close it, focus returns. */
import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'

export type DialogProps = {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  /** An element with `data-first-focus` receives the focus when the dialog opens. */
  readonly children: ReactNode
  /** Buttons along the lower edge. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** False: shown without its title, which then only names it. */
  readonly titled?: boolean
  readonly className?: string
}

export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
  footer,
  size = 'medium',
  titled = true,
  className = '',
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element !== null && !element.open) element.showModal()
    // The browser would take the closing button, being first: the dialog itself is read out instead.
    const first = element?.querySelector<HTMLElement>('[data-first-focus]') ?? element
    first?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={`dialog dialog-${size} ${className}`.trim()}
      aria-labelledby={titled ? titleId : undefined}
      aria-label={titled ? undefined : title}
      onCancel={(event) => {
        // The component's owner takes it away; the element must not close by itself behind its back.
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="dialog-box">
        {titled && (
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
          </header>
        )}
        <div className="dialog-body">{children}</div>
        {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  )
}
