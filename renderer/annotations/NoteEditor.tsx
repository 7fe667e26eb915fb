/** Writing a note or a reply, with a look at how it will read. What has been typed is kept as a draft until it is stored. */
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { tagOfWords } from '../../shared/export/lang-tags.ts'
import { noteLimit } from '../../shared/model/annotation.ts'
import { Button } from '../ui/index.ts'
import { drafts } from './desk.ts'
import { NoteText } from './NoteText.tsx'
import { useInView } from './use-in-view.ts'
import './editors.css'

export type NoteEditorProps = {
  /** Under which the draft is kept. */
  readonly name: string
  readonly note: string
  /** Name of the field and what stands in it while it is empty; those of a note unless given. */
  readonly label?: string
  readonly placeholder?: string
  /** True when the note is stored, or kept and shown on its card until it can be. */
  readonly onSave: (note: string) => Promise<boolean>
  /** Closes the editor; a draft stays unless it was saved or thrown away. */
  readonly onClose: () => void
}

export function NoteEditor({ name, note, label, placeholder, onSave, onClose }: NoteEditorProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(() => drafts.get(name) ?? note)
  const [state, setState] = useState<'writing' | 'saving' | 'failed'>('writing')
  const [preview, setPreview] = useState(false)
  const editor = useRef<HTMLDivElement>(null)
  useInView(editor)

  const save = async (): Promise<void> => {
    if (state === 'saving') return
    setState('saving')
    const saved = await onSave(text)
    setState(saved ? 'writing' : 'failed')
    if (saved) throwAway()
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
    <div ref={editor} className="note-editor" onKeyDown={onKey}>
      {preview ? (
        <div className="note-preview" role="group" aria-label={t('annotation.preview')}>
          {text.trim() === '' ? (
            <p className="field-hint">{t('annotation.previewEmpty')}</p>
          ) : (
            <NoteText note={text} />
          )}
        </div>
      ) : (
        <NoteField
          label={label ?? t('annotation.noteField')}
          placeholder={placeholder ?? t('annotation.notePlaceholder')}
          text={text}
          onChange={(typed) => {
            setText(typed)
            drafts.set(name, typed)
          }}
        />
      )}
      {state === 'failed' && (
        <p className="note-unsaved" role="alert">
          {t('annotation.unsaved')}
        </p>
      )}
      <div className="note-acts">
        <Button
          variant="quiet"
          className="note-preview-toggle"
          aria-pressed={preview}
          onClick={() => setPreview(!preview)}
        >
          {t('annotation.preview')}
        </Button>
        <Button variant="quiet" onClick={throwAway}>
          {t('annotation.cancel')}
        </Button>
        <Button variant="primary" disabled={state === 'saving'} onClick={() => void save()}>
          {state === 'writing' && t('annotation.save')}
          {state === 'saving' && t('annotation.saving')}
          {state === 'failed' && t('annotation.tryAgain')}
        </Button>
      </div>
    </div>
  )
}

type NoteFieldProps = {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onChange: (text: string) => void
}

function NoteField({ label, placeholder, text, onChange }: NoteFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // It takes the focus when the editor opens and when the preview closes; the caret stands behind what is written.
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className="field-input note-field user-text"
        dir="auto"
        lang={tagOfWords(text)}
        rows={3}
        maxLength={noteLimit}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
