/** One of several in a list that opens, with its label. */
import { useId } from 'react'

export type SelectFieldProps = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SelectField({ label, options, value, onChange }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="export-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
