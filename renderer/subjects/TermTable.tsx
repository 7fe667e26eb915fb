/** Terms used in the passages of a subject, with how often; each opens its page. */
import { BookA } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { langTag } from '../i18n.ts'
import type { SubjectBlock } from '../../shared/model/subject.ts'
import { useApp } from '../app-state.ts'
import { shownText } from '../shown-text.ts'
import { beginTerm } from '../terms-desk.ts'
import { EmptyState } from '../ui/index.ts'
import { MoreButton } from './MoreButton.tsx'
import { NotRead } from './NotRead.tsx'
import { useTermUses } from './use-term-uses.ts'

/** Rows drawn at first, and by how many more each time. */
const portion = 40

export function TermTable({ blocks }: { readonly blocks: readonly SubjectBlock[] }) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const [limit, setLimit] = useState(portion)
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
    <div className="subject-scroll" data-region="shown">
      <table className="subject-table">
        <caption>{t('subjects.termsCount', { count: terms.length })}</caption>
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
          {terms.slice(0, limit).map(({ term, zh, en, blocks: count }) => (
            <tr key={term.id}>
              <th scope="row">
                <button
                  type="button"
                  className="subject-link"
                  title={t('subjects.openTerm', { term: shownText(term.en) })}
                  lang={langTag('en')}
                  onClick={() => {
                    beginTerm({ type: 'look', term: term.id })
                    showScreen('terms')
                  }}
                >
                  {shownText(term.en)}
                </button>
              </th>
              <td lang={langTag('zh')}>{shownText(term.zh)}</td>
              <td className="subject-number num">{count}</td>
              <td className="subject-number num">{zh}</td>
              <td className="subject-number num">{en}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {terms.length > limit && (
        <MoreButton
          key={limit}
          label={t('subjects.more', { count: Math.min(portion, terms.length - limit) })}
          onMore={() => setLimit(limit + portion)}
        />
      )}
    </div>
  )
}
