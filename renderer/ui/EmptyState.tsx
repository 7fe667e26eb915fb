/** What stands where there is nothing to show: what that means and what can be done. */
import type { ReactNode } from 'react'

export type EmptyStateProps = {
  readonly title: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

export function EmptyState({ title, icon, children }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon !== undefined && (
        <span className="empty-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-text">{children}</div>}
    </div>
  )
}
