/** Several lines of Markdown, which can be looked at as they will read. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteText } from '../annotations/index.ts'
import { Button, TextArea } from '../ui/index.ts'
import type { TextAreaProps } from '../ui/index.ts'

export type MarkdownFieldProps = Omit<TextAreaProps, 'beside' | 'instead' | 'onBlur'>

export function MarkdownField(props: MarkdownFieldProps) {
  const { value } = props
  const { t } = useTranslation()
  const [preview, setPreview] = useState(false)
  const isEmpty = value.trim() === ''
  return (
    <TextArea
      {...props}
      beside={
        <Button
          variant="quiet"
          aria-pressed={preview}
          disabled={isEmpty}
          onClick={() => setPreview(!preview)}
        >
          {t('assignment.preview')}
        </Button>
      }
      instead={
        preview && !isEmpty ? (
          <div className="text-area-preview" role="group" aria-label={t('assignment.preview')}>
            <NoteText note={value} />
          </div>
        ) : undefined
      }
    />
  )
}
