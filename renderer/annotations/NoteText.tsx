/** A note or reply as it is read: Markdown made safe, or for a very long one its beginning and then all of it as typed. */
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { borderBefore } from './graphemes.ts'
import { tagOfWords } from '../../shared/export/lang-tags.ts'
import { markdownLimit } from '../../shared/export/notes/note-syntax.ts'
import { noteHtml } from './note-html.ts'
import './note.css'
import { shownText } from '../shown-text.ts'

/** Units of a very long note that are shown before it is asked for. */
const beginning = 600

export function NoteText({ note }: { readonly note: string }) {
  if (note === '') return null
  return note.length > markdownLimit ? <LongNote note={note} /> : <MarkdownNote note={note} />
}

function MarkdownNote({ note }: { readonly note: string }) {
  const html = useMemo(() => ({ __html: noteHtml(note) }), [note])
  // Made of a closed list of tags without attributes: see note-html.
  return (
    <div
      className="annotation-note user-text"
      dir="auto"
      lang={tagOfWords(note)}
      dangerouslySetInnerHTML={html}
    />
  )
}

function LongNote({ note }: { readonly note: string }) {
  const { t } = useTranslation()
  const id = useId()
  const [all, setAll] = useState(false)
  const text = all ? note : note.slice(0, borderBefore(note.slice(0, beginning + 50), beginning))
  return (
    <>
      <div
        id={id}
        className="annotation-note annotation-note-plain user-text"
        data-all={all || undefined}
        dir="auto"
        lang={tagOfWords(text)}
        tabIndex={all ? 0 : undefined}
        role={all ? 'group' : undefined}
        aria-label={all ? t('annotation.note') : undefined}
      >
        {shownText(text)}
        {!all && '…'}
      </div>
      <p className="field-hint">{t('annotation.longPlain')}</p>
      <button
        type="button"
        className="text-button"
        aria-expanded={all}
        aria-controls={id}
        onClick={() => setAll(!all)}
      >
        {all ? t('annotation.showLess') : t('annotation.showAll', { count: note.length })}
      </button>
    </>
  )
}
