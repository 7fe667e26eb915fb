/** A quick look at whether a text can hold a term at all, before it is looked through for all terms. */
import type { Lang } from '../model/report.ts'
import { foldText, searchText } from '../search/fold.ts'
import { englishWords } from './english-words.ts'
import { englishForms } from './term-index.ts'
import type { IndexedTerm } from './term-index.ts'

/** By language: a text that holds the term has in it all pieces of one of these. */
export type TermProbe = Readonly<Record<Lang, readonly (readonly string[])[]>>

export function termProbe({ en, acronym, zh, variants }: IndexedTerm): TermProbe {
  const short = acronym === null ? [] : [acronym]
  const pieces = [...englishForms(en, acronym), ...short].map(beginnings)
  return {
    // Chinese texts have the acronym too, in Latin letters.
    zh: [zh, ...variants, ...short].map((form) => [searchText(form)]),
    en: pieces.filter((ofForm) => ofForm.length > 0),
  }
}

export function mayHold(probe: TermProbe, lang: Lang, text: string): boolean {
  const folded = lang === 'zh' ? searchText(text) : foldText(text)
  return probe[lang].some((pieces) => pieces.every((piece) => folded.includes(piece)))
}

/** Of each word what no plural changes, not even `person` and `people` or `man` and `men`. */
function beginnings(form: string): readonly string[] {
  return englishWords(form).map(({ base }) =>
    foldText(base.slice(0, base.length < 4 ? 1 : Math.max(2, Math.ceil(base.length / 3)))),
  )
}
