/** One term of the list, in one line. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedTerm, TermCount } from '../../shared/model/term.ts'
import { MessageSquareText } from 'lucide-react'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { useKindName } from './kind-name.ts'

export type TermRowProps = {
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly term: ListedTerm
  /** Null while they are being counted. */
  readonly counts: readonly TermCount[] | null
  readonly current: boolean
  /** The one row that Tab reaches. */
  readonly reachable: boolean
  readonly onChoose: (term: ListedTerm) => void
  readonly onOpen: (term: ListedTerm) => void
}

export const TermRow = memo(
  function TermRow({ index, top, term, counts, current, reachable, onChoose, onOpen }: TermRowProps) {
    const { t } = useTranslation()
    const kindName = useKindName()
    const variants = term.variants.join('；')
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-selected={current}
        className="term-row term-cells"
        tabIndex={reachable ? 0 : -1}
        style={{ transform: `translateY(${top}px)` }}
        onClick={() => onChoose(term)}
        onDoubleClick={() => onOpen(term)}
      >
        <span role="gridcell" className="term-cell term-en" lang={langTag('en')} title={term.en}>
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
        <span role="gridcell" className="term-cell term-acronym" lang={langTag('en')}>
          {shownText(term.acronym ?? '')}
        </span>
        <span role="gridcell" className="term-cell term-kind">
          {kindName(term.kind)}
        </span>
        <span
          role="gridcell"
          className="term-cell term-zh"
          lang={langTag('zh')}
          title={[term.zh, ...term.variants].join('；')}
        >
          {shownText(term.zh)}
          {variants !== '' && <span className="term-variants">；{shownText(variants)}</span>}
        </span>
        <span role="gridcell" className="term-cell term-uses num">
          {counts === null ? '' : <Uses counts={counts} />}
        </span>
      </div>
    )
  },
  (one, other) =>
    one.term === other.term &&
    one.counts === other.counts &&
    one.index === other.index &&
    one.top === other.top &&
    one.current === other.current &&
    one.reachable === other.reachable,
)

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
