/** What a merge has done, and the way back as long as nothing else has been done since. */
import { CircleCheck, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeResult } from '../../shared/model/exchange.ts'
import { useApp } from '../app-state.ts'
import { Button } from '../ui/index.ts'
import type { History } from '../use-history.ts'
import { useCommand } from '../use-command.ts'
import { useNextChange } from '../use-next-change.ts'
import { countWords, withoutConflicts } from './counts-words.ts'

export type MergeDoneProps = {
  readonly result: MergeResult
  readonly history: History
  readonly onClose: () => void
  readonly onMore: () => void
}

export function MergeDone({ result, history, onClose, onMore }: MergeDoneProps) {
  const { t } = useTranslation()
  const { openReport, reports } = useApp()
  const { counts, layers, report } = result
  const head = useRef<HTMLHeadingElement>(null)
  const [way, setWay] = useState<'there' | 'undone' | 'past'>('there')
  useEffect(() => head.current?.focus(), [way])
  useNextChange(useCallback(() => setWay((was) => (was === 'there' ? 'past' : was)), []))
  const undo = async (): Promise<void> => {
    const step = await history.undo()
    if (step !== null) setWay('undone')
  }
  // By its key too: what it says of the merge is then no longer true.
  useCommand('history.undo', () => void undo(), way === 'there')
  const done = way !== 'undone'
  const openable = done && report !== null && reports.some(({ id }) => id === report)
  return (
    <section className="merge-done" aria-labelledby="merge-done">
      <span className="done-icon" aria-hidden="true">
        {done ? <CircleCheck /> : <Undo2 />}
      </span>
      <h2 id="merge-done" ref={head} tabIndex={-1} className="merge-done-title">
        {t(done ? 'exchange.done.title' : 'exchange.done.undone')}
      </h2>
      {done && (
        <ul className="merge-done-counts num">
          {countWords(t, withoutConflicts(counts), layers).map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
      {done && counts.unplaced > 0 && <p className="muted">{t('exchange.done.unplaced')}</p>}
      <div className="merge-done-acts">
        <Button variant="primary" onClick={onClose}>
          {t('exchange.done.close')}
        </Button>
        {openable && <Button onClick={() => openReport(report)}>{t('exchange.done.open')}</Button>}
        {way === 'there' && (
          <Button onClick={() => void undo()}>
            <Undo2 aria-hidden="true" />
            {t('exchange.done.undo')}
          </Button>
        )}
        <Button onClick={onMore}>{t('exchange.done.more')}</Button>
      </div>
    </section>
  )
}
