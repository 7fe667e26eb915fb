/** Which tokens of the index the answers to a query must have. */
import type { SearchClause, SearchTerm, SearchUnit } from './query.ts'
import { bigramsOf, hasHan, isWordCharacter, runsOf } from './tokens.ts'

/** A MATCH expression of one table of the index. */
export type IndexMatch = { readonly table: 'big' | 'one'; readonly match: string }

/**
 * What the index is asked: all of `all`, of each of them any. Candidates include all answers; with nothing in `all`
 * every text is one. `exact`: they are the answers themselves, and need no look at the text to be counted.
 */
export type CandidatePlan = {
  readonly all: readonly (readonly IndexMatch[])[]
  readonly exact: boolean
  /** Whether one text must have all of it, or the two texts of a block between them. */
  readonly scope: SearchScope
}

export type SearchScope = 'text' | 'block'

/** One MATCH expression for each table, both of which must hold; null asks nothing of it. */
export type IndexQuery = { readonly big: string | null; readonly one: string | null }

/** Null when the index cannot be asked in one go: a part that either table may answer, or either text of a block. */
export function indexQuery({ all, scope }: CandidatePlan): IndexQuery | null {
  if (scope === 'block' || all.some((any) => new Set(any.map(({ table }) => table)).size > 1)) return null
  const of = (table: IndexMatch['table']) => {
    const parts = all.filter(([match]) => match?.table === table)
    return parts.length === 0
      ? null
      : parts.map((any) => `(${any.map(({ match }) => match).join(' OR ')})`).join(' AND ')
  }
  return { big: of('big'), one: of('one') }
}

/** Every text is a candidate. */
export const planOfAll: CandidatePlan = { all: [], exact: false, scope: 'text' }

export function planCandidates(
  clauses: readonly Pick<SearchClause, 'any' | 'not'>[],
  scope: SearchScope = 'text',
): CandidatePlan {
  const wanted = clauses.filter(({ not }) => !not)
  const all = wanted.flatMap(({ any }) => allOf(any))
  const exact =
    scope === 'text' &&
    wanted.length === clauses.length &&
    wanted.every(({ any }) => any.every(({ terms }) => terms.length === 1 && isExact(terms[0])))
  return { all, exact, scope }
}

/** A unit of one term can be joined by `any`; the terms of a single unit with several must all be there. */
function allOf(any: readonly SearchUnit[]): readonly (readonly IndexMatch[])[] {
  const [only] = any
  if (any.length === 1 && only !== undefined) {
    return only.terms.map(matchOf).flatMap((match) => (match === null ? [] : [[match]]))
  }
  const matches = any.map(({ terms }) => terms.map(matchOf).find((match) => match !== null) ?? null)
  const known = matches.filter((match) => match !== null)
  return known.length === matches.length ? [known] : []
}

/** One run that the index has as it is: a Han run, or a whole word or the beginning of one. */
function isExact({ text, starts }: SearchTerm): boolean {
  const [run, ...others] = runsOf(text)
  return run !== undefined && others.length === 0 && run.text === text && (run.kind === 'han' || starts)
}

/** Null when the term says nothing that the index knows. */
function matchOf(term: SearchTerm): IndexMatch | null {
  const characters = Array.from(term.text)
  const all = runsOf(term.text)
  // A substring may begin inside a number or word of the text: `77号` is in `177号`.
  const cut = !term.starts && isWordCharacter(characters[0] ?? '')
  const runs = cut ? all.slice(1) : all
  const last = runs.at(-1)
  if (last === undefined) return null
  const end = characters.at(-1) ?? ''
  const open = !term.ends && (hasHan(end) || isWordCharacter(end))
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
