/** Which tokens of the index the answers to a query must have. */
import type { SearchTerm } from './query.ts'
import { bigramsOf, hasHan, isWordCharacter, runsOf } from './tokens.ts'

/**
 * MATCH expressions for the two tables of the index; null asks nothing of that table, and with both null every text is
 * a candidate. Candidates include all answers and more, so each is verified with `matchText`.
 */
export type CandidatePlan = { readonly big: string | null; readonly one: string | null }

export function planCandidates(terms: readonly SearchTerm[]): CandidatePlan {
  const phrases = terms.map(phraseOf).filter((phrase) => phrase !== null)
  const join = (table: 'big' | 'one') => {
    const parts = phrases.filter((phrase) => phrase.table === table).map((phrase) => phrase.match)
    return parts.length > 0 ? parts.join(' AND ') : null
  }
  return { big: join('big'), one: join('one') }
}

/** Null when the term says nothing that the index knows. */
function phraseOf(term: SearchTerm): { readonly table: 'big' | 'one'; readonly match: string } | null {
  const characters = Array.from(term.text)
  const all = runsOf(term.text)
  // A substring may begin inside a number or word of the text: `77号` is in `177号`.
  const cut = term.match === 'substring' && isWordCharacter(characters[0] ?? '')
  const runs = cut ? all.slice(1) : all
  const last = runs.at(-1)
  if (last === undefined) return null
  const end = characters.at(-1) ?? ''
  const open = hasHan(end) || isWordCharacter(end)
  if (runs.length === 1 && open && last.kind === 'han' && bigramsOf(last.text).length === 0) {
    return { table: 'one', match: `"${last.text}"` }
  }
  const tokens = runs.flatMap((run) => {
    if (run.kind === 'word') return [run.text]
    const bigrams = bigramsOf(run.text)
    const tail = Array.from(run.text).slice(-1)
    // A run that goes on in the text has no token of its last character alone.
    return run === last && open && bigrams.length > 0 ? bigrams : [...bigrams, ...tail]
  })
  const prefix = open && (last.kind === 'word' || bigramsOf(last.text).length === 0)
  return { table: 'big', match: `"${tokens.join(' ')}"${prefix ? ' *' : ''}` }
}
