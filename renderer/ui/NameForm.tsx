/** A field in a list for the name of one of its entries: Enter stores it, Escape leaves it as it was. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from './Button.tsx'

export type NameFormProps = {
  /** As it is called now; empty for a new one. */
  readonly name: string
  readonly label: string
  readonly storeLabel: string
  readonly cancelLabel: string
  /** Never empty. */
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

const longest = 200

export function NameForm({ name, label, storeLabel, cancelLabel, onName, onClose }: NameFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(name)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const store = (event: FormEvent): void => {
    event.preventDefault()
    if (typed.trim() === '') onClose()
    else onName(typed.trim())
  }
  return (
    <form
      className="name-form"
      onSubmit={store}
      onKeyDown={(event) => {
        // What is typed moves nothing around the field.
        event.stopPropagation()
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
    >
      <input
        ref={field}
        className="field-input"
        aria-label={label}
        placeholder={label}
        maxLength={longest}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="name-acts">
        <Button type="submit" variant="primary">
          {storeLabel}
        </Button>
        <Button onClick={onClose}>{cancelLabel}</Button>
      </div>
    </form>
  )
}
