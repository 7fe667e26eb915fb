/** A short label on a thing; with `onRemove` it can be taken off. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

export type TagProps = {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'accent' | 'warning'
  readonly onRemove?: () => void
  /** Name of the removing button; needed with `onRemove`. */
  readonly removeLabel?: string
}

export function Tag({ children, tone = 'plain', onRemove, removeLabel }: TagProps) {
  return (
    <span className={`tag tag-${tone}`}>
      {children}
      {onRemove !== undefined && (
        <button
          type="button"
          className="tag-remove"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
