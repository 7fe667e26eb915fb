/** A box for words to look for. While an input method composes, what stands in it is not yet the user's word. */
import { Search, X } from 'lucide-react'
import { useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { IconButton } from './Button.tsx'

export type QueryFieldProps = {
  readonly ref: Ref<HTMLInputElement>
  readonly label: string
  readonly placeholder: string
  readonly clearLabel: string
  readonly text: string
  readonly onChange: (text: string) => void
  /** Down or Enter: to the results. */
  readonly onLeave: () => void
}

export function QueryField({
  ref,
  label,
  placeholder,
  clearLabel,
  text,
  onChange,
  onLeave,
}: QueryFieldProps) {
  const [composing, setComposing] = useState<string | null>(null)

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      onChange('')
    }
  }

  return (
    <search className="search-box">
      <Search aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        className="search-input"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={composing ?? text}
        onCompositionStart={() => setComposing(text)}
        onCompositionEnd={(event) => {
          setComposing(null)
          onChange(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (composing === null) onChange(event.target.value)
          else setComposing(event.target.value)
        }}
        onKeyDown={pressed}
      />
      {text !== '' && <IconButton label={clearLabel} icon={<X />} onClick={() => onChange('')} />}
    </search>
  )
}
