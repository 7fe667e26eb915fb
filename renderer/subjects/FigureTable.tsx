/** Figures that stand in the passages of a subject; each opens its words. */
import { Hash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../shared/model/fact.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { valueWords, yearWords } from '../fact-value.ts'
import { langTag } from '../i18n.ts'
import { placeWords } from '../place-words.ts'
import { EmptyState } from '../ui/index.ts'
import { KeptList } from './KeptList.tsx'
import { NotRead } from './NotRead.tsx'
import { ReportHeading } from './ReportHeading.tsx'
import { byReport, placeId } from './subject-places.ts'
import type { PlaceId } from './subject-places.ts'
import { useOpenFrom } from './use-open-from.ts'

export type FigureTableProps = {
  /** Unlike any other list's. */
  readonly list: string
  /** Null until they have been read. */
  readonly figures: readonly Fact[] | null
  /** What reading them threw. */
  readonly error: unknown
}

export function FigureTable({ list, figures, error }: FigureTableProps) {
  const { t } = useTranslation()
  if (figures === null) return <NotRead error={error} />
  if (figures.length === 0) {
    return (
      <EmptyState title={t('subjects.none.figures')} icon={<Hash />}>
        <p>{t('subjects.none.figuresText')}</p>
      </EmptyState>
    )
  }
  const groups = byReport(figures)
  const countOf = (id: ReportId): number => groups.find(({ report }) => report === id)?.items.length ?? 0
  return (
    <KeptList list={list} items={figures} idOf={figureId}>
      {(shown) =>
        byReport(shown).map(({ report, items }) => (
          <section key={report} className="subject-group">
            <ReportHeading report={report} count={t('subjects.figures', { count: countOf(report) })} />
            <Figures facts={items} />
          </section>
        ))
      }
    </KeptList>
  )
}

function figureId(fact: Fact): PlaceId {
  return `${placeId(fact)} ${fact.zh.range[0]} ${fact.en.range[0]}`
}

function Figures({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTranslation()
  return (
    <table className="subject-table subject-figures">
      <thead>
        <tr>
          <th scope="col" className="subject-value">
            {t('facts.columns.value')}
          </th>
          <th scope="col" className="subject-unit">
            {t('facts.columns.unit')}
          </th>
          <th scope="col">{t('subjects.what')}</th>
          <th scope="col" className="subject-year">
            {t('facts.columns.year')}
          </th>
          <th scope="col" className="subject-at">
            {t('facts.columns.place')}
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <Figure key={figureId(fact)} fact={fact} />
        ))}
      </tbody>
    </table>
  )
}

function Figure({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const open = useOpenFrom()
  const { report, key, unit, what } = fact
  const words = placeWords(t, key, lang)
  return (
    <tr data-place={figureId(fact)}>
      <th scope="row" className="num">
        {valueWords(fact, t, lang)}
      </th>
      <td>{t(`facts.units.${unit}`)}</td>
      <td>
        {[lang, otherLang(lang)].map((each) => (
          <span key={each} className={`subject-what reading-${each}`} lang={langTag(each)}>
            {what[each]}
          </span>
        ))}
      </td>
      <td className="num">{yearWords(fact)}</td>
      <td>
        <button
          type="button"
          className="place-link num"
          title={langs.map((each) => fact[each].text).join('\n')}
          onClick={() => open({ report, key }, { zh: [fact.zh.range], en: [fact.en.range] })}
        >
          {words}
        </button>
      </td>
    </tr>
  )
}
