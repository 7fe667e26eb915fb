/** What is written into, between its label and its hint. */
import { useId } from 'react'
import type { ReactNode } from 'react'

export type FieldWords = {
  readonly label: string
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean
  readonly hint?: string
}

export type FieldProps = FieldWords & {
  readonly className?: string
  /** At the end of the label's line. */
  readonly beside?: ReactNode
  /** What the label and the hint belong to takes what it is given. */
  readonly children: (named: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode
}

export function Field({ label, labelHidden = false, hint, className = '', beside, children }: FieldProps) {
  const id = useId()
  const name = (
    <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
    </label>
  )
  return (
    <div className={`field ${className}`.trim()}>
      {beside === undefined ? (
        name
      ) : (
        <div className="field-head">
          {name}
          {beside}
        </div>
      )}
      {children(hint === undefined ? { id } : { id, 'aria-describedby': `${id}-hint` })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
