/** A lasting word about the state of things, across the width of its place. */
import type { ReactNode } from 'react'

export type BannerProps = {
  readonly tone: 'info' | 'warning'
  readonly title: string
  readonly icon?: ReactNode
  /** False inside a section that has the word already: it is then no landmark of the page. */
  readonly landmark?: boolean
  readonly children?: ReactNode
}

export function Banner({ tone, title, icon, landmark = true, children }: BannerProps) {
  const Box = landmark ? 'section' : 'div'
  return (
    <Box className={`banner banner-${tone}`} aria-label={landmark ? title : undefined}>
      {icon !== undefined && (
        <span className="banner-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <div>
        <p className="banner-title">{title}</p>
        {children}
      </div>
    </Box>
  )
}
