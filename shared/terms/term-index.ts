/** Finds terms in texts, as a reader would: the longest form that stands there, in English whole words only. */
import type { TextRange } from '../model/block.ts'
import type { TermId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { ListedTerm, Term } from '../model/term.ts'
import { originalRange, searchText, searchTextWithMap } from '../search/fold.ts'
import { isWordCharacter } from '../search/tokens.ts'
import { baseForm, englishWords, joinsWords } from './english-words.ts'
import type { EnglishWord } from './english-words.ts'

/** What a term is called by in one language. */
export type TermForm = {
  readonly term: TermId
  readonly kind: 'preferred' | 'variant' | 'acronym'
  /** As the glossary has it. */
  readonly text: string
}

export type TermPlace = {
  /** In the original text. */
  readonly range: TextRange
  /** More than one when several terms share the form. */
  readonly forms: readonly TermForm[]
}

type Entry = {
  readonly folded: string
  readonly words: readonly string[]
  /** What stands before each of the words but the first. */
  readonly joints: readonly string[]
  /** What stands after the last one, such as the bracket of `resolution 1540 (2004)`. */
  readonly tail: string
  readonly forms: readonly TermForm[]
}

/** Entries by how they begin, the longest first: Chinese by the first two characters, English by the first word. */
export type TermIndex = Readonly<Record<Lang, ReadonlyMap<string, readonly Entry[]>>>

/** The forms of a term, as the index is made of them. */
export type IndexedTerm = Pick<ListedTerm, 'id' | 'en' | 'acronym' | 'zh' | 'variants'>

export function indexTerms(terms: readonly IndexedTerm[]): TermIndex {
  const index = startTermIndex()
  for (const term of terms) index.add(term)
  return index.done()
}

/** The same term by term: twenty thousand at once would hold up the window. */
export function startTermIndex(): {
  readonly add: (term: IndexedTerm) => void
  readonly done: () => TermIndex
} {
  const zh = new Map<string, Entry>()
  const en = new Map<string, Entry>()
  const put = (entries: Map<string, Entry>, key: string, entry: Omit<Entry, 'forms'>, form: TermForm) => {
    const forms = entries.get(key)?.forms ?? []
    if (!forms.some(({ term }) => term === form.term)) entries.set(key, { ...entry, forms: [...forms, form] })
  }
  const add = ({ id, en: english, acronym, zh: preferred, variants }: IndexedTerm): void => {
    // Chinese texts have the acronym too, in Latin letters.
    const chinese = [preferred, ...variants, ...(acronym === null ? [] : [acronym])]
    for (const [place, text] of chinese.entries()) {
      const folded = searchText(text)
      if (Array.from(folded).length < 2) continue
      const kind = place === 0 ? 'preferred' : place > variants.length ? 'acronym' : 'variant'
      put(zh, folded, { folded, words: [], joints: [], tail: '' }, { term: id, kind, text })
    }
    // `coronavirus disease (COVID-19) pandemic` stands in texts with its acronym in the middle and without.
    const whole = englishForms(english, null).filter((form) => !form.endsWith(')'))
    const names = [...new Set([...englishForms(english, acronym), ...whole])]
    for (const text of acronym === null ? names : [...names, acronym]) {
      const found = englishWords(text)
      const words = found.map(({ base }) => base)
      if (words.length === 0) continue
      const kind = text === acronym ? 'acronym' : 'preferred'
      // An acronym counts only as it is written: `WHO` is not `who`. Its plural is its own: `ARINs`.
      const folded = kind === 'acronym' || isAcronym(text) ? text.replace(/(?<=\p{Lu})s$/u, '') : ''
      const joints = found.slice(1).map(({ start }, at) => text.slice(found[at]?.end, start))
      const tail = /^[.)\]]+/.exec(text.slice(found.at(-1)?.end))?.[0] ?? ''
      put(en, `${words.join(' ')} ${folded}`, { folded, words, joints, tail }, { term: id, kind, text })
    }
  }
  const done = (): TermIndex => ({
    zh: byStart(zh.values(), ({ folded }) => startOf(folded)),
    en: byStart(en.values(), ({ words }) => words[0] ?? ''),
  })
  return { add, done }
}

/**
 * English names of a term: a glossary may list several, parted by semicolons, and repeat the acronym in brackets, as texts
 * do where they bring it in.
 */
