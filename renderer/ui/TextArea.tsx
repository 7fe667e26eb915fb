/** Several lines of text with their label. */
import type { ReactNode } from 'react'
import { Field } from './Field.tsx'
import type { FieldWords } from './Field.tsx'

export type TextAreaProps = FieldWords & {
  readonly value: string
  readonly rows: number
  readonly maxLength: number
  readonly className?: string
  /** At the end of the label's line. */
  readonly beside?: ReactNode
  /** Stands in place of what is written into. */
  readonly instead?: ReactNode
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
}

export function TextArea({ value, rows, maxLength, instead, onChange, onBlur, ...words }: TextAreaProps) {
  return (
    <Field {...words}>
      {(named) =>
        instead ?? (
          <textarea
            {...named}
            className="field-input text-area user-text"
            rows={rows}
            maxLength={maxLength}
            dir="auto"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
        )
      }
    </Field>
  )
}
