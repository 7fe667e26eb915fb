/** Short messages over the page, and a region that only a screen reader hears. */
import { X } from 'lucide-react'
import { IconButton } from './Button.tsx'

export type ToastMessage = { readonly id: number; readonly text: string; readonly tone: 'plain' | 'error' }

export type ToastRegionProps = {
  readonly messages: readonly ToastMessage[]
  readonly onDismiss: (id: number) => void
  readonly dismissLabel: string
}

export function ToastRegion({ messages, onDismiss, dismissLabel }: ToastRegionProps) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {messages.map((message) => (
        <div key={message.id} className={`toast toast-${message.tone}`}>
          <span>{message.text}</span>
          <IconButton label={dismissLabel} icon={<X />} onClick={() => onDismiss(message.id)} />
        </div>
      ))}
    </div>
  )
}

export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  )
}
