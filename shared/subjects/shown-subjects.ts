/** What the words of a text show of the subjects, in one language. */
import type { TextRange } from '../model/block.ts'
import type { TermId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { subjectIds } from '../model/subject.ts'
import type { SubjectId } from '../model/subject.ts'
import type { Term } from '../model/term.ts'
import { foldText } from '../search/fold.ts'
import { indexTerms, termsIn } from '../terms/term-index.ts'
import type { IndexedTerm, TermIndex } from '../terms/term-index.ts'
import { otherWords } from './other-words.ts'
import { subjectWords } from './subject-words.ts'
import type { WordRow } from './subject-words.ts'

export type Shown = {
  readonly subject: SubjectId
  readonly reason: {
    readonly kind: 'term' | 'word'
    readonly lang: Lang
    readonly text: string
    readonly range: TextRange
  }
}

const isSubject = (id: string): id is SubjectId => (subjectIds as readonly string[]).includes(id)

/** Words are looked for as terms are; each goes by the id of its subject. */
const words = indexTerms([
  ...subjectIds.flatMap((subject) => entries(subject, subjectWords[subject].words)),
  ...entries('other', otherWords),
])
const general = indexTerms(
  subjectIds.flatMap((subject) => entries(subject, subjectWords[subject].underHeading)),
)
const noTerms = indexTerms([])

function entries(id: string, rows: readonly WordRow[]): readonly IndexedTerm[] {
  const form = { id: id as TermId, acronym: null }
  return rows.flatMap(([chinese, english]) => [
    { ...form, zh: '', variants: chinese.split('|'), en: '' },
    ...english.split('|').map((en) => ({ ...form, zh: '', variants: [], en })),
  ])
}

type GlossaryTerm = Pick<Term, 'en' | 'acronym' | 'zh' | 'variants'>

/** A library's reports are read one by one with the same glossary. */
const glossaries = new WeakMap<readonly GlossaryTerm[], TermIndex>()

export function indexGlossary(terms: readonly GlossaryTerm[]): TermIndex {
  const index =
    glossaries.get(terms) ??
    indexTerms(
      terms.map(({ en, acronym, zh, variants }) => ({ id: en as TermId, en, acronym, zh, variants })),
    )
  glossaries.set(terms, index)
  return index
}

/** From left to right; of several places with the same wording the first. A term of the glossary is given whole. */
export function shownBy(text: string, lang: Lang, glossary: TermIndex): readonly Shown[] {
  return shownByIndex(words, text, lang, glossary)
}

/** What the words show that count under a heading only. */
export function generalWords(text: string, lang: Lang): readonly Shown[] {
  return shownByIndex(general, text, lang, noTerms)
}

function shownByIndex(index: TermIndex, text: string, lang: Lang, glossary: TermIndex): readonly Shown[] {
  const places = termsIn(index, text, lang)
  const terms = places.length === 0 ? [] : termsIn(glossary, text, lang)
  const known = new Set<string>()
  return places.flatMap(({ range: [start, end], forms }) => {
    const term = terms.find(({ range }) => range[0] <= start && end <= range[1])
    const range: TextRange = term?.range ?? [start, end]
    const wording = text.slice(...range)
    return forms.flatMap(({ term: id }): readonly Shown[] => {
      const subject: string = id
      const name = `${subject} ${foldText(wording)}`
      if (!isSubject(subject) || known.has(name)) return []
      known.add(name)
      const kind = term === undefined ? 'word' : 'term'
      return [{ subject, reason: { kind, lang, text: wording, range } }]
    })
  })
}
