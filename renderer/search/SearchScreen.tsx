/** Search over the whole library, in both languages at once. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActNotice } from '../ActNotice.tsx'
import { useApp } from '../app-state.ts'
import { Tabs } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useIsSmall } from '../use-is-small.ts'
import { searchTabs, setHitWalk, showSearchHelp, useSearchHelp } from '../search-state.ts'
import { Facets } from './Facets.tsx'
import { HelpCard } from './HelpCard.tsx'
import { Preview } from './Preview.tsx'
import { Results } from './Results.tsx'
import type { Row } from './rows.ts'
import './search.css'
import { SearchLists } from './SearchLists.tsx'
import { SearchTop, foundWords } from './SearchTop.tsx'
import { SortChoice } from './SortChoice.tsx'
import { OtherTab } from './OtherTab.tsx'
import { TryThese } from './TryThese.tsx'
import { useFacets, useSearch } from './use-search.ts'
import type { Asked, FacetCounts } from './use-search.ts'
import { usePreview } from './use-preview.ts'
import { useRemember, useSearches } from './use-searches.ts'
import { useRegions } from '../use-regions.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { openRow } from './walk.ts'

/** An answer that is looked at for so long is one that was wanted, in milliseconds. */
const lookedAt = 2000

/** Box, what was understood, facets, results, whole block. */
const regions = [
  '[data-region="box"] .search-input',
  '[data-region="chips"] button.chip[tabindex="0"]',
  '[data-region="filters"] .filter, [data-region="filters"] .filters-open',
  '[data-region="results"] .hit[tabindex="0"], [data-region="results"] [role="tab"][tabindex="0"]',
  '[data-region="preview"] .preview-texts',
]

export function SearchScreen() {
  const { t } = useTranslation()
  const app = useApp()
  const { search, changeSearch } = app
  const asked = useSearch(search)
  const facets = useFacets(asked)
  const counts = asked.text === '' ? null : facets.value
  const searches = useSearches()
  const field = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const helping = useSearchHelp()
  const current = useCurrentRow(asked)
  const preview = usePreview()

  const setText = useCallback((text: string) => changeSearch({ text, opened: null }), [changeSearch])
  const toField = useCallback(() => field.current?.focus(), [])
  const toHits = useCallback(
    () =>
      // What only comes near to a citation is not the first to be chosen.
      ['.cite-found', '.hit[tabindex="0"], .search-entry, .advice button', '.cite-offer']
        .map((each) => main.current?.querySelector<HTMLElement>(each))
        .find((found) => found != null)
        ?.focus(),
    [],
  )
  const remember = useHistoryKept(asked)
  const open = useCallback(
    (row: Row) => {
      remember(asked.text)
      openRow(
        row,
        { text: asked.text, blocks: counts?.blocks ?? null, rows: asked.rows },
        { changeSearch, openPlace: app.openPlace },
      )
    },
    [remember, asked.text, asked.rows, counts?.blocks, changeSearch, app.openPlace],
  )
  const whenAnswered = useWhenAnswered(asked.loading && search.text.trim() !== '')
  useCommand('screen.search', () => field.current?.select())
  // Coming back from a hit leads to that hit; coming anew, to the field.
  const comesAnew = search.opened === null
  useFirstFocus(comesAnew || asked.rows.length > 0, comesAnew ? toField : toHits)
  useRegions(regions)
  useSpoken(asked, counts, facets.loading)

  const isBeside = !useIsSmall()
  const filters =
    asked.text === '' ? null : (
      <Facets
        counts={counts}
        loading={facets.loading || asked.loading}
        text={search.text}
        behindButton={!isBeside}
        onText={setText}
      />
    )
  const shownRow = preview.open && search.tab === 'results' && asked.text !== '' ? current.row : undefined
  return (
    <>
      <SearchTop
        field={field}
        asked={asked}
        counts={facets.loading || asked.loading ? null : counts}
        searches={searches}
        onText={setText}
        onLeave={() => {
          remember(search.text.trim())
          whenAnswered(toHits)
        }}
        onHelp={() => showSearchHelp(true)}
      />
      <div className="search" data-preview={shownRow === undefined ? undefined : true}>
        {isBeside && filters}
        <main className="search-main" ref={main} aria-busy={asked.loading} data-region="results">
          {search.text.trim() === '' ? (
            <Start onTry={setText}>
              <SearchLists searches={searches} text="" onRun={setText} onLeave={toField} />
            </Start>
          ) : (
            <Tabs
              label={t('search.tabs.label')}
              className="search-tabs"
              tabs={searchTabs.map((id) => ({ id, label: t(`search.tabs.${id}`) }))}
              current={search.tab}
              onChange={(tab) => changeSearch({ tab })}
              beside={
                <div className="search-beside">
                  {!isBeside && filters}
                  {search.tab === 'results' && asked.total !== 0 && (
                    <SortChoice sort={search.sort} onChange={(sort) => changeSearch({ sort })} />
                  )}
                </div>
              }
            >
              {search.tab === 'results' ? (
                <Results
                  asked={asked}
                  current={current.row}
                  onCurrent={current.set}
                  onOpen={open}
                  onText={setText}
                  onLeave={toField}
                  onPreview={preview.toggle}
                />
              ) : (
                <OtherTab tab={search.tab} text={asked.text} />
              )}
            </Tabs>
          )}
        </main>
        {shownRow !== undefined && <Preview row={shownRow} onOpen={open} onClose={preview.toggle} />}
      </div>
      {searches.taken !== null && (
        <ActNotice
          className="search-notice"
          text={searches.taken.text}
          act={t('search.undo')}
          onAct={searches.giveBack}
          onClose={searches.forget}
        />
      )}
      {helping && (
        <HelpCard
          onTry={(text) => {
            setText(text)
            showSearchHelp(false)
          }}
          onClose={() => showSearchHelp(false)}
        />
      )}
    </>
  )
}

