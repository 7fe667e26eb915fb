/** Finds the subjects of a report's blocks: words and terms of the text, and headings above. */
import type { Block } from '../model/block.ts'
import type { TermId } from '../model/ids.ts'
import { langs } from '../model/report.ts'
import type { Lang } from '../model/report.ts'
import { subjectIds } from '../model/subject.ts'
import type { SubjectBlock, SubjectId, SubjectReason } from '../model/subject.ts'
import type { Term } from '../model/term.ts'
import { foldText } from '../search/fold.ts'
import { indexTerms, termsIn } from '../terms/term-index.ts'
import type { IndexedTerm, TermIndex } from '../terms/term-index.ts'
import { otherWords, subjectWords } from './subject-words.ts'

/** A block's subject as the rules have it. */
export type FoundSubject = Pick<SubjectBlock, 'key' | 'subject' | 'reasons'>

type Shown = { readonly subject: SubjectId; readonly reason: SubjectReason }

/**
 * In text order, in a block in that of the subjects. Where a block is there in both languages, both must show the
 * subject; of several places with the same words the first is given.
 */
export function findSubjects(
  blocks: readonly Block[],
  terms: readonly Pick<Term, 'en' | 'acronym' | 'zh' | 'variants'>[],
): readonly FoundSubject[] {
  const index = indexTerms(
    terms.map(({ en, acronym, zh, variants }) => ({ id: en as TermId, en, acronym, zh, variants })),
  )
  return blocks.flatMap((block) => {
    const present = langs.filter((lang) => (block.text[lang] ?? '') !== '')
    const shown = present.flatMap((lang) => shownBy(block.text[lang] ?? '', lang, index))
    return subjectIds.flatMap((subject) => {
      const reasons = shown.filter((one) => one.subject === subject).map(({ reason }) => reason)
      const isShown = present.length > 0 && present.every((lang) => reasons.some((one) => one.lang === lang))
      return isShown ? [{ key: block.key, subject, reasons }] : []
    })
  })
}

/** Ids of the index of words: the subject, or that it is none. */
const none = 'none'

const wordIndex = indexTerms([
  ...subjectIds.flatMap((subject) => entries(subject, subjectWords[subject])),
  ...entries(none, otherWords),
])

function entries(id: string, words: Readonly<Record<Lang, readonly string[]>>): readonly IndexedTerm[] {
  const form = { id: id as TermId, acronym: null, variants: [] }
  return [
    ...words.zh.map((zh) => ({ ...form, zh, en: '' })),
    ...words.en.map((en) => ({ ...form, zh: '', en })),
  ]
}

/** What the words of a text show, from left to right. */
function shownBy(text: string, lang: Lang, terms: TermIndex): readonly Shown[] {
  const termPlaces = termsIn(terms, text, lang)
  const known = new Set<string>()
  return termsIn(wordIndex, text, lang).flatMap(({ range, forms }) => {
    const term = termPlaces.find((place) => place.range[0] <= range[0] && range[1] <= place.range[1])
    const at = term?.range ?? range
    const words = text.slice(...at)
    return forms.flatMap(({ term: id }) => {
      const name = `${id} ${foldText(words)}`
      if (id === (none as TermId) || known.has(name)) return []
      known.add(name)
      const kind = term === undefined ? 'word' : 'term'
      return [{ subject: id as string as SubjectId, reason: { kind, lang, text: words, range: at } }]
    })
  })
}
