/** The reader's own comment on a term: saved by itself, and never less than what was typed. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import { plainRemark, remarkLimit } from '../../shared/terms/term-draft.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { TextArea } from '../ui/index.ts'
import { draftOf } from './use-term-acts.ts'

/** Milliseconds without a key after which it is saved. */
const settled = 700

/** What could not be saved: it is there again when its term is shown again, and is tried again then. */
const unsaved = new Map<TermId, string>()

/** One for each term: what is typed belongs to the one it was typed for. */
export function CommentField({ term }: { readonly term: ListedTerm }) {
  const { t } = useTranslation()
  const { announce, notifyError } = useApp()
  const [text, setText] = useState(() => unsaved.get(term.id) ?? term.comment)
  const now = useRef({ text, term })
  now.current = { text, term }
  const isWaiting = plainRemark(text) !== term.comment

  const save = async (): Promise<void> => {
    const { text: comment, term: of } = now.current
    if (plainRemark(comment) === of.comment) return
    unsaved.set(of.id, comment)
    try {
      await client.terms.save({ ...draftOf(of), comment }, of.id)
      if (unsaved.get(of.id) === comment) unsaved.delete(of.id)
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
  useEffect(() => {
    if (!isWaiting) return undefined
    // The main process asks: see `askBeforeLeaving` of electron/window.ts.
    const keepOpen = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
      void saveNow.current()
    }
    window.addEventListener('beforeunload', keepOpen)
    return () => window.removeEventListener('beforeunload', keepOpen)
  }, [isWaiting])
  return (
    <TextArea
      className="term-comment"
      label={t('terms.detail.comment')}
      hint={t('terms.detail.commentHint')}
      rows={3}
      maxLength={remarkLimit}
      value={text}
      onChange={setText}
      onBlur={() => void save()}
    />
  )
}
