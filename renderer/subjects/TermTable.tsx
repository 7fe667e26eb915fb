/** Terms used in the passages of a subject, with how often; each opens its page. */
import { BookA } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { beginTerm } from '../terms-desk.ts'
import { EmptyState } from '../ui/index.ts'
import { KeptList } from './KeptList.tsx'
import { NotRead } from './NotRead.tsx'
import { keepMemory } from './subjects-memory.ts'
import type { UsedTerm } from './use-term-uses.ts'

export type TermTableProps = {
  /** Unlike any other list's. */
  readonly list: string
  /** Null while they are counted. */
  readonly terms: readonly UsedTerm[] | null
}

export function TermTable({ list, terms }: TermTableProps) {
  const { t } = useTranslation()
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
  const { showScreen, lang } = useApp()
  const order = [lang, otherLang(lang)]
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
          {order.map((each) => (
            <th key={each} scope="col">
              {t(`subjects.termIn.${each}`)}
            </th>
          ))}
          <th scope="col" className="subject-number">
            {t('subjects.inPassages')}
          </th>
          {order.map((each) => (
            <th key={each} scope="col" className="subject-number">
              {t(`subjects.usesIn.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.map(({ term, blocks, ...uses }) => (
          <tr key={term.id} data-place={term.id}>
            <th scope="row">
              <button
                type="button"
                className="place-link"
                title={t('subjects.openTerm', { term: shownText(term[lang]) })}
                onClick={() => open(term.id)}
              >
                {shownText(term[lang])}
              </button>
            </th>
            <td lang={langTag(otherLang(lang))}>{shownText(term[otherLang(lang)])}</td>
            <td className="subject-number num">{blocks}</td>
            {order.map((each) => (
              <td key={each} className="subject-number num">
                {uses[each]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