export function englishForms(en: string, acronym: string | null): readonly string[] {
  return en
    .split(/;\s*/)
    .map((form) => (acronym === null ? form : form.replace(` (${acronym})`, '')).trim())
    .filter((form) => form !== '')
}

/** All forms of a term in one language, the preferred one first. */
export function formsOf(
  { zh, variants, en, acronym }: Pick<Term, 'zh' | 'variants' | 'en' | 'acronym'>,
  lang: Lang,
): readonly string[] {
  return lang === 'zh'
    ? [zh, ...variants]
    : [...englishForms(en, acronym), ...(acronym === null ? [] : [acronym])]
}

/** Terms from left to right, the longest at each place, without overlap. */
export function termsIn(index: TermIndex, text: string, lang: Lang): readonly TermPlace[] {
  return lang === 'zh' ? chineseTerms(index.zh, text) : englishTerms(index.en, text)
}

function chineseTerms(index: TermIndex['zh'], text: string): readonly TermPlace[] {
  const map = searchTextWithMap(text)
  const { folded } = map
  const places: TermPlace[] = []
  for (let at = 0; at < folded.length;) {
    const entry = index
      .get(startOf(folded.slice(at, at + 4)))
      ?.find(
        (candidate) => folded.startsWith(candidate.folded, at) && cutsNoWord(folded, at, candidate.folded),
      )
    if (entry !== undefined) {
      places.push({ range: originalRange(map, at, at + entry.folded.length), forms: entry.forms })
    }
    at += entry?.folded.length ?? ((folded.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
  return places
}

function englishTerms(index: TermIndex['en'], text: string): readonly TermPlace[] {
  const words = englishWords(text)
  const places: TermPlace[] = []
  for (let at = 0; at < words.length;) {
    const here = englishEntry(index, text, words, at)
    // `the Committee` is a term, but no part of `the Committee on Enforced Disappearances`.
    const next = here?.words[0] === 'the' ? englishEntry(index, text, words, at + 1) : undefined
    const later = here !== undefined && next !== undefined && next.words.length >= here.words.length
    const entry = later ? next : here
    if (later) at += 1
    const start = words[at]
    const last = words[at + (entry?.words.length ?? 1) - 1]
    if (entry !== undefined && start !== undefined && last !== undefined) {
      const end = text.startsWith(entry.tail, last.end) ? last.end + entry.tail.length : last.end
      places.push({ range: [start.start, end], forms: entry.forms })
    }
    at += entry?.words.length ?? 1
  }
  return places
}

/** The longest that begins with the word of this number. */
function englishEntry(
  index: TermIndex['en'],
  text: string,
  words: readonly EnglishWord[],
  at: number,
): Entry | undefined {
  const start = words[at]
  if (start === undefined) return undefined
  return index.get(start.base)?.find((candidate) => {
    if (at + candidate.words.length > words.length) return false
    if (candidate.folded !== '' && !text.startsWith(candidate.folded, start.start)) return false
    return candidate.words.every((word, place) => {
      const here = words[at + place]
      if (here?.base !== word) return false
      const before = words[at + place - 1]
      return (
        place === 0 ||
        before === undefined ||
        joinsWords(text.slice(before.end, here.start), candidate.joints[place - 1])
      )
    })
  })
}

/** Letters of the Latin script at the ends of a Chinese form do not go on: `AI` is not in `AIDS`. */
function cutsNoWord(folded: string, at: number, form: string): boolean {
  const end = at + form.length
  const goesOn = (left: string, right: string) => isWordCharacter(left) && isWordCharacter(right)
  return (
    !goesOn(folded.charAt(at - 1), form.charAt(0)) &&
    !goesOn(form.charAt(form.length - 1), folded.charAt(end))
  )
}

function startOf(folded: string): string {
  return Array.from(folded).slice(0, 2).join('')
}

/** A name in capitals alone, such as `SHERLOC`. */
function isAcronym(text: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(text) && baseForm(text) !== text
}

function byStart(
  entries: Iterable<Entry>,
  start: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const entry of entries) {
    const list = index.get(start(entry))
    if (list === undefined) index.set(start(entry), [entry])
    else list.push(entry)
  }
  for (const list of index.values()) {
    list.sort((a, b) => b.words.length - a.words.length || b.folded.length - a.folded.length)
  }
  return index
}