type StartProps = { readonly onTry: (text: string) => void; readonly children: ReactNode }

/** Of the help card, to begin with. */
const firstExamples = 5

function Start({ onTry, children }: StartProps) {
  const { t } = useTranslation()
  return (
    <div className="search-start">
      <p className="empty-title">{t('search.start.title')}</p>
      <p className="empty-text">{t('search.start.text')}</p>
      <TryThese count={firstExamples} onTry={onTry} />
      {children}
    </div>
  )
}

/** The row of this answer that the keyboard was on last, else the one opened, else the first. */
function useCurrentRow({ rows, text }: Asked): {
  readonly row: Row | undefined
  readonly set: (row: Row) => void
} {
  const { search } = useApp()
  const [chosen, setChosen] = useState({ id: search.opened, text: search.text.trim() })
  const set = useCallback((row: Row) => setChosen({ id: row.id, text }), [text])
  const row = chosen.text === text ? rows.find(({ id }) => id === chosen.id) : undefined
  return { row: row ?? rows[0], set }
}

/** What was asked for and looked at is remembered, and the way from hit to hit ends with its question. */
function useHistoryKept({ text, total, loading }: Asked): (text: string) => void {
  const remember = useRemember()
  const now = useRef(remember)
  now.current = remember
  useEffect(() => {
    if (text === '' || loading || total === 0) return undefined
    const timer = window.setTimeout(() => now.current(text), lookedAt)
    return () => window.clearTimeout(timer)
  }, [text, loading, total])
  const first = useRef(text)
  useEffect(() => {
    if (first.current !== text) setHitWalk(null)
    first.current = text
  }, [text])
  return remember
}

/** Does an act at once, or when the answer that is under way has come. */
function useWhenAnswered(loading: boolean): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (loading) return
    waiting.current?.()
    waiting.current = null
  })
  return (act) => {
    if (loading) waiting.current = act
    else act()
  }
}

/** Says how much was found, once it is known. */
function useSpoken({ text, loading, total }: Asked, counts: FacetCounts | null, counting: boolean): void {
  const { t } = useTranslation()
  const { announce } = useApp()
  const told =
    text === '' || loading || counting
      ? ''
      : total === 0
        ? t('search.none.spoken')
        : counts === null
          ? ''
          : foundWords(counts, t)
  useEffect(() => {
    if (told !== '') announce(told)
  }, [told, announce])
}
