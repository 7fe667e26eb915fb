/** A few choices side by side, one of them taken: native radio buttons, so arrow keys and forms work. */
import { useId } from 'react'

export type SegmentedOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** Full name when the label is an abbreviation. */
  readonly title?: string
  /** BCP 47 tag when the label is not in the language of the page. */
  readonly lang?: string
}

export type SegmentedProps<Value extends string> = {
  /** Name of the group. */
  readonly label: string
  readonly options: readonly SegmentedOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly className?: string
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  className = '',
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={`segmented ${className}`.trim()}>
      {options.map((option) => (
        <label key={option.value} className="segment" title={option.title} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.title}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
