/** A line of text with its label. */
import type { ComponentProps } from 'react'
import { Field } from './Field.tsx'
import type { FieldWords } from './Field.tsx'

export type TextFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
    readonly value: string
    readonly onChange: (value: string) => void
  }

export function TextField({ label, labelHidden, hint, value, onChange, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} className={className}>
      {(named) => (
        <input
          {...named}
          type="text"
          className="field-input"
          autoComplete="off"
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
