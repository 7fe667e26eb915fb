/** Queries that find something, and the way to all of them. */
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { showSearchHelp } from '../search-state.ts'
import { examples } from './examples.ts'

export type TryTheseProps = {
  /** How many of the help card's, from the first on. */
  readonly count: number
  readonly onTry: (text: string) => void
}

export function TryThese({ count, onTry }: TryTheseProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return (
    <p className="search-examples">
      {examples
        .slice(0, count)
        // Those in Chinese stand last.
        .map(({ queries }) => (lang === 'zh' ? queries.at(-1) : queries[0]) ?? '')
        .map((query) => (
          <button key={query} type="button" className="help-query" onClick={() => onTry(query)}>
            {query}
          </button>
        ))}
      <button type="button" className="note-more" onClick={() => showSearchHelp(true)}>
        {t('search.help.title')}
      </button>
    </p>
  )
}
