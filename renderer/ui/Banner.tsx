/** A lasting word about the state of things, across the width of its place. */
import type { ReactNode } from 'react'

export type BannerProps = {
  readonly tone: 'info' | 'warning'
  readonly title: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

export function Banner({ tone, title, icon, children }: BannerProps) {
  return (
    <section className={`banner banner-${tone}`} aria-label={title}>
      {icon !== undefined && (
        <span className="banner-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <div>
        <p className="banner-title">{title}</p>
        {children}
      </div>
    </section>
  )
}
