/** Writing a note. What has been typed is kept as a draft until it is on disk. */
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'
import { drafts } from './desk.ts'

export type NoteEditorProps = {
  /** Under which the draft is kept. */
  readonly name: string
  readonly note: string
  /** True when the note is on disk. */
  readonly onSave: (note: string) => Promise<boolean>
  /** Closes the editor; a draft stays unless it was saved or thrown away. */
  readonly onClose: () => void
}

export function NoteEditor({ name, note, onSave, onClose }: NoteEditorProps) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => drafts.get(name) ?? note)
  const [saving, setSaving] = useState(false)
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const save = async (): Promise<void> => {
    if (saving) return
    setSaving(true)
    const saved = await onSave(text)
    setSaving(false)
    if (!saved) return
    drafts.remove(name)
    onClose()
  }
  const throwAway = (): void => {
    drafts.remove(name)
    onClose()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="note-editor">
      <label className="visually-hidden" htmlFor={id}>
        {t('annotation.noteField')}
      </label>
      <textarea
        id={id}
        ref={field}
        className="field-input note-field"
        rows={3}
        maxLength={100_000}
        placeholder={t('annotation.notePlaceholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          drafts.set(name, event.target.value)
        }}
        onKeyDown={onKey}
      />
      <div className="note-acts">
        <Button variant="quiet" onClick={throwAway}>
          {t('annotation.cancel')}
        </Button>
        <Button variant="primary" disabled={saving} onClick={() => void save()}>
          {saving ? t('annotation.saving') : t('annotation.save')}
        </Button>
      </div>
    </div>
  )
}
