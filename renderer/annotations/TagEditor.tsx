/** Tags of one annotation: each is stored as it is added or taken off; Enter or a comma adds, arrow keys complete. */
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Tag } from '../ui/index.ts'
import { shownText } from '../shown-text.ts'
import { useInView } from './use-in-view.ts'
import { useTagsOffered } from './use-tags-offered.ts'
import './editors.css'

export type TagEditorProps = {
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => Promise<boolean>
  readonly onClose: () => void
}

const separator = /[,，、;；]/

export function TagEditor({ tags, onChange, onClose }: TagEditorProps) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [input, setInput] = useState('')
  const [asked, setAsked] = useState(false)
  /** Index of the tag offered that Enter takes; -1: what is typed. */
  const [at, setAt] = useState(-1)
  const found = useTagsOffered(input, tags)
  const offered = input.trim() !== '' || asked ? found : []
  const editor = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.focus(), [])
  useInView(editor, offered.length)

  const begin = (typed: string): void => {
    setInput(typed)
    setAsked(false)
    setAt(-1)
  }
  const add = async (typed: string): Promise<void> => {
    const next = withTags(tags, typed)
    if (next.length === tags.length || (await onChange(next))) begin('')
  }
  const move = (by: 1 | -1): void => {
    setAsked(true)
    const places = found.length + 1
    setAt(((at + 1 + by + places) % places) - 1)
  }
  const enter = (): void => {
    const chosen = offered[at]
    if (chosen !== undefined) void add(chosen)
    else if (input.trim() === '') onClose()
    else void add(input)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') enter()
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape') {
      if (at >= 0 || asked) begin(input)
      else onClose()
    } else if (event.key === 'Backspace' && input === '' && tags.length > 0) void onChange(tags.slice(0, -1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={editor} className="tag-editor">
      {tags.map((tag) => (
        <Tag
          key={tag}
          removeLabel={t('annotation.removeTag', { tag: shownText(tag) })}
          onRemove={() => void onChange(tags.filter((other) => other !== tag))}
        >
          <bdi>{shownText(tag)}</bdi>
        </Tag>
      ))}
      <input
        ref={field}
        className="field-input tag-field user-text"
        role="combobox"
        aria-label={t('annotation.tagField')}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={t('annotation.tagField')}
        maxLength={200}
        autoComplete="off"
        value={input}
        onChange={(event) => {
          const { value } = event.target
          begin(value)
          if (separator.test(value) && !isComposing(event.nativeEvent)) void add(value)
        }}
        onKeyDown={onKey}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('annotation.tagsOffered')}
        className="tags-offered"
        hidden={offered.length === 0}
      >
        {offered.map((tag, index) => (
          <button
            key={tag}
            id={`${id}-${index}`}
            type="button"
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="tag-offered"
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void add(tag)}
          >
            <bdi>{shownText(tag)}</bdi>
          </button>
        ))}
      </div>
      <p id={`${id}-hint`} className="field-hint">
        {t('annotation.tagHint')}
      </p>
      <Button variant="quiet" className="tags-done" onClick={onClose}>
        {t('annotation.tagsDone')}
      </Button>
      <p role="status" className="visually-hidden">
        {offered.length > 0 && t('annotation.tagsFound', { count: offered.length })}
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
