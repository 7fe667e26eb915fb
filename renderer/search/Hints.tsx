/** What was not heeded of a query. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseQuery } from '../../shared/search/query.ts'
import type { QueryHint } from '../../shared/search/query.ts'
import { short } from './short.ts'

export type HintsProps = {
  /** The query. */
  readonly text: string
  /** Name of the list. */
  readonly label: string
  readonly className?: string
}

/** Characters of a part that are shown. */
const shownCharacters = 60

/** In plain words, one line for each part that was not heeded. */
export function Hints({ text, label, className }: HintsProps) {
  const { t } = useTranslation()
  const hints = useMemo(() => {
    const query = parseQuery(text)
    // With a field beside it, that something is not to be there is a question.
    return query.hints.filter(({ why }) => why !== 'only-not' || query.filters.length === 0)
  }, [text])
  if (hints.length === 0) return null
  return (
    <ul className={className} aria-label={label}>
      {hints.map((hint) => (
        <li key={`${hint.why} ${hint.source.join('-')}`}>{sentence(hint)}</li>
      ))}
    </ul>
  )

  function sentence({ why, field, source }: QueryHint): string {
    const part = short(text.slice(...source), shownCharacters)
    if (why === 'value')
      return t('search.hint.value', {
        part,
        field: t(`search.field.${field ?? 'report'}`),
        values: valuesOf(field),
      })
    return t(`search.hint.${why}`, { part })
  }

  function valuesOf(field: QueryHint['field']): string {
    return field === null ? '' : t(`search.values.${field}`)
  }
}
