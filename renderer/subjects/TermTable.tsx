/** Terms used in the passages of a subject, with how often; each opens its page. */
import { BookA } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import type { SubjectBlock } from '../../shared/model/subject.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { beginTerm } from '../terms-desk.ts'
import { EmptyState } from '../ui/index.ts'
import { KeptList } from './KeptList.tsx'
import { NotRead } from './NotRead.tsx'
import { keepMemory } from './subjects-memory.ts'
import { useTermUses } from './use-term-uses.ts'
import type { UsedTerm } from './use-term-uses.ts'

export type TermTableProps = {
  /** Unlike any other list's. */
  readonly list: string
  readonly blocks: readonly SubjectBlock[]
}

export function TermTable({ list, blocks }: TermTableProps) {
  const { t } = useTranslation()
  const terms = useTermUses(blocks)
  if (terms === null) return <NotRead error={null} />
  if (terms.length === 0) {
    return (
      <EmptyState title={t('subjects.none.terms')} icon={<BookA />}>
        <p>{t('subjects.none.termsText')}</p>
      </EmptyState>
    )
  }
  return (
    <KeptList list={list} items={terms} idOf={({ term }) => term.id}>
      {(shown) => <Terms terms={shown} total={terms.length} />}
    </KeptList>
  )
}

type TermsProps = {
  readonly terms: readonly UsedTerm[]
  /** With those that are not drawn. */
  readonly total: number
}

function Terms({ terms, total }: TermsProps) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const open = (term: TermId): void => {
    keepMemory({ left: true })
    beginTerm({ type: 'look', term })
    showScreen('terms')
  }
  return (
    <table className="subject-table">
      <caption>{t('subjects.termsCount', { count: total })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('subjects.termEn')}</th>
          <th scope="col">{t('subjects.termZh')}</th>
          <th scope="col" className="subject-number">
            {t('subjects.inPassages')}
          </th>
          <th scope="col" className="subject-number">
            {t('subjects.usesZh')}
          </th>
          <th scope="col" className="subject-number">
            {t('subjects.usesEn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ term, zh, en, blocks }) => (
          <tr key={term.id} data-place={term.id}>
            <th scope="row">
              <button
                type="button"
                className="place-link"
                title={t('subjects.openTerm', { term: shownText(term.en) })}
                lang={langTag('en')}
                onClick={() => open(term.id)}
              >
                {shownText(term.en)}
              </button>
            </th>
            <td lang={langTag('zh')}>{shownText(term.zh)}</td>
            <td className="subject-number num">{blocks}</td>
            <td className="subject-number num">{zh}</td>
            <td className="subject-number num">{en}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
