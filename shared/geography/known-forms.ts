/** The ways in which places are written, by where a text can begin with one; the longest first. */
import type { NamedPlaceKind } from '../model/geography.ts'
import { demonyms } from './demonyms.ts'
import { gazetteer } from './gazetteer.ts'
import { noPlaces } from './misleading-words.ts'
import { joinedRegions } from './regions.ts'

export type Form = {
  /** Folded as `foldPlaces` does. */
  readonly words: string
  /** None for what contains a place's name and names none; two for words that name two regions. */
  readonly codes: readonly string[]
  /** English word for what is of a country, or who: `Kenyan`. */
  readonly isAdjective: boolean
}

/** Unit by unit, so that places stay: marks over Latin letters are dropped, brackets and apostrophes are ASCII. */
export function foldPlaces(text: string): string {
  return text.replace(/[À-ɏ’‘（）‐‑–—]/g, (sign) => signs[sign] ?? sign.normalize('NFD').charAt(0))
}
const signs: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '（': '(', '）': ')', '‐': '-', '‑': '-', '–': '-', '—': '-' },
}

export type FormIndex = ReadonlyMap<string, readonly Form[]>

function indexOf(forms: readonly Form[], keyOf: (words: string) => string): FormIndex {
  const index = new Map<string, Form[]>()
  for (const form of forms) {
    const key = keyOf(form.words)
    const same = index.get(key)
    if (same === undefined) index.set(key, [form])
    else if (!same.some(({ words }) => words === form.words)) same.push(form)
  }
  for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** What a form is found under: its first two characters, and its first word. */
export const chineseKey = (words: string) => words.slice(0, 2)
export const englishKey = (words: string) => /^[A-Za-z]+/.exec(words)?.[0] ?? ''

let known: { readonly zh: FormIndex; readonly en: FormIndex } | undefined

/** Made when it is first needed. */
export function knownForms(): { readonly zh: FormIndex; readonly en: FormIndex } {
  known ??= {
    zh: indexOf(
      [
        ...noPlaces.zh.map((words) => formOf(words, [])),
        ...joinedRegions.flatMap(({ codes, zh }) => zh.map((words) => formOf(words, codes))),
        ...gazetteer.flatMap(({ code, forms }) => forms.zh.map((words) => formOf(words, [code]))),
      ],
      chineseKey,
    ),
    en: indexOf(
      [
        ...noPlaces.en.map((words) => formOf(words, [])),
        ...joinedRegions.flatMap(({ codes, en }) => en.map((words) => formOf(words, codes))),
        ...gazetteer.flatMap(({ code, forms }) => forms.en.map((words) => formOf(words, [code]))),
        ...[...demonyms].flatMap(([code, list]) =>
          list.flatMap((word) => [word, ...peopleOf(word)].map((words) => formOf(words, [code], true))),
        ),
      ],
      englishKey,
    ),
  }
  return known
}

function formOf(words: string, codes: readonly string[], isAdjective = false): Form {
  return { words: foldPlaces(words), codes, isAdjective }
}

/** `Kenyans`; words in -ese, -ish, -sh, -ch and -s have no other form. */
function peopleOf(word: string): readonly string[] {
  return /(?:s|sh|ch|ese)$/.test(word) ? [] : [`${word}s`]
}

const kinds: ReadonlyMap<string, NamedPlaceKind> = new Map(gazetteer.map(({ code, kind }) => [code, kind]))

/** Of a code of the gazetteer; regions have the most codes that stand outside of it. */
export function kindOf(code: string): NamedPlaceKind {
  return kinds.get(code) ?? 'region'
}
