/** Several lines of text with their label; Markdown can be looked at as it will read. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteText } from '../annotations/index.ts'
import { Button } from '../ui/index.ts'

export type TextAreaProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows: number
  readonly maxLength: number
  readonly markdown?: boolean
  readonly onChange: (value: string) => void
}

export function TextArea({ label, hint, value, rows, maxLength, markdown = false, onChange }: TextAreaProps) {
  const { t } = useTranslation()
  const id = useId()
  const [preview, setPreview] = useState(false)
  return (
    <div className="field">
      <div className="text-area-head">
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        {markdown && (
          <Button
            variant="quiet"
            aria-pressed={preview}
            disabled={value.trim() === ''}
            onClick={() => setPreview(!preview)}
          >
            {t('assignment.preview')}
          </Button>
        )}
      </div>
      {preview && value.trim() !== '' ? (
        <div className="text-area-preview" role="group" aria-label={t('assignment.preview')}>
          <NoteText note={value} />
        </div>
      ) : (
        <textarea
          id={id}
          className="field-input text-area user-text"
          rows={rows}
          maxLength={maxLength}
          dir="auto"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
