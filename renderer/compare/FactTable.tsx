/** Figures of two reports in one table: the same quantity in one row. */
import { useTranslation } from 'react-i18next'
import type { FactRow } from '../../shared/compare/pair-facts.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { placeWords } from '../place-words.ts'
import { foreignTag } from '../report-name.ts'
import type { CompareView } from './compare-memory.ts'
import { useShortNames } from './use-short-names.ts'

export type FactTableProps = { readonly view: CompareView; readonly rows: readonly FactRow[] }

export function FactTable({ view, rows }: FactTableProps) {
  const { t } = useTranslation()
  const names = useShortNames(view)
  return (
    <table className="compare-facts">
      <caption>{t('compare.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{names.left}</th>
          <th scope="col">{names.right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ left, right, like }, at) => (
          <tr key={at}>
            <Cell fact={left} lang={view.lang} />
            <Cell
              fact={right}
              lang={view.lang}
              note={left !== null && right !== null && !like ? t('compare.unlike') : null}
            />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { readonly fact: Fact | null; readonly lang: Lang; readonly note?: string | null }

function Cell({ fact, lang, note = null }: CellProps) {
  const { t } = useTranslation()
  const { lang: around, openPlace } = useApp()
  if (fact === null) return <td className="muted">{t('compare.noFigure')}</td>
  const { report, key, year } = fact
  const { text, range } = fact[lang]
  return (
    <td>
      <button
        type="button"
        className="compare-fact"
        title={t('compare.open')}
        onClick={() => openPlace({ report, key, lang, ranges: [range], back: 'compare' })}
      >
        <span lang={foreignTag(lang, around)} className="compare-fact-words">
          {text}
        </span>{' '}
        {fact.what[lang] !== '' && !text.includes(fact.what[lang]) && (
          <span lang={foreignTag(lang, around)}>{fact.what[lang]} </span>
        )}
        <span className="muted">
          {[year, placeWords(t, key, around)].filter((part) => part !== null).join(' · ')}
        </span>
      </button>
      {note !== null && <span className="compare-unlike">{note}</span>}
    </td>
  )
}
