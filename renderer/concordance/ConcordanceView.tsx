/** Key words in context: a line for each match, the match in the middle; the line that is current with its pair below. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { concordanceSorts } from '../../shared/model/search.ts'
import type { Concordance, ConcordanceLine, ConcordanceSort } from '../../shared/model/search.ts'
import { sortLines } from '../../shared/search/concordance-sort.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { Button, EmptyState, Segmented } from '../ui/index.ts'
import { keepMemory, readMemory } from './concordance-memory.ts'
import './concordance.css'
import { LineList } from './LineList.tsx'
import { lineId, plainLine, reportName } from './line-words.ts'
import { BothTexts } from './BothTexts.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useAsked, useOpenLine } from './use-lines.ts'
import { Waiting } from './Waiting.tsx'

export type ConcordanceViewProps = {
  /** In the query language. */
  readonly text: string
}

/** Lines on the screen; a file or the clipboard gets `linesLimit`. More would hold up the window while they come. */
const mostLines = 5000

export function ConcordanceView({ text }: ConcordanceViewProps) {
  const asked = useAsked(() => client.search.concordance({ text, limit: mostLines }), text)
  return (
    <div className="concordance" aria-busy={asked.loading}>
      {asked.value === null ? (
        <Waiting key={text} error={asked.error} onAgain={asked.reload} />
      ) : (
        <Lines key={text} text={text} found={asked.value} />
      )}
    </div>
  )
}

function Lines({ text, found }: { readonly text: string; readonly found: Concordance }) {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  const [sort, setSort] = useState<ConcordanceSort>(() => readMemory(text).sort)
  const [current, setCurrent] = useState(() => readMemory(text).line)
  const [opened] = useState(() => readMemory(text).opened)
  useEffect(() => keepMemory(text, { opened: null }), [text])
  const lines = useMemo(() => sortLines(found.lines, sort), [found, sort])
  const openLine = useOpenLine(text)
  if (lines.length === 0) {
    return <EmptyState title={t('concordance.none.title')}>{t('concordance.none.text')}</EmptyState>
  }
  const at = Math.max(
    0,
    lines.findIndex((line) => lineId(line) === current),
  )
  const line = lines[at]
  const choose = (next: number): void => {
    const chosen = lines[next]
    if (chosen === undefined) return
    setCurrent(lineId(chosen))
    keepMemory(text, { line: lineId(chosen) })
  }
  const open = (next: number): void => {
    choose(next)
    const chosen = lines[next]
    if (chosen !== undefined) keepMemory(text, { opened: lineId(chosen) })
    openLine(lines, next)
  }
  const copy = (one: ConcordanceLine): void => {
    client.app.copy(plainLine(one)).then(() => notify(t('concordance.copied', { count: 1 })), notifyError)
  }
  return (
    <>
      <div className="lines-top">
        <p className="lines-count num">
          {t('concordance.places', { count: found.total })}
          {found.total > lines.length && ` · ${t('concordance.listed', { count: lines.length })}`}
        </p>
        <Segmented
          label={t('concordance.sort.label')}
          options={concordanceSorts.map((value) => ({ value, label: t(`concordance.sort.${value}`) }))}
          value={sort}
          onChange={(value) => {
            setSort(value)
            keepMemory(text, { sort: value })
          }}
        />
        <TakeAlong request={{ of: 'concordance', query: { text }, sort }} />
      </div>
      <LineList
        lines={lines}
        at={at}
        focused={opened !== null}
        onChoose={choose}
        onOpen={open}
        onCopy={copy}
      />
      {line !== undefined && <LineInFull line={line} onOpen={() => open(at)} />}
    </>
  )
}

function LineInFull({ line, onOpen }: { readonly line: ConcordanceLine; readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const texts = useRef<HTMLDivElement>(null)
  useEffect(() => texts.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' }), [line])
  return (
    <aside className="line-in-full" aria-label={t('concordance.line')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what does not fit */}
      <div ref={texts} className="line-texts" tabIndex={0} role="group" aria-label={t('concordance.line')}>
        <p className="line-report">{reportName(line, reports, lang)}</p>
        <BothTexts line={line} none={t('concordance.noPair')} />
      </div>
      <Button onClick={onOpen}>{t('concordance.open')}</Button>
    </aside>
  )
}
