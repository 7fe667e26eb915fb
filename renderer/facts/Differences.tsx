/** Numbers in which the two texts of a block differ: what each prints, and the way there. */
import { Scale } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { FactDisagreement } from '../../shared/model/fact.ts'
import { langs } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { LongTable } from '../long-table/index.ts'
import { placeWords } from '../place-words.ts'
import { useReportTexts } from '../report-texts.ts'
import { EmptyState } from '../ui/index.ts'
import { useIsSmall } from '../use-is-small.ts'
import { blockOf, reportName } from './fact-words.ts'
import { keepMemory, readMemory } from './facts-memory.ts'
import { InContext } from './InContext.tsx'
import { useOpenWords } from './use-open-words.ts'

/** Pixels, as facts.css has them. */
const rowHeights = { wide: 58, small: 132 }
const columns = ['kind', 'zh', 'en', 'report', 'place'] as const
/** The gravest first. */
const kinds = ['other-value', 'other-unit', 'other-bound', 'only-zh', 'only-en'] as const

export function Differences({ differences }: { readonly differences: readonly FactDisagreement[] }) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const [before] = useState(readMemory)
  const [at, setAt] = useState(before.difference)
  const open = useOpenWords()
  const rows = useMemo(
    () => kinds.flatMap((kind) => differences.filter((difference) => difference.kind === kind)),
    [differences],
  )
  const texts = useReportTexts(useMemo(() => [...new Set(rows.map(({ report }) => report))], [rows])).value
  const rowHeight = useIsSmall() ? rowHeights.small : rowHeights.wide
  if (rows.length === 0) {
    return (
      <EmptyState title={t('facts.differences.none')} icon={<Scale />}>
        <p>{t('facts.differences.about')}</p>
      </EmptyState>
    )
  }
  const move = (row: number): void => {
    setAt(row)
    keepMemory({ difference: row })
  }
  const openRow = (row: number): void => {
    const difference = rows[row]
    if (difference === undefined) return
    move(row)
    open(difference)
  }
  const current = Math.min(at, rows.length - 1)
  return (
    <div className="facts-differences">
      <p className="facts-about">{t('facts.differences.about')}</p>
      <LongTable
        className="fact"
        label={t('facts.views.differences')}
        keys={t('facts.keys')}
        columns={columns.map((id) => ({ id, label: t(`facts.differences.heads.${id}`) }))}
        sorted={null}
        count={rows.length}
        at={current}
        chosen
        inSight={`${current} ${rows.length}`}
        rowHeight={rowHeight}
        focused={before.tab === 'differences'}
        onMove={move}
        onKey={(key, row) => {
          if (key !== 'Enter') return false
          openRow(row)
          return true
        }}
        onClick={openRow}
        onLeave={() => document.querySelector<HTMLElement>('.facts-tabs [role=tab][tabindex="0"]')?.focus()}
        cells={(row) => {
          const difference = rows[row]
          if (difference === undefined) return null
          const { report, key, kind } = difference
          const block = blockOf(texts, difference)
          return (
            <>
              <span role="gridcell" className="long-cell fact-kind">
                {t(`facts.differences.kinds.${kind}`)}
              </span>
              {langs.map((of) => (
                <span key={of} role="gridcell" className={`long-cell fact-${of}`}>
                  <Side difference={difference} lang={of} block={block} />
                </span>
              ))}
              <span role="gridcell" className="long-cell fact-report">
                {reportName(report, reports, lang)}
              </span>
              <span role="gridcell" className="long-cell fact-place num">
                {placeWords(t, key, lang)}
              </span>
            </>
          )
        }}
      />
    </div>
  )
}

type SideProps = {
  readonly difference: FactDisagreement
  readonly lang: Lang
  readonly block: Block | undefined
}

function Side({ difference, lang, block }: SideProps) {
  const { t } = useTranslation()
  const words = difference[lang]
  return words === null ? (
    <span className="muted">{t('facts.differences.notPrinted')}</span>
  ) : (
    <InContext words={words} lang={lang} block={block} />
  )
}
