/** Figures of two reports: the same quantity in one row, below it what only one of them counts. */
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
  const paired = rows.filter(({ left, right }) => left !== null && right !== null)
  const only = {
    left: rows.flatMap(({ left, right }) => (left !== null && right === null ? [left] : [])),
    right: rows.flatMap(({ left, right }) => (right !== null && left === null ? [right] : [])),
  }
  return (
    <table className="compare-facts">
      <caption className="visually-hidden">{t('compare.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{names.left}</th>
          <th scope="col">{names.right}</th>
        </tr>
      </thead>
      <tbody>
        {paired.map(({ left, right, like }, at) => (
          <tr key={at}>
            <td>{left !== null && <Figure fact={left} lang={view.lang} />}</td>
            <td>
              {right !== null && <Figure fact={right} lang={view.lang} />}
              {!like && <span className="compare-unlike">{t('compare.unlike')}</span>}
            </td>
          </tr>
        ))}
        {only.left.length + only.right.length > 0 && (
          <tr>
            <Others report={names.left} facts={only.left} lang={view.lang} />
            <Others report={names.right} facts={only.right} lang={view.lang} />
          </tr>
        )}
      </tbody>
    </table>
  )
}

type OthersProps = { readonly report: string; readonly facts: readonly Fact[]; readonly lang: Lang }

/** Says that they stand in one report only: beside those of the other they would look like their counterparts. */
function Others({ report, facts, lang }: OthersProps) {
  const { t } = useTranslation()
  return (
    <td>
      <p className="compare-only">
        {facts.length === 0 ? t('compare.noOthers', { report }) : t('compare.onlyFigures', { report })}
      </p>
      <ul>
        {facts.map((fact) => (
          <li key={`${fact.key} ${fact.en.range[0]}`}>
            <Figure fact={fact} lang={lang} />
          </li>
        ))}
      </ul>
    </td>
  )
}

function Figure({ fact, lang }: { readonly fact: Fact; readonly lang: Lang }) {
  const { t } = useTranslation()
  const { lang: around, openPlace } = useApp()
  const { report, key, year } = fact
  const { text, range } = fact[lang]
  const tag = foreignTag(lang, around)
  return (
    <button
      type="button"
      className="compare-fact"
      title={t('compare.open')}
      onClick={() => openPlace({ report, key, lang, ranges: [range], back: 'compare' })}
    >
      <span lang={tag} className="compare-fact-words">
        {text}
      </span>
      <span lang={tag}>{beyond(text, fact.what[lang])}</span>{' '}
      <span className="muted">
        {[year, placeWords(t, key, around)].filter((part) => part !== null).join(' · ')}
      </span>
    </button>
  )
}

/** What the words of a figure do not say of what it counts: `300 staff` and `staff of agencies` leave ` of agencies`. */
function beyond(words: string, what: string): string {
  if (words.includes(what)) return ''
  for (let length = Math.min(words.length, what.length); length > 0; length -= 1) {
    if (words.endsWith(what.slice(0, length))) return what.slice(length)
  }
  return ` ${what}`
}
