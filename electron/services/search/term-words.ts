/** What the glossary and the reader's own terms add to a search: the index of terms, and a term's other forms. */
import type { TermId } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { langs } from '../../../shared/model/report.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { searchText } from '../../../shared/search/fold.ts'
import type { SearchClause, SearchTerm } from '../../../shared/search/query.ts'
import { termOfWords } from '../../../shared/search/query.ts'
import { formsOf, startTermIndex } from '../../../shared/terms/term-index.ts'
import type { TermIndex } from '../../../shared/terms/term-index.ts'
import { knownTerms } from '../terms/known-terms.ts'
import type { TermStores } from '../terms/known-terms.ts'
import { inSlices } from '../slices.ts'

export type TermWords = {
  readonly index: TermIndex
  /** Terms that have the words for a form, in either language. */
  readonly termsOf: (words: string) => readonly ListedTerm[]
  /** Forms of a term in a language, the preferred one first. */
  readonly formsOf: (term: TermId, lang: Lang) => readonly string[]
}

const made = new WeakMap<readonly ListedTerm[], Promise<TermWords>>()

/** Made once for each state of the terms. */
export async function termWords(stores: TermStores): Promise<TermWords> {
  const { listed } = await knownTerms(stores)
  const before = made.get(listed) ?? makeWords(listed)
  made.set(listed, before)
  return before
}

async function makeWords(terms: readonly ListedTerm[]): Promise<TermWords> {
  const index = startTermIndex()
  const byWords = new Map<string, ListedTerm[]>()
  await inSlices(terms, (term) => {
    index.add(term)
    for (const form of new Set(langs.flatMap((lang) => formsOf(term, lang)).map(searchText))) {
      const list = byWords.get(form)
      if (list === undefined) byWords.set(form, [term])
      else list.push(term)
    }
  })
  const byId = new Map(terms.map((term) => [term.id, term]))
  return {
    index: index.done(),
    termsOf: (words) => byWords.get(searchText(words)) ?? [],
    formsOf: (id, lang) => {
      const term = byId.get(id)
      return term === undefined ? [] : formsOf(term, lang)
    },
  }
}

/** Clauses in which a term may also stand by its forms in the other language. */
export function widened(clauses: readonly SearchClause[], { termsOf }: TermWords): readonly SearchClause[] {
  return clauses.map((clause) => {
    if (clause.not) return clause
    const added = clause.any.flatMap(({ terms: [term, ...others] }) =>
      others.length > 0 ? [] : formsElsewhere(term, termsOf),
    )
    return added.length === 0 ? clause : { ...clause, any: [...clause.any, ...added.map(unitOf)] }
  })
}

function formsElsewhere(term: SearchTerm, termsOf: TermWords['termsOf']): readonly SearchTerm[] {
  const forms = termsOf(term.text).flatMap((found) => {
    const isChinese = formsOf(found, 'zh').some((form) => searchText(form) === term.text)
    return formsOf(found, isChinese ? 'en' : 'zh')
  })
  return [...new Set(forms.map(searchText))]
    .filter((form) => form !== term.text)
    .map((form) => termOfWords(form, false))
}

function unitOf(term: SearchTerm): SearchClause['any'][number] {
  return { terms: [term], words: 0 }
}
