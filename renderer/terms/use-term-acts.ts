/** What is done with terms: saved, taken away, and brought back. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedTerm, TermDraft, TermsTaken } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { localeOf } from '../report-name.ts'

/** What was just done, and how it is undone. */
export type TermNotice = { readonly text: string; readonly undo: () => Promise<unknown> }

export type TermActs = {
  readonly notice: TermNotice | null
  readonly closeNotice: () => void
  /** An own one is removed, a changed one becomes the glossary's again. */
  readonly remove: (term: ListedTerm) => Promise<void>
  /** A file has been taken in. */
  readonly taken: (counts: TermsTaken['counts']) => void
  readonly undo: () => Promise<void>
}

export function useTermActs(): TermActs {
  const { t } = useTranslation()
  const { lang, notifyError } = useApp()
  const number = (value: number): string => value.toLocaleString(localeOf(lang))
  const [notice, setNotice] = useState<TermNotice | null>(null)
  const remove = async (term: ListedTerm): Promise<void> => {
    try {
      await client.terms.remove(term.id)
      const text = t(term.origin === 'own' ? 'terms.removed' : 'terms.reverted', { term: term.en })
      setNotice({ text, undo: () => client.terms.save(draftOf(term), term.id) })
    } catch (error) {
      notifyError(error)
    }
  }
  const taken = ({ added, changed }: TermsTaken['counts']): void =>
    setNotice({
      text: t('terms.taking.done', { added: number(added), changed: number(changed) }),
      undo: () => client.terms.takeBack(),
    })
  const undo = async (): Promise<void> => {
    if (notice === null) return
    setNotice(null)
    try {
      await notice.undo()
    } catch (error) {
      notifyError(error)
    }
  }
  return { notice, closeNotice: () => setNotice(null), remove, taken, undo }
}

export function draftOf(term: ListedTerm): TermDraft {
  const { en, acronym, kind, zh, variants, note, comment, of } = term
  return { en, acronym, kind, zh, variants, note, comment, of }
}

export const newTerm: TermDraft = {
  en: '',
  acronym: null,
  kind: 'concept',
  zh: '',
  variants: [],
  note: null,
  comment: '',
  of: null,
}
