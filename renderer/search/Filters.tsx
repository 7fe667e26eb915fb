/** What narrows the answer: language, report, kind of block, each with the number of rows it would leave. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { foreignTag, reportTitle, yearOrSession } from '../report-name.ts'
import type { Facets } from './rows.ts'

export function Filters({ facets }: { readonly facets: Facets }) {
  const { t } = useTranslation()
  const { search, changeSearch, reports } = useApp()
  const most = Math.max(1, ...facets.report.values())

  return (
    <aside className="filters" aria-label={t('search.filters')}>
      <FilterGroup label={t('search.report')}>
        {[...facets.report].map(([id, count]) => (
          <Choice
            key={id}
            label={<ReportChoice report={reports.find((one) => one.id === id)} id={id} />}
            count={count}
            share={count / most}
            chosen={search.report === id}
            onToggle={(on) => changeSearch({ report: on ? id : null })}
          />
        ))}
      </FilterGroup>
      <FilterGroup label={t('search.lang')}>
        {[...facets.lang].map(([lang, count]) => (
          <Choice
            key={lang}
            label={t(`search.langs.${lang}`)}
            count={count}
            chosen={search.lang === lang}
            onToggle={(on) => changeSearch({ lang: on ? lang : null })}
          />
        ))}
      </FilterGroup>
      <FilterGroup label={t('search.kind')}>
        {[...facets.kind].map(([kind, count]) => (
          <Choice
            key={kind}
            label={t(`search.kinds.${kind}`)}
            count={count}
            chosen={search.kind === kind}
            onToggle={(on) => changeSearch({ kind: on ? kind : null })}
          />
        ))}
      </FilterGroup>
    </aside>
  )
}

function FilterGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="filter-group" aria-label={label}>
      <h2 className="filter-head">{label}</h2>
      <ul>{children}</ul>
    </section>
  )
}

type ChoiceProps = {
  readonly label: ReactNode
  readonly count: number
  /** Length of the bar under the choice, 0 to 1; without it there is no bar. */
  readonly share?: number
  readonly chosen: boolean
  readonly onToggle: (on: boolean) => void
}

function Choice({ label, count, share, chosen, onToggle }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className="filter"
        aria-pressed={chosen}
        disabled={count === 0 && !chosen}
        onClick={() => onToggle(!chosen)}
      >
        <span className="filter-label">{label}</span>
        <span className="filter-count num">{count}</span>
        {share !== undefined && (
          <span className="filter-bar" aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        )}
      </button>
    </li>
  )
}

function ReportChoice({ report, id }: { readonly report: Report | undefined; readonly id: string }) {
  const { lang } = useApp()
  if (report === undefined) return id
  const title = reportTitle(report, lang)
  return (
    <span lang={foreignTag(title.lang, lang)} title={title.text}>
      <b>{yearOrSession(report, lang)}</b> {title.text}
    </span>
  )
}
