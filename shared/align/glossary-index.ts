/** Finds the glossary's terms in sentences: what is the same term is likely the same sentence. */
import type { Lang } from '../model/report.ts'
import type { Term } from '../model/term.ts'

type Form = {
  readonly term: number
  /** English folded; Chinese as it is. */
  readonly text: string
  /** An acronym counts only as it is written: `WHO` is not `who`. */
  readonly acronym: string | null
}

/** Forms by how they begin: Chinese by the first two units, English by the first word. */
export type GlossaryIndex = Readonly<Record<Lang, ReadonlyMap<string, readonly Form[]>>>

export function indexGlossary(terms: readonly Term[]): GlossaryIndex {
  const zh = new Map<string, Form[]>()
  const en = new Map<string, Form[]>()
  const add = (index: Map<string, Form[]>, start: string, form: Form) => {
    const forms = index.get(start)
    if (forms === undefined) index.set(start, [form])
    else forms.push(form)
  }
  for (const [term, { zh: preferred, variants, en: english, acronym }] of terms.entries()) {
    for (const text of new Set([preferred, ...variants])) {
      if (text.length > 1) add(zh, text.slice(0, 2), { term, text, acronym: null })
    }
    const text = singular(foldEnglish(english))
    add(en, singular(firstWord(text)), { term, text, acronym: null })
    if (acronym !== null) {
      const folded = foldEnglish(acronym)
      add(en, singular(firstWord(folded)), { term, text: folded, acronym })
    }
  }
  return { zh, en }
}

/** Places of terms in the glossary whose forms the sentence has; a term inside another counts too. */
export function termsIn(index: GlossaryIndex, sentence: string, lang: Lang): ReadonlySet<number> {
  return lang === 'zh' ? chineseTerms(index.zh, sentence) : englishTerms(index.en, sentence)
}

function chineseTerms(index: GlossaryIndex['zh'], sentence: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at < sentence.length - 1; at += 1) {
    for (const { term, text } of index.get(sentence.slice(at, at + 2)) ?? []) {
      if (sentence.startsWith(text, at)) found.add(term)
    }
  }
  return found
}

function englishTerms(index: GlossaryIndex['en'], sentence: string): ReadonlySet<number> {
  const folded = foldEnglish(sentence)
  const found = new Set<number>()
  for (const { 0: word, index: at } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const { term, text, acronym } of index.get(singular(word)) ?? []) {
      const written = acronym === null || sentence.startsWith(acronym, at)
      if (written && folded.startsWith(text, at) && endsWord(folded, at + text.length)) found.add(term)
    }
  }
  return found
}

/** Unit by unit, so that offsets stay good. */
function foldEnglish(text: string): string {
  return text
    .replaceAll('’', "'")
    .replaceAll(/[-\u2010-\u2013]/g, ' ')
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? ''
}

function singular(text: string): string {
  return text.replace(/(?<=[^s])s$/, '')
}

function endsWord(text: string, at: number): boolean {
  return /^(?:e?s)?(?![\p{L}\p{N}])/u.test(text.slice(at, at + 3))
}
