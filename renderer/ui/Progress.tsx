/** How far a piece of work is: what is being done, a bar, the per cent. */
import type { ReactNode } from 'react'

export type ProgressProps = {
  /** Name of the bar. */
  readonly label: string
  /** What is being done at this moment. */
  readonly text: string
  /** 0 to 1; null when it is not known. */
  readonly fraction: number | null
  /** Stands beside the bar. */
  readonly children?: ReactNode
}

export function Progress({ label, text, fraction, children }: ProgressProps) {
  const percent = fraction === null ? null : Math.round(fraction * 100)
  return (
    <div className="work">
      <p role="status">{text}</p>
      <div className="work-bar">
        <progress
          className="progress"
          aria-label={label}
          max={100}
          {...(percent === null ? {} : { value: percent })}
        />
        <span className="num">{percent === null ? '' : `${percent}%`}</span>
        {children}
      </div>
    </div>
  )
}
