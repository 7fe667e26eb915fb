/** One figure of the table: its number, what it counts, where it stands, and the words of both languages. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { Fact } from '../../shared/model/fact.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { valueWords, yearWords } from '../fact-value.ts'
import { foreignTag } from '../report-name.ts'
import { placeWords } from '../place-words.ts'
import { shownText } from '../shown-text.ts'
import { InContext } from './InContext.tsx'

export type FactCellsProps = {
  readonly fact: Fact
  /** What the report is called. */
  readonly report: string
  /** Undefined while the text is being read. */
  readonly block: Block | undefined
}

export const FactCells = memo(function FactCells({ fact, report, block }: FactCellsProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const other = otherLang(lang)
  const { what, year } = fact
  return (
    <>
      <span role="gridcell" className="long-cell fact-value num">
        {valueWords(fact, t, lang)}
      </span>
      <span role="gridcell" className="long-cell fact-unit">
        {t(`facts.units.${fact.unit}`)}
      </span>
      <span role="gridcell" className="long-cell fact-what">
        {what[lang] !== '' && (
          <span className="fact-line" title={what[lang]}>
            {shownText(what[lang])}
          </span>
        )}
        {what[other] !== '' && (
          <span className="fact-line fact-other" lang={foreignTag(other, lang)} title={what[other]}>
            {shownText(what[other])}
          </span>
        )}
      </span>
      <span role="gridcell" className="long-cell fact-year num">
        {year === null ? <NoYear /> : yearWords(fact)}
      </span>
      <span role="gridcell" className="long-cell fact-report" title={report}>
        {report}
      </span>
      <span role="gridcell" className="long-cell fact-place num">
        {placeWords(t, fact.key, lang)}
      </span>
      <span role="gridcell" className="long-cell fact-words">
        <InContext words={fact[lang]} lang={lang} block={block} />
        <InContext words={fact[other]} lang={other} block={block} />
      </span>
    </>
  )
})

function NoYear() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('facts.noYear')}</span>
    </>
  )
}
