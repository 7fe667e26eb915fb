/** The query language: what a typed query means. */
import type { TextRange } from '../model/block.ts'
import { searchText } from './fold.ts'
import { fieldOf, readField } from './query-fields.ts'
import type { FieldName, QueryField } from './query-fields.ts'
import { queryWords } from './query-words.ts'
import type { QueryWord } from './query-words.ts'
import { hasHan, isWordCharacter } from './tokens.ts'

/**
 * A stretch of letters and signs in the form of `searchText`. `starts` and `ends`: only where no word goes on before or
 * after it. Chinese has no words to start at; a sign at an end is itself where the place ends.
 */
export type SearchTerm = { readonly text: string; readonly starts: boolean; readonly ends: boolean }

/** One term, or several that stand within `words` words of each other, whichever comes first. */
export type SearchUnit = { readonly terms: readonly [SearchTerm, ...SearchTerm[]]; readonly words: number }

/** Any of the units must be there; or with `not` none of them. */
export type SearchClause = {
  readonly any: readonly [SearchUnit, ...SearchUnit[]]
  readonly not: boolean
  /** In the query as typed: what to take out of it to be rid of the clause. */
  readonly source: TextRange
}

export type SearchFilter = { readonly field: QueryField; readonly not: boolean; readonly source: TextRange }

/** Why a part of the query was not heeded, and where it stands. */
export type QueryHint = {
  readonly why: 'operator' | 'value' | 'length' | 'only-not'
  readonly field: FieldName | null
  readonly source: TextRange
}

export type ParsedQuery = {
  /** All of them must hold. */
  readonly clauses: readonly SearchClause[]
  readonly filters: readonly SearchFilter[]
  readonly hints: readonly QueryHint[]
}

/** Clauses and filters heeded; what goes beyond is told in `hints`. */
const mostParts = 32
/** Units of a query that are read. */
export const longestQuery = 10_000
/** Words between the two of `NEAR` without a number. */
const near = 10

/**
 * Reads a query; never fails. `word "a phrase" begin*  -not  one OR other  one NEAR/5 other  field:value`; what is not
 * understood as a sign of the language is looked for as it stands.
 */
export function parseQuery(query: string): ParsedQuery {
  const words = queryWords(query.slice(0, longestQuery))
  const hints: QueryHint[] = []
  const filters: SearchFilter[] = []
  const rest: QueryWord[] = []
  const isOnlyOperators = words.every((word) => operatorOf(word) !== null)
  for (const word of words) {
    const name = word.field === null ? null : fieldOf(word.field)
    if (name === null) {
      rest.push(word.field === null ? word : asTyped(word, query))
      continue
    }
    const field = readField(name, word.text)
    if (field === null) hints.push({ why: 'value', field: name, source: word.source })
    else filters.push({ field, not: word.not, source: word.source })
  }
  const clauses = isOnlyOperators ? rest.flatMap((word) => literal(word)) : clausesOf(rest, hints)
  const distinct = withoutRepeats(clauses)
  const left = distinct[mostParts] ?? filters[mostParts]
  if (left !== undefined || query.length > longestQuery) {
    hints.push({ why: 'length', field: null, source: [left?.source[0] ?? longestQuery, query.length] })
  }
  const heeded = distinct.slice(0, mostParts)
  if (heeded.length > 0 && heeded.every(({ not }) => not)) {
    hints.push({ why: 'only-not', field: null, source: [0, query.length] })
  }
  return { clauses: heeded, filters: filters.slice(0, mostParts), hints }
}

/** The terms of a text field that knows no operators: all of them must be there. */
export function parseTerms(query: string): readonly SearchTerm[] {
  const words = queryWords(query.slice(0, longestQuery))
  const terms = words.flatMap((word) => termOf(word.not || word.field !== null ? asTyped(word, query) : word))
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()]
}

type Operator = 'OR' | 'AND' | 'NOT' | 'NEAR'

