/** Tags of one annotation: each is stored as it is added or taken off; Enter or a comma adds. */
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../ui/index.ts'

export type TagEditorProps = {
  readonly tags: readonly string[]
  /** Tags in use, offered for completion. */
  readonly known: readonly string[]
  readonly onChange: (tags: readonly string[]) => Promise<boolean>
  readonly onClose: () => void
}

const separator = /[,，、;；]/

export function TagEditor({ tags, known, onChange, onClose }: TagEditorProps) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [input, setInput] = useState('')
  useEffect(() => field.current?.focus(), [])

  const add = async (typed: string): Promise<void> => {
    const next = withTags(tags, typed)
    if (next.length === tags.length) setInput('')
    else if (await onChange(next)) setInput('')
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void (input.trim() === '' ? onClose() : add(input))
    else if (event.key === 'Escape') onClose()
    else if (event.key === 'Backspace' && input === '' && tags.length > 0) void onChange(tags.slice(0, -1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="tag-editor">
      {tags.map((tag) => (
        <Tag
          key={tag}
          removeLabel={t('annotation.removeTag', { tag })}
          onRemove={() => void onChange(tags.filter((other) => other !== tag))}
        >
          {tag}
        </Tag>
      ))}
      <input
        ref={field}
        className="field-input tag-field"
        aria-label={t('annotation.tagField')}
        aria-describedby={`${id}-hint`}
        placeholder={t('annotation.tagField')}
        list={`${id}-known`}
        maxLength={200}
        autoComplete="off"
        value={input}
        onChange={(event) => {
          const { value } = event.target
          setInput(value)
          if (separator.test(value) && !isComposing(event.nativeEvent)) void add(value)
        }}
        onKeyDown={onKey}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <p id={`${id}-hint`} className="field-hint">
        {t('annotation.tagHint')}
      </p>
    </div>
  )
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}

/** The tags with those that were typed, each once, in the order they came. */
export function withTags(tags: readonly string[], typed: string): readonly string[] {
  const added = typed.split(separator).map((tag) => tag.trim().replace(/\s+/g, ' '))
  return [...new Set([...tags, ...added.filter((tag) => tag !== '')])]
}
