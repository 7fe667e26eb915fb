/** Search over the whole library, in both languages at once. */
import { SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { Button, EmptyState, QueryField } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { Filters } from './Filters.tsx'
import { HitList } from './HitList.tsx'
import './search.css'
import { useSearch } from './use-search.ts'
import type { SearchAnswer } from './use-search.ts'

export function SearchScreen() {
  const { t } = useTranslation()
  const { search, changeSearch } = useApp()
  const answer = useSearch(search)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const toField = (): void => field.current?.focus()
  const toHits = (): void => list.current?.querySelector<HTMLElement>('.hit[tabindex="0"]')?.focus()
  useCommand('screen.search', () => field.current?.select())
  useFirstFocus(search.opened, answer.rows.length > 0, toHits, toField)

  return (
    <>
      <header className="top">
        <h1 className="visually-hidden">{t('search.title')}</h1>
        <QueryField
          ref={field}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          text={search.text}
          onChange={(text) => changeSearch({ text, opened: null })}
          onLeave={toHits}
        />
        <Summary answer={answer} />
      </header>
      <div className="search" aria-busy={answer.loading}>
        {answer.text !== '' && answer.facets.report.size > 0 && <Filters facets={answer.facets} />}
        <main className="search-main" ref={list}>
          <Results answer={answer} onLeave={toField} />
        </main>
      </div>
    </>
  )
}

/** Coming back from a hit leads to that hit; coming anew, to the field. */
function useFirstFocus(opened: string | null, found: boolean, toHits: () => void, toField: () => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || (opened !== null && !found)) return
    done.current = true
    if (opened === null) toField()
    else toHits()
  })
}

function Summary({ answer }: { readonly answer: SearchAnswer }) {
  const { t } = useTranslation()
  const { announce } = useApp()
  const reports = new Set(answer.rows.map((row) => row.report)).size
  const told =
    answer.text === '' || answer.loading
      ? ''
      : `${t('search.results', { count: answer.rows.length })} · ${t('search.inReports', { count: reports })}`
  const last = useRef('')
  useEffect(() => {
    if (told !== '') announce(told)
  }, [told, announce])
  // While the next answer is under way the old count stays, so that the bar does not flicker.
  if (told !== '' || answer.text === '') last.current = told
  return <p className="search-summary num">{last.current}</p>
}

function Results({ answer, onLeave }: { readonly answer: SearchAnswer; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { search, changeSearch } = useApp()
  if (answer.error !== null) return <EmptyState title={errorSentence(answer.error)} icon={<SearchX />} />
  if (answer.text === '') {
    return answer.loading ? null : (
      <EmptyState title={t('search.start.title')}>
        <p>{t('search.start.text')}</p>
      </EmptyState>
    )
  }
  if (answer.rows.length === 0 && !answer.loading) {
    const filtered = search.lang !== null || search.report !== null || search.kind !== null
    return (
      <EmptyState title={t('search.none.title', { text: answer.text })} icon={<SearchX />}>
        <p>{filtered ? t('search.none.filtered') : t('search.none.text')}</p>
        {filtered && (
          <Button onClick={() => changeSearch({ lang: null, report: null, kind: null })}>
            {t('search.none.clearFilters')}
          </Button>
        )}
      </EmptyState>
    )
  }
  return (
    <>
      <HitList key={answer.text} rows={answer.rows} onLeave={onLeave} />
      {answer.left > 0 && <p className="muted">{t('search.left', { count: answer.left })}</p>}
    </>
  )
}