/** In capitals only: `or` and `near` are English words. */
function operatorOf({ text, quoted, not, open, field }: QueryWord): Operator | null {
  if (quoted || not || open || field !== null) return null
  const name = /^(OR|AND|NOT|NEAR)(?:\/\d{1,3})?$/.exec(text)?.[1]
  return name === undefined || (name !== 'NEAR' && name !== text) ? null : (name as Operator)
}

function clausesOf(words: readonly QueryWord[], hints: QueryHint[]): readonly SearchClause[] {
  const clauses: SearchClause[] = []
  /** The operator before the next word, and the word it stands after. */
  let pending: { readonly name: Operator; readonly word: QueryWord } | null = null
  for (const word of words) {
    const operator = operatorOf(word)
    if (operator !== null) {
      if (pending !== null || (clauses.length === 0 && operator !== 'NOT')) hints.push(hintOf(word))
      else pending = { name: operator, word }
      continue
    }
    const [clause] = literal(word)
    if (clause === undefined) continue
    const last = clauses.at(-1)
    const not = word.not || pending?.name === 'NOT'
    if (pending === null || last === undefined || not || last.not || pending.name === 'AND') {
      clauses.push({ ...clause, not, source: [pending?.word.source[0] ?? word.source[0], word.source[1]] })
    } else clauses[clauses.length - 1] = joined(last, clause, pending)
    pending = null
  }
  if (pending !== null) hints.push(hintOf(pending.word))
  return clauses
}

function joined(
  last: SearchClause,
  next: SearchClause,
  { name, word }: { readonly name: Operator; readonly word: QueryWord },
): SearchClause {
  const source: TextRange = [last.source[0], next.source[1]]
  if (name === 'OR') return { ...last, any: [...last.any, ...next.any], source }
  const words = Number(/\d+$/.exec(word.text)?.[0] ?? near)
  const unit = last.any.at(-1)
  if (unit === undefined) return last
  const [added] = next.any
  const together: SearchUnit = {
    terms: [...unit.terms, ...added.terms],
    words: unit.terms.length > 1 ? Math.max(unit.words, words) : words,
  }
  const [first, ...others] = [...last.any.slice(0, -1), together]
  return first === undefined ? last : { ...last, any: [first, ...others], source }
}

function literal(word: QueryWord): readonly SearchClause[] {
  return termOf(word).map((term) => ({
    any: [{ terms: [term], words: 0 }],
    not: word.not,
    source: word.source,
  }))
}

/** None when nothing of the word is left in the form in which texts are compared. */
function termOf({ text, quoted, open }: QueryWord): readonly SearchTerm[] {
  const words = searchText(text).trim()
  if (words === '') return []
  // What begins with one letter is half of all texts: it is that letter by itself, unless a star says otherwise.
  return [termOfWords(words, (quoted || words.length === 1) && !open)]
}

/** `words` in the form of `searchText`. A word may go on: `traffick` finds `trafficking`; a `whole` one does not. */
export function termOfWords(words: string, whole: boolean): SearchTerm {
  const isLatin = !hasHan(words)
  const characters = Array.from(words)
  return {
    text: words,
    starts: isLatin && isWordCharacter(characters[0] ?? ''),
    ends: isLatin && whole && isWordCharacter(characters.at(-1) ?? ''),
  }
}

/** With its minus and its colon: a word, because there is no such field. */
function asTyped(word: QueryWord, query: string): QueryWord {
  const typed = query.slice(...word.source)
  return { ...word, text: word.not ? typed.slice(1) : typed, quoted: false, field: null, open: false }
}

function hintOf(word: QueryWord): QueryHint {
  return { why: 'operator', field: null, source: word.source }
}

function withoutRepeats(clauses: readonly SearchClause[]): readonly SearchClause[] {
  const keys = clauses.map(({ any, not }) => JSON.stringify([any, not]))
  return clauses.filter((_, place) => keys.indexOf(keys[place] ?? '') === place)
}
