/** What is done with terms: saved, taken away, and brought back. */
import { useTranslation } from 'react-i18next'
import type { ListedTerm, TermDraft, TermsTaken } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { localeOf } from '../report-name.ts'
import { useActNotice } from '../use-act-notice.ts'
import type { ActNoticeState } from '../use-act-notice.ts'

export type TermActs = Omit<ActNoticeState, 'tell'> & {
  /** An own one is removed, a changed one becomes the glossary's again. */
  readonly remove: (term: ListedTerm) => Promise<void>
  /** A file has been taken in. */
  readonly taken: (counts: TermsTaken['counts']) => void
}

export function useTermActs(): TermActs {
  const { t } = useTranslation()
  const { lang, notifyError } = useApp()
  const number = (value: number): string => value.toLocaleString(localeOf(lang))
  const { tell, ...notice } = useActNotice()
  const remove = async (term: ListedTerm): Promise<void> => {
    try {
      await client.terms.remove(term.id)
      const text = t(term.origin === 'own' ? 'terms.removed' : 'terms.reverted', { term: term.en })
      tell({ text, undo: () => client.terms.save(draftOf(term), term.id) })
    } catch (error) {
      notifyError(error)
    }
  }
  const taken = ({ added, changed }: TermsTaken['counts']): void =>
    tell({
      text: t('terms.taking.done', { added: number(added), changed: number(changed) }),
      undo: () => client.terms.takeBack(),
    })
  return { ...notice, remove, taken }
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
