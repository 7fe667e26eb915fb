/** A line of text with its label. */
import { useId } from 'react'
import type { ComponentProps } from 'react'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: string
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function TextField({
  label,
  labelHidden = false,
  hint,
  value,
  onChange,
  className = '',
  ...rest
}: TextFieldProps) {
  const id = useId()
  return (
    <div className={`field ${className}`.trim()}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="field-input"
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...rest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
