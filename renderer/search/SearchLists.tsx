/** Saved searches and those asked before: run, named, renamed and taken away, by mouse or keys. */
import { Bookmark, History, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { shownText } from '../shown-text.ts'
import { NameForm, NamedEntry, moveFocus } from '../ui/index.ts'
import type { Searches } from './use-searches.ts'

export type SearchListsProps = {
  readonly searches: Searches
  /** What stands in the box: can be saved; empty for nothing. */
  readonly text: string
  readonly onRun: (text: string) => void
  /** Up on the first entry. */
  readonly onLeave: () => void
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

/** `naming`: the saved search that is getting another name; empty for the new one, null for none. */
export function SearchLists({ searches, text, onRun, onLeave }: SearchListsProps) {
  const { t } = useTranslation()
  const { saved, history } = searches
  const box = useRef<HTMLDivElement>(null)
  const [naming, setNaming] = useState<string | null>(null)
  /** Number of the entry that gets the keyboard when what it was on has gone. */
  const next = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (next.current === null || naming !== null) return
    const entries = box.current?.querySelectorAll<HTMLElement>('.search-entry') ?? []
    const entry = entries[Math.min(next.current, entries.length - 1)]
    next.current = null
    if (entry === undefined) onLeave()
    else entry.focus()
  })
  const done = (at: number): void => {
    next.current = at
    setNaming(null)
  }
  const words = {
    label: t('search.saved.name'),
    storeLabel: t('search.saved.store'),
    cancelLabel: t('search.saved.cancel'),
  }
  const onKey = (event: KeyboardEvent): void => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('.search-entry') ?? [])]
    if (!entries.some((entry) => entry === document.activeElement)) return
    if (event.key === 'ArrowUp' && document.activeElement === entries[0]) onLeave()
    else if (!moveFocus(event.key, entries, along)) return
    event.preventDefault()
  }
  /** Before the saved ones stands what saves this one. */
  const savable = text !== '' && !saved.some((one) => one.text === text)
  const first = savable ? 1 : 0
  return (
    <div ref={box} className="search-lists" role="presentation" onKeyDown={onKey}>
      <section aria-label={t('search.saved.title')}>
        <h2 className="filter-head">{t('search.saved.title')}</h2>
        {naming === '' ? (
          <NameForm
            {...words}
            name=""
            onClose={() => done(0)}
            onName={(name) => {
              searches.save(name, text)
              done(saved.length)
            }}
          />
        ) : (
          savable && (
            <button type="button" className="search-entry search-save" onClick={() => setNaming('')}>
              <Bookmark aria-hidden="true" />
              {t('search.saved.save')}
            </button>
          )
        )}
        <ul>
          {saved.map(({ name, text: query }, at) => (
            <li key={name}>
              {naming === name ? (
                <NameForm
                  {...words}
                  name={name}
                  onClose={() => done(first + at)}
                  onName={(other) => {
                    searches.rename(name, other)
                    done(first + at)
                  }}
                />
              ) : (
                <Saved
                  name={name}
                  query={query}
                  onRun={() => onRun(query)}
                  onRename={() => setNaming(name)}
                  onRemove={() => {
                    searches.remove(name)
                    next.current = first + at
                  }}
                />
              )}
            </li>
          ))}
        </ul>
        {saved.length === 0 && !savable && <p className="search-lists-none">{t('search.saved.none')}</p>}
      </section>
      {history.length > 0 && (
        <section aria-label={t('search.history.title')}>
          <h2 className="filter-head">{t('search.history.title')}</h2>
          <ul>
            {history.map((query) => (
              <li key={query}>
                <button type="button" className="search-entry" onClick={() => onRun(query)}>
                  <History aria-hidden="true" />
                  <bdi className="search-entry-query">{shownText(query)}</bdi>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="search-entry search-clear" onClick={searches.clearHistory}>
            <Trash2 aria-hidden="true" />
            {t('search.history.clear')}
          </button>
        </section>
      )}
    </div>
  )
}

type SavedProps = {
  readonly name: string
  readonly query: string
  readonly onRun: () => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

function Saved({ name, query, onRun, onRename, onRemove }: SavedProps) {
  const { t } = useTranslation()
  const shown = shownText(name)
  return (
    <NamedEntry
      className="search-entry"
      aria-description={t('search.saved.keys')}
      renameLabel={t('search.saved.rename', { name: shown })}
      removeLabel={t('search.saved.remove', { name: shown })}
      onClick={onRun}
      onRename={onRename}
      onRemove={onRemove}
    >
      <Bookmark aria-hidden="true" />
      <bdi className="search-entry-name">{shown}</bdi>
      {query !== name && <bdi className="search-entry-query">{shownText(query)}</bdi>}
    </NamedEntry>
  )
}
