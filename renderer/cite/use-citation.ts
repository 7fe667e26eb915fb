/** What a typed citation means, asked as it is typed. */
import type { CitationAnswer } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { useQuery } from '../use-query.ts'
import { askCitation } from '../ask-citation.ts'

export type AskedCitation = {
  /** Null for what is none, and until it is known. */
  readonly answer: CitationAnswer | null
  readonly loading: boolean
}

/** A number by itself may be anything: it is looked for as a word. */
const onlyNumber = /^[\d\s]*$/

/** Empty and plain numbers are not asked for. */
export function useCitation(typed: string): AskedCitation {
  const { state, lang, settings } = useApp()
  const text = typed.normalize('NFKC').trim()
  const asks = !onlyNumber.test(text)
  const { value, loading } = useQuery(
    async () => (asks ? await askCitation(typed, state.report, lang) : null),
    [asks ? typed.trim() : '', state.report, lang, settings.symbols],
    { domain: 'library' },
  )
  return { answer: value, loading: asks && loading }
}

/**
 * Whether the answer is worth a line where words are looked for as well: what only resembles a citation is told when it
 * has a stroke as symbols have, or names paragraphs.
 */
export function tellsOfCitation(answer: CitationAnswer, typed: string): boolean {
  if (answer.state !== 'offered') return true
  if (answer.problem !== 'unread') return true
  return answer.offers.length > 0 && /[/／]/.test(typed)
}
