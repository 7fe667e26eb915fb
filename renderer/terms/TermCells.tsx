/** One term of the list, in one line: its cells. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedTerm, TermCount } from '../../shared/model/term.ts'
import { MessageSquareText } from 'lucide-react'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { useKindName } from './kind-name.ts'

export type TermCellsProps = {
  readonly term: ListedTerm
  /** Null while they are being counted. */
  readonly counts: readonly TermCount[] | null
}

export const TermCells = memo(function TermCells({ term, counts }: TermCellsProps) {
  const { t } = useTranslation()
  const kindName = useKindName()
  const variants = term.variants.join('；')
  return (
    <>
      <span role="gridcell" className="long-cell term-en" lang={langTag('en')} title={term.en}>
        <span className="term-text">{shownText(term.en)}</span>
        {term.origin !== 'pack' && (
          <span className={`tag term-origin-${term.origin}`}>{t(`terms.origins.${term.origin}`)}</span>
        )}
        {term.comment !== '' && (
          <span className="term-commented" role="img" aria-label={t('terms.detail.comment')}>
            <MessageSquareText aria-hidden="true" />
          </span>
        )}
      </span>
      <span role="gridcell" className="long-cell term-acronym" lang={langTag('en')}>
        {shownText(term.acronym ?? '')}
      </span>
      <span role="gridcell" className="long-cell term-kind">
        {kindName(term.kind)}
      </span>
      <span
        role="gridcell"
        className="long-cell term-zh"
        lang={langTag('zh')}
        title={[term.zh, ...term.variants].join('；')}
      >
        {shownText(term.zh)}
        {variants !== '' && <span className="term-variants">；{shownText(variants)}</span>}
      </span>
      <span role="gridcell" className="long-cell term-uses num">
        {counts === null ? '' : <Uses counts={counts} />}
      </span>
    </>
  )
})

function Uses({ counts }: { readonly counts: readonly TermCount[] }) {
  const { t } = useTranslation()
  const zh = counts.reduce((sum, count) => sum + count.zh, 0)
  const en = counts.reduce((sum, count) => sum + count.en, 0)
  return zh + en === 0 ? (
    <span className="term-unused">{t('terms.unused')}</span>
  ) : (
    <>
      {t('terms.usesOf', { zh, en })}
      <span className="term-in-reports"> · {t('terms.inReports', { count: counts.length })}</span>
    </>
  )
}
