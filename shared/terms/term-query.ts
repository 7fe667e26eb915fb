/** Which terms a query finds: in all their forms, in either language. */
import { foldText } from '../search/fold.ts'
import type { Term } from '../model/term.ts'

/** Words of a query, folded; a term must have them all. */
export function termQueryWords(query: string): readonly string[] {
  return foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/** All that can be found of a term, folded; the forms parted so that no word is found across two. */
export function termHaystack({
  en,
  acronym,
  zh,
  variants,
}: Pick<Term, 'en' | 'acronym' | 'zh' | 'variants'>): string {
  return foldText([en, acronym ?? '', zh, ...variants].join('\n'))
}

export function findTerms<Found extends Pick<Term, 'en' | 'acronym' | 'zh' | 'variants'>>(
  terms: readonly Found[],
  query: string,
): readonly Found[] {
  const words = termQueryWords(query)
  return terms.filter((term) => {
    const haystack = termHaystack(term)
    return words.every((word) => haystack.includes(word))
  })
}
