/** Asks for a tag that all selected annotations are to have; tags in use are offered. */
import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'

export type TagFormProps = {
  /** Tags in use, the commonest first. */
  readonly known: readonly string[]
  readonly onAdd: (tag: string) => void
  readonly onClose: () => void
}

export function TagForm({ known, onAdd, onClose }: TagFormProps) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [tag, setTag] = useState('')
  useEffect(() => field.current?.focus(), [])

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const named = tag.trim().replace(/\s+/g, ' ')
    if (named !== '') onAdd(named)
    onClose()
  }
  return (
    <form
      className="list-bar"
      onSubmit={add}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
    >
      <input
        ref={field}
        className="field-input"
        aria-label={t('list.tagName')}
        placeholder={t('list.tagName')}
        list={`${id}-known`}
        maxLength={200}
        autoComplete="off"
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button type="submit" variant="primary">
        {t('list.addTag')}
      </Button>
      <Button onClick={onClose}>{t('list.saved.cancel')}</Button>
    </form>
  )
}
