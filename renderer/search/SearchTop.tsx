/** The bar over the search: the query, what was understood of it, and how much it finds. */
import { Bookmark, CircleHelp } from 'lucide-react'
import type { TFunction } from 'i18next'
import { useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { longestQuery } from '../../shared/search/query.ts'
import { useApp } from '../app-state.ts'
import { IconButton, Popover, QueryField } from '../ui/index.ts'
import { Hints } from './Hints.tsx'
import { SearchChips } from './SearchChips.tsx'
import { searchDesk } from './search-desk.ts'
import { SearchLists } from './SearchLists.tsx'
import type { Asked, FacetCounts } from './use-search.ts'
import type { Searches } from './use-searches.ts'

export type SearchTopProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly asked: Asked
  /** Null while they are not those of what is asked. */
  readonly counts: FacetCounts | null
  readonly searches: Searches
  readonly onText: (text: string) => void
  /** To the results. */
  readonly onLeave: () => void
  readonly onHelp: () => void
}

export function SearchTop({ field, asked, counts, searches, onText, onLeave, onHelp }: SearchTopProps) {
  const { t } = useTranslation()
  const { search } = useApp()
  const toField = (): void => field.current?.focus()
  /** While an answer is under way the key stops it; after that it empties the box. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || asked.state !== 'asking') return
    event.preventDefault()
    event.stopPropagation()
    searchDesk().stop()
  }
  return (
    <header className="top search-top" onKeyDownCapture={onKey} data-region="box">
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <QueryField
        ref={field}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        clearLabel={t('search.clear')}
        text={search.text}
        onChange={onText}
        onLeave={onLeave}
      />
      <Kept searches={searches} text={search.text.trim().slice(0, longestQuery)} onRun={onText} />
      <IconButton label={t('search.help.open')} icon={<CircleHelp />} onClick={onHelp} />
      <SearchChips text={search.text} onText={onText} onLeave={toField} />
      <Summary asked={asked} counts={counts} />
      <Hints text={search.text} label={t('search.hints')} className="search-hints" />
    </header>
  )
}

/** Saved searches and the history, at any time. */
function Kept({
  searches,
  text,
  onRun,
}: {
  readonly searches: Searches
  readonly text: string
  readonly onRun: (text: string) => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <IconButton
        ref={button}
        label={t('search.saved.open')}
        icon={<Bookmark />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Popover
          label={t('search.saved.open')}
          anchor={() => button.current?.getBoundingClientRect() ?? null}
          onClose={() => setOpen(false)}
          className="search-kept"
        >
          <SearchLists
            searches={searches}
            text={text}
            onRun={(query) => {
              close()
              onRun(query)
            }}
            onLeave={close}
          />
        </Popover>
      )}
    </>
  )
}

/** Rows of the answer and the reports they stand in. */
export function foundWords({ blocks, found }: FacetCounts, t: TFunction): string {
  return [t('search.blocks', { count: blocks }), t('search.inReports', { count: found.length })].join(' · ')
}

function Summary({ asked, counts }: { readonly asked: Asked; readonly counts: FacetCounts | null }) {
  const { t } = useTranslation()
  if (asked.text === '' || asked.loading) return null
  if (asked.total === 0) return <p className="search-summary num">{t('search.blocks', { count: 0 })}</p>
  if (counts === null) return null
  return <p className="search-summary num">{foundWords(counts, t)}</p>
}
