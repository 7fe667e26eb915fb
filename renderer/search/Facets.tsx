/** How the answer spreads over reports, languages, kinds, years and annotations; choosing one changes the query. */
import { SlidersHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldName } from '../../shared/search/query-fields.ts'
import { useApp } from '../app-state.ts'
import { foreignTag, reportTitle, yearOrSession } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button, Popover } from '../ui/index.ts'
import { filtersOf, isChosen, toggled, valueOf } from './query-edits.ts'
import type { FacetCounts } from './use-search.ts'

export type FacetsProps = {
  /** Null until they are known. */
  readonly counts: FacetCounts | null
  /** The counts are of another query than that in the box: they are not shown until they are new. */
  readonly loading: boolean
  readonly text: string
  /** Without room beside the answer: a button opens them. */
  readonly behindButton: boolean
  readonly onText: (text: string) => void
}

/** Reports shown until all are asked for. */
const fewReports = 12

export function Facets({ counts, loading, text, behindButton, onText }: FacetsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const groups = counts !== null && <Groups counts={counts} text={text} onText={onText} />
  if (!behindButton)
    return (
      <aside className="filters" aria-label={t('search.filters')} aria-busy={loading} data-region="filters">
        {groups}
      </aside>
    )
  return (
    <div data-region="filters">
      <Button
        ref={button}
        variant="quiet"
        className="filters-open"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal aria-hidden="true" />
        {t('search.narrow')}
      </Button>
      {open && (
        <Popover
          label={t('search.filters')}
          anchor={() => button.current?.getBoundingClientRect() ?? null}
          onClose={() => setOpen(false)}
          className="filters-panel"
        >
          <div className="filters" aria-busy={loading}>
            {groups}
          </div>
        </Popover>
      )}
    </div>
  )
}

type GroupsProps = Pick<FacetsProps, 'text' | 'onText'> & { readonly counts: FacetCounts }

function Groups({ counts, text, onText }: GroupsProps) {
  const { t } = useTranslation()
  const most = Math.max(1, ...counts.reports.map(({ blocks }) => blocks))
  const [all, setAll] = useState(false)
  const chosenReports = new Set<string>(filtersOf(text, 'report').map(valueOf))
  const shown = new Set(
    (all ? counts.reports : counts.reports.toSorted((a, b) => b.blocks - a.blocks).slice(0, fewReports)).map(
      ({ report }) => report,
    ),
  )
  const reports = counts.reports.filter(({ report }) => shown.has(report) || chosenReports.has(report))
  const left = counts.reports.length - reports.length
  const choice = (name: FieldName, value: string, not = false) => ({
    chosen: isChosen(text, name, value, not),
    onToggle: () => onText(toggled(text, name, value, not)),
  })

  return (
    <>
      <FacetGroup label={t('search.report')}>
        {[
          ...reports.map(({ report, blocks }) => (
            <Choice
              key={report}
              label={<ReportChoice id={report} />}
              count={blocks}
              share={blocks / most}
              {...choice('report', report)}
            />
          )),
          ...(left > 0
            ? [
                <li key="more">
                  <button type="button" className="note-more" onClick={() => setAll(true)}>
                    {t('search.allReports', { count: counts.reports.length })}
                  </button>
                </li>,
              ]
            : []),
        ]}
      </FacetGroup>
      <FacetGroup label={t('search.lang')}>
        {counts.langs.map(({ lang, texts }) => (
          <Choice key={lang} label={t(`search.langs.${lang}`)} count={texts} {...choice('lang', lang)} />
        ))}
      </FacetGroup>
      <FacetGroup label={t('search.kind')}>
        {counts.kinds.map(({ kind, blocks }) => (
          <Choice key={kind} label={t(`search.kinds.${kind}`)} count={blocks} {...choice('kind', kind)} />
        ))}
      </FacetGroup>
      <FacetGroup label={t('search.year')}>
        {counts.years.map(({ year, blocks }) => (
          <Choice
            key={year}
            label={<span className="num">{year}</span>}
            count={blocks}
            {...choice('year', String(year))}
          />
        ))}
      </FacetGroup>
      <FacetGroup label={t('search.mine')}>
        {[
          ...counts.marks.map(({ has, not, blocks }) => (
            <Choice
              key={`${has} ${String(not)}`}
              label={not ? t('search.unmarked') : t(`search.with.${has}`)}
              count={blocks}
              {...choice('has', has, not)}
            />
          )),
          ...counts.tags.map(({ tag, blocks }) => (
            <Choice
              key={`tag ${tag}`}
              label={t('search.chip.field', { field: t('search.field.tag'), value: shownText(tag) })}
              count={blocks}
              {...choice('tag', tag)}
            />
          )),
        ]}
      </FacetGroup>
    </>
  )
}

function FacetGroup({
  label,
  children,
}: {
  readonly label: string
  readonly children: readonly ReactNode[]
}) {
  if (children.length === 0) return null
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
  readonly onToggle: () => void
}

function Choice({ label, count, share, chosen, onToggle }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className="filter"
        aria-pressed={chosen}
        disabled={count === 0 && !chosen}
        onClick={onToggle}
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

function ReportChoice({ id }: { readonly id: string }) {
  const { lang, reports } = useApp()
  const report = reports.find((one) => one.id === id)
  if (report === undefined) return id
  const title = reportTitle(report, lang)
  return (
    <span lang={foreignTag(title.lang, lang)} title={title.text}>
      <b>{yearOrSession(report, lang)}</b> {title.text}
    </span>
  )
}
