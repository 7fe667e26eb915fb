/** How many annotations are shown, and what stands in the place of the rows when none is. */
import { Highlighter, SearchX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { localeOf } from '../report-name.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import type { AllAnnotations } from './use-all-annotations.ts'

/** `37 of 1,204`; while they are being read, how far that is. */
export function Summary({ all, shown }: { readonly all: AllAnnotations; readonly shown: number }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const number = (value: number): string => value.toLocaleString(localeOf(lang))
  if (all.list === null) return null
  const { total, items } = all.list
  const words =
    items.length < total
      ? t('list.loading', { read: number(items.length), total: number(total) })
      : shown === total
        ? t('list.all', { count: total, total: number(total) })
        : t('list.shown', { shown: number(shown), total: number(total) })
  return (
    <p className="list-summary num" role="status">
      {words}
    </p>
  )
}

/** That something is missing from the list because the disk has damaged it. */
export function Damaged() {
  const { t } = useTranslation()
  const { notebook } = useApp()
  const count = notebook.health.damaged.length
  if (count === 0) return null
  return (
    <p className="list-damaged">
      <TriangleAlert aria-hidden="true" />
      <span>{t('list.damaged', { count })}</span>
      <button type="button" className="facet-more" onClick={notebook.openSection}>
        {t('notebook.damaged.look')}
      </button>
    </p>
  )
}

export type NoRowsProps = {
  readonly all: AllAnnotations
  readonly filtered: boolean
  readonly onClear: () => void
}

export function NoRows({ all, filtered, onClear }: NoRowsProps) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const run = useRunCommand()
  if (all.list === null && all.error !== null)
    return (
      <EmptyState title={t('list.failed.title')} icon={<TriangleAlert />}>
        <p>{errorSentence(all.error)}</p>
        <Button onClick={all.reload}>{t('list.failed.retry')}</Button>
      </EmptyState>
    )
  if (all.list === null)
    return (
      <p className="list-reading" role="status">
        {t('list.reading')}
      </p>
    )
  if (!filtered || all.list.total === 0)
    return (
      <EmptyState title={t('list.empty.title')} icon={<Highlighter />}>
        <p>{t('list.empty.text')}</p>
        <p className="empty-acts">
          <Button onClick={() => showScreen('library')}>{t('list.toLibrary')}</Button>
          <Button onClick={() => run('exchange.open')}>{t('command.exchange.open')}</Button>
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={t('list.nothing.title')} icon={<SearchX />}>
      <p>{t('list.nothing.text')}</p>
      <Button onClick={onClear}>{t('list.clearAll')}</Button>
    </EmptyState>
  )
}
