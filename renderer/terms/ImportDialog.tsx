/** A file of terms before it is taken in: what each of its rows would do. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { termOutcomes } from '../../shared/model/term.ts'
import type { TermOutcome, TermPlan, TermRow, TermsTaken } from '../../shared/model/term.ts'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { langTag } from '../i18n.ts'
import { localeOf } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button, Dialog, Progress, Segmented } from '../ui/index.ts'
import { useTermImport } from './use-term-import.ts'
import './term-files.css'

export type ImportDialogProps = {
  readonly onTaken: (counts: TermsTaken['counts']) => void
  readonly onClose: () => void
}

export function ImportDialog({ onTaken, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const { state, choose, take, stop } = useTermImport((taken) => {
    onClose()
    if (taken !== null) onTaken(taken.counts)
  })
  if (state.step === 'choosing') return null
  const working = state.step === 'looking' || state.step === 'taking'
  // What is being written is done in a moment.
  const writing = state.step === 'taking' && state.progress?.stage === 'write'
  const leave = (): void => {
    if (!working) onClose()
    else if (!writing) stop()
  }
  const todo = state.step === 'plan' ? state.plan.counts.added + state.plan.counts.changed : 0
  return (
    <Dialog
      title={t('terms.taking.title')}
      closeLabel={t('terms.taking.close')}
      onClose={leave}
      size="large"
      className="term-import"
      footer={
        <>
          <Button disabled={writing} onClick={leave}>
            {t(working ? 'terms.taking.stop' : 'terms.taking.cancel')}
          </Button>
          {!working && <Button onClick={() => void choose()}>{t('terms.taking.other')}</Button>}
          {state.step === 'plan' && (
            <Button variant="primary" disabled={todo === 0} onClick={() => void take()}>
              {t('terms.taking.take', { count: todo })}
            </Button>
          )}
        </>
      }
    >
      {(state.step === 'looking' || state.step === 'taking') && (
        <Progress
          label={t('terms.taking.progress')}
          text={t(`terms.taking.stage.${state.progress?.stage === 'write' ? 'write' : 'read'}`)}
          // How far the reading of the file itself is cannot be told.
          fraction={
            state.progress === null || state.progress.stage === 'read' ? null : state.progress.fraction
          }
        />
      )}
      {state.step === 'refused' && (
        <p className="term-refused" role="alert">
          {errorSentence(state.error)}
        </p>
      )}
      {state.step === 'plan' && <Plan plan={state.plan} />}
    </Dialog>
  )
}

function Plan({ plan }: { readonly plan: TermPlan }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const { file, format, encoding, counts, rows } = plan
  const number = (value: number): string => value.toLocaleString(localeOf(lang))
  const [outcome, setOutcome] = useState<TermOutcome>(
    () => termOutcomes.find((each) => each !== 'same' && counts[each] > 0) ?? 'same',
  )
  const shown = rows.filter((row) => row.outcome === outcome)
  return (
    <>
      <p className="term-file">
        <bdi className="written-name">{shownText(file)}</bdi>
        <span className="muted">
          {format.toUpperCase()} · {encoding.toUpperCase()}
        </span>
      </p>
      <Segmented
        label={t('terms.taking.outcome')}
        className="term-outcomes"
        options={termOutcomes.map((each) => ({
          value: each,
          label: t(`terms.taking.outcomes.${each}`, { count: counts[each], number: number(counts[each]) }),
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      {shown.length === 0 ? (
        <p className="term-none">{t('terms.taking.none')}</p>
      ) : (
        <ol className="term-accounts" aria-label={t('terms.taking.rows')} tabIndex={0}>
          {shown.map((row) => (
            <Account key={row.line} row={row} />
          ))}
        </ol>
      )}
      {counts[outcome] > shown.length && (
        <p className="muted num">
          {t('terms.taking.more', { number: number(counts[outcome] - shown.length) })}
        </p>
      )}
    </>
  )
}

function Account({ row }: { readonly row: TermRow }) {
  const { t } = useTranslation()
  return (
    <li className="term-account">
      <span className="term-line num">{t('terms.taking.line', { line: row.line })}</span>
      <span className="term-account-en" lang={langTag('en')}>
        {shownText(row.en)}
      </span>
      <span className="term-account-zh" lang={langTag('zh')}>
        {row.outcome === 'changed' && row.before !== row.zh && (
          <>
            <del>{shownText(row.before)}</del>
            <span className="visually-hidden">{t('terms.taking.becomes')}</span>{' '}
          </>
        )}
        {shownText(row.zh)}
      </span>
      {row.outcome === 'refused' && (
        <span className="term-reason">
          {t(`terms.taking.reason.${row.reason}`, { line: row.first ?? 0 })}
        </span>
      )}
    </li>
  )
}
