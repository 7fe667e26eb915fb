/** A quick look at whether a text can hold a term at all, before it is looked through for all terms. */
import type { Lang } from '../model/report.ts'
import { foldText } from '../search/fold.ts'
import { englishWords } from './english-words.ts'
import { englishForms } from './term-index.ts'
import type { IndexedTerm } from './term-index.ts'

/** By language: a text that holds the term has one of these in its folded form. */
export type TermProbe = Readonly<Record<Lang, readonly string[]>>

export function termProbe({ en, acronym, zh, variants }: IndexedTerm): TermProbe {
  const names = englishForms(en, acronym)
  return {
    zh: [zh, ...variants].map(foldText).filter((form) => form !== ''),
    en: (acronym === null ? names : [...names, acronym]).flatMap(longestStem),
  }
}

export function mayHold(probe: TermProbe, lang: Lang, text: string): boolean {
  const folded = foldText(text)
  return probe[lang].some((form) => folded.includes(form))
}

/** The longest word without the letter that a plural may change: `party`, `parties`. */
function longestStem(form: string): readonly string[] {
  const words = englishWords(form).map(({ base }) => base)
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '')
  return longest === '' ? [] : [foldText(longest.length < 4 ? longest : longest.slice(0, -1))]
}
