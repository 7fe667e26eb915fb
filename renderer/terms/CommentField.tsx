/** The reader's own comment on a term: saved by itself, and never less than what was typed. */
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedTerm } from '../../shared/model/term.ts'
import { remarkLimit } from '../../shared/terms/term-draft.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { draftOf } from './use-term-acts.ts'

/** Milliseconds without a key after which it is saved. */
const settled = 700

/** One for each term: what is typed belongs to the one it was typed for. */
export function CommentField({ term }: { readonly term: ListedTerm }) {
  const { t } = useTranslation()
  const { announce, notifyError } = useApp()
  const id = useId()
  const [text, setText] = useState(term.comment)
  const now = useRef({ text, term })
  now.current = { text, term }

  const save = async (): Promise<void> => {
    const { text: comment, term: of } = now.current
    if (comment.trim() === of.comment) return
    try {
      await client.terms.save({ ...draftOf(of), comment }, of.id)
      announce(t('terms.detail.saved'))
    } catch (error) {
      notifyError(error)
    }
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => {
    const timer = setTimeout(() => void saveNow.current(), settled)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => void saveNow.current(), [])
  return (
    <section className="field term-comment">
      <label htmlFor={id}>{t('terms.detail.comment')}</label>
      <textarea
        id={id}
        className="field-input user-text"
        rows={3}
        maxLength={remarkLimit}
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
      />
      <p id={`${id}-hint`} className="field-hint">
        {t('terms.detail.commentHint')}
      </p>
    </section>
  )
}
