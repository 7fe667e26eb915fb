/** The term that a query asks about, and how its places are found. Pure. */
import type { TextRange } from '../model/block.ts'
import type { Lang } from '../model/report.ts'
import type { RenderingsQuery } from '../model/search.ts'
import { searchText } from '../search/fold.ts'
import { matchText } from '../search/match.ts'
import { parseQuery, termOfWords } from '../search/query.ts'
import type { SearchClause } from '../search/query.ts'
import { hasHan } from '../search/tokens.ts'
import { englishWords } from './english-words.ts'
import { formsOf, indexTerms, termsIn } from './term-index.ts'
import type { TermForm, TermIndex } from './term-index.ts'
import type { ListedTerm } from '../model/term.ts'
import type { TermId } from '../model/ids.ts'

export type AskedTerm = {
  /** Without signs of the query language; empty when the query has no words. */
  readonly term: string
  readonly lang: Lang
  /** What narrows the places, in the query language. */
  readonly fields: string
}

/** The words of a query together; of words joined by OR or NEAR the first. */
export function askedTerm({ text, lang }: RenderingsQuery): AskedTerm {
  const { clauses, filters } = parseQuery(text)
  const words = clauses.flatMap(({ any, not, source }) => {
    const [{ terms }, ...others] = any
    if (not) return []
    return others.length + terms.length > 1
      ? [terms[0].text]
      : [text.slice(...source).replace(/^["“”„「『]+|["“”」』]*\*?$/gu, '')]
  })
  const term = words.join(' ').trim()
  const fields = filters
    .filter(({ field }) => field.name !== 'lang')
    .map(({ source }) => text.slice(...source))
  return { term, lang: lang ?? (hasHan(term) ? 'zh' : 'en'), fields: fields.join(' ') }
}

/** What the texts with the term have in them for the index to find; no fewer texts, but perhaps more. */
export function clausesOfTerm({ term, lang }: AskedTerm): readonly SearchClause[] {
  const stems = lang === 'zh' ? [] : englishWords(term).flatMap(({ base }) => stemOf(base))
  const words = stems.length === 0 ? [searchText(term).trim()] : stems
  return words.flatMap((word) =>
    word === ''
      ? []
      : [{ any: [{ terms: [termOfWords(word, false)], words: 0 }], not: false, source: [0, 0] as const }],
  )
}

/** Words whose plural begins otherwise. */
const other = new Set(['person', 'man', 'woman', 'basis', 'index', 'child'])

/** What both singular and plural begin with; none for a word that says too little. */
function stemOf(base: string): readonly string[] {
  if (other.has(base)) return []
  return [searchText(base.length < 4 ? base : base.replace(/(?:is|on|y)$/, ''))]
}

export type TermPlaces = {
  /** Terms of the glossary and the reader that have the words for a form; empty for words that are none. */
  readonly known: ReadonlySet<TermId>
  /** Forms in the other language, as the terms have them, the preferred ones first. */
  readonly forms: readonly string[]
  /** In a text of the term's language. A longer term that has this one in it is none of its places. */
  readonly placesIn: (text: string) => readonly TextRange[]
  /** Places of the words, in longer terms too. */
  readonly wordsIn: (text: string) => readonly TextRange[]
}

export function placesOfTerm(
  { term, lang }: AskedTerm,
  index: TermIndex,
  termsOf: (words: string) => readonly ListedTerm[],
): TermPlaces {
  const words = searchText(term)
  // As the terms write it: an acronym is one in capitals only.
  const written =
    termsOf(words)
      .flatMap((each) => allForms(each, lang))
      .find((form) => searchText(form) === words) ?? term
  const whole = termsIn(index, written, lang).find(
    ({ range: [start, end] }) => start === 0 && end === written.length,
  )
  const wordsIn = placesOfWords(term, lang)
  if (whole === undefined) return { known: new Set(), forms: [], placesIn: wordsIn, wordsIn }
  const known = new Set(whole.forms.map((form) => form.term))
  const concepts = whole.forms.flatMap((form) => termsOf(form.text).filter(({ id }) => id === form.term))
  const isIt = (form: TermForm) =>
    whole.forms.some((each) => each.term === form.term && each.text === form.text)
  return {
    known,
    forms: [...new Set(concepts.flatMap((each) => allForms(each, lang === 'zh' ? 'en' : 'zh')))],
    placesIn: (text) =>
      termsIn(index, text, lang).flatMap(({ range, forms }) => (forms.some(isIt) ? [range] : [])),
    wordsIn,
  }
}

/** Chinese texts have the acronym too. */
function allForms(term: ListedTerm, lang: Lang): readonly string[] {
  const forms = formsOf(term, lang)
  return lang === 'zh' && term.acronym !== null ? [...forms, term.acronym] : forms
}

/** In English in any number and case, in Chinese wherever the characters stand. */
function placesOfWords(term: string, lang: Lang): TermPlaces['placesIn'] {
  if (lang === 'en' && englishWords(term).length > 0) {
    const own = indexTerms([
      { id: '' as TermId, en: term.replaceAll(';', ' '), acronym: null, zh: '', variants: [] },
    ])
    return (text) => termsIn(own, text, 'en').map(({ range }) => range)
  }
  const clauses = clausesOfTerm({ term, lang, fields: '' })
  return (text) => (clauses.length === 0 ? [] : (matchText(clauses, text) ?? []))
}
