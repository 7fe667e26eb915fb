/** All figures as a table: looked for, filtered, ordered, opened in their reports, written to a file. */
import { ChartColumn, ChevronDown } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { everyFact, factColumns } from '../../shared/facts/fact-view.ts'
import type { FactColumn, FactView } from '../../shared/facts/fact-view.ts'
import { factFormats } from '../../shared/model/fact.ts'
import type { Fact, FactSeries } from '../../shared/model/fact.ts'
import { ActNotice } from '../ActNotice.tsx'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { numberWords } from '../fact-value.ts'
import { fileName } from '../file-words.ts'
import { LongTable } from '../long-table/index.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button, EmptyState, MenuButton, QueryField } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useIsSmall } from '../use-is-small.ts'
import { FactCells } from './FactCells.tsx'
import { FactChips } from './FactChips.tsx'
import { FactFilters } from './FactFilters.tsx'
import { blockOf, reportName } from './fact-words.ts'
import { keepMemory, readMemory } from './facts-memory.ts'
import { useOpenWords } from './use-open-words.ts'
import { useShownFacts } from './use-shown-facts.ts'
import { useWriting } from './use-writing.ts'

/** Pixels, as facts.css has them: with the words beside the rest, and below it. */
const rowHeights = { wide: 58, small: 132 }

export type AllFactsProps = {
  readonly facts: readonly Fact[]
  readonly series: readonly FactSeries[]
}

export function AllFacts({ facts, series }: AllFactsProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const [before] = useState(readMemory)
  const [view, setView] = useState(before.view)
  const [current, setCurrent] = useState(before.current)
  useEffect(() => keepMemory({ view, current }), [view, current])
  const texts = useReportTexts(useMemo(() => [...new Set(facts.map(({ report }) => report))], [facts])).value
  const shown = useShownFacts(facts, useDeferredValue(view), { texts, series })
  const open = useOpenWords()
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const rowHeight = useIsSmall() ? rowHeights.small : rowHeights.wide
  const toField = (): void => field.current?.focus()
  const toRows = (): void => box.current?.querySelector<HTMLElement>('.long-row[tabindex="0"]')?.focus()
  useCommand('find.open', toField)
  useCommand('screen.facts', toField)
  useEffect(() => {
    if (before.current === null) field.current?.focus()
  }, [before])

  const at = Math.max(0, current === null ? 0 : shown.indexOf(current))
  const factAt = (row: number): Fact | undefined => facts[shown[row] ?? -1]
  const change = (part: Partial<FactView>): void => setView((was) => ({ ...was, ...part }))
  const openRow = (row: number): void => {
    const fact = factAt(row)
    if (fact === undefined) return
    setCurrent(shown[row] ?? null)
    open(fact)
  }
  return (
    <div className="facts-all" ref={box}>
      <div className="facts-top">
        <QueryField
          ref={field}
          label={t('facts.search.label')}
          placeholder={t('facts.search.placeholder')}
          clearLabel={t('facts.search.clear')}
          text={view.text}
          onChange={(text) => change({ text })}
          onLeave={toRows}
        />
        <FactFilters facts={facts} series={series} view={view} onChange={change} />
        <p className="facts-summary num" role="status">
          {shown.length === facts.length
            ? t('facts.all', { count: facts.length, total: numberWords(facts.length, lang) })
            : t('facts.shown', {
                shown: numberWords(shown.length, lang),
                total: numberWords(facts.length, lang),
              })}
        </p>
        <Taking rows={shown} />
      </div>
      <FactChips series={series} view={view} onChange={change} onLeave={toField} />
      {shown.length === 0 ? (
        <NoFacts facts={facts} view={view} onClear={() => change(everyFact)} />
      ) : (
        <LongTable
          className="fact"
          label={t('facts.list')}
          keys={t('facts.keys')}
          columns={factColumns.map((id) => ({ id, label: t(`facts.heads.${id}`) }))}
          sorted={view.column === null ? null : { column: view.column, descending: view.descending }}
          onSort={(column) => setView(sortedBy(column))}
          orderBy={t('facts.orderBy')}
          count={shown.length}
          at={at}
          chosen
          inSight={`${at} ${shown.length}`}
          rowHeight={rowHeight}
          focused={before.current !== null}
          onMove={(row) => setCurrent(shown[row] ?? null)}
          onKey={(key, row) => {
            if (key !== 'Enter') return false
            openRow(row)
            return true
          }}
          onClick={openRow}
          onLeave={toField}
          cells={(row) => {
            const fact = factAt(row)
            return fact === undefined ? null : (
              <FactCells
                fact={fact}
                report={reportName(fact.report, reports, lang)}
                block={blockOf(texts, fact)}
              />
            )
          }}
        />
      )}
    </div>
  )
}

/** Numbers go from the highest, words from the beginning; the same column a third time: the order of the texts. */
function sortedBy(column: FactColumn): (was: FactView) => FactView {
  const first = column === 'value' || column === 'year'
  return (was) => {
    if (was.column !== column) return { ...was, column, descending: first }
    return was.descending === first
      ? { ...was, descending: !first }
      : { ...was, column: null, descending: false }
  }
}

/** `rows` go into the file in the order of the table. */
function Taking({ rows }: { readonly rows: readonly number[] }) {
  const { t } = useTranslation()
  const { notifyError } = useApp()
  const { write, written, forget } = useWriting()
  const show = (file: string) => (): void => {
    client.exporting.showInFolder(file).catch(notifyError)
    forget()
  }
  return (
    <>
      <div className="facts-acts">
        <MenuButton
          label={t('facts.write')}
          icon={<ChevronDown />}
          labelled
          groups={[
            {
              id: 'formats',
              items: factFormats.map((format) => ({
                id: format,
                label: t(`facts.formats.${format}`),
                disabled: rows.length === 0,
                onChoose: () => void write(rows, format),
              })),
            },
          ]}
        />
      </div>
      {written !== null && (
        <ActNotice
          className="facts-notice"
          text={t('facts.written', { file: fileName(written.file), count: written.facts })}
          act={t('export.showInFolder')}
          onAct={show(written.file)}
          onClose={forget}
        />
      )}
    </>
  )
}

type NoFactsProps = {
  readonly facts: readonly Fact[]
  readonly view: FactView
  readonly onClear: () => void
}

/** Nothing fits, or the reports that were asked for count nothing. */
function NoFacts({ facts, view, onClear }: NoFactsProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const wanted = view.reports.length > 0 ? view.reports : reports.map(({ id }) => id)
  const countNothing = !facts.some(({ report }) => wanted.includes(report))
  const [report] = view.reports
  return (
    <EmptyState
      title={
        countNothing && report !== undefined && view.reports.length === 1
          ? t('facts.none.report', { report: reportName(report, reports, lang) })
          : t(countNothing ? 'facts.none.reports' : 'facts.none.title')
      }
      icon={<ChartColumn />}
    >
      <p>{t(countNothing ? 'facts.none.why' : 'facts.none.text')}</p>
      {facts.length > 0 && (
        <div className="empty-acts">
          <Button onClick={onClear}>{t('facts.none.all')}</Button>
        </div>
      )}
    </EmptyState>
  )
}
