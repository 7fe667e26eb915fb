/** Colours to choose one of, as dots: native radio buttons. */
import { useId } from 'react'

export type SwatchesProps<Value extends string> = {
  /** Name of the group. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** `swatch-<value>` gives a dot its colour. */
export function Swatches<Value extends string>({ label, options, value, onChange }: SwatchesProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="swatches">
      {options.map((option) => (
        <label key={option.value} className="swatch-choice" title={option.label}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.label}
            onChange={() => onChange(option.value)}
          />
          <i className={`swatch swatch-${option.value}`} aria-hidden="true" />
        </label>
      ))}
    </div>
  )
}
