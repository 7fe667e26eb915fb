/**
 * What tells which sentences of a block say the same, whatever their language: numbers, names, punctuation, the
 * glossary's terms and the words learned from the report.
 */
import type { Lang } from '../model/report.ts'
import { termsIn } from './glossary-index.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import type { LearnedWords } from './learned-words.ts'
import { bigramsOf, stemsOf } from './learned-words.ts'
import { numbersOf } from './numbers.ts'

export type Lexicon = { readonly glossary: GlossaryIndex; readonly learned: LearnedWords }

/** One piece of evidence and the sentences that have it, by their places. */
export type Clue = {
  /** What it is worth that both sides of a link have it; 0 when only one side of the block does. */
  readonly gain: number
  /** What it costs that only one side of a link has it. */
  readonly loss: number
  readonly zh: ReadonlySet<number>
  readonly en: ReadonlySet<number>
}

const kinds = ['number', 'name', 'term', 'mark'] as const
type Kind = (typeof kinds)[number]

/** A number, name or term is hardly ever there by chance; a bracket is, and a learned word may be. */
const kindWeights: Readonly<Record<Kind | 'learned', number>> = {
  number: 3,
  name: 3,
  term: 3,
  mark: 1.5,
  learned: 0.8,
}
/** Losses as a part of the gain: translators leave out and add, so that a clue missed says less than one met. */
const missing = 0.2
/**
 * Of a number or term that the other language has nowhere in the block: its sentence may have no counterpart. Names
 * and marks say nothing then, as Chinese writes names in Chinese.
 */
const missingEverywhere = 0.24

const latinWord = /[A-Za-z][\w&.-]*\w/g

const marks: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['question', /[?？]/],
  ['exclamation', /[!！]/],
  ['quotation', /[“"「『]/],
  ['bracket', /[(（]/],
  ['colon', /[:：]/],
  ['per cent', /%|per cent/],
  ['dollar', /[$]|美元|dollar/],
]

type Places = ReadonlyMap<string, ReadonlySet<number>>

export function cluesOf(
  zh: readonly string[],
  en: readonly string[],
  { glossary, learned }: Lexicon,
): readonly Clue[] {
  const sentences = zh.length + en.length
  return [...sharedClues(zh, en, glossary, sentences), ...learnedClues(zh, en, learned, sentences)]
}

function sharedClues(
  zh: readonly string[],
  en: readonly string[],
  glossary: GlossaryIndex,
  sentences: number,
): readonly Clue[] {
  return kinds.flatMap((kind) => {
    const inZh = placesOf(zh.map((sentence) => keysOf[kind](sentence, 'zh', glossary)))
    const inEn = placesOf(en.map((sentence) => keysOf[kind](sentence, 'en', glossary)))
    return [...new Set([...inZh.keys(), ...inEn.keys()])].flatMap((key): readonly Clue[] => {
      const places = { zh: inZh.get(key) ?? nowhere, en: inEn.get(key) ?? nowhere }
      const weight = kindWeights[kind] * rarity(places.zh, places.en, sentences)
      if (places.zh.size > 0 && places.en.size > 0)
        return [{ gain: weight, loss: missing * weight, ...places }]
      if (kind === 'name' || kind === 'mark') return []
      return [{ gain: 0, loss: missingEverywhere * weight, ...places }]
    })
  })
}

const keysOf: Readonly<
  Record<Kind, (sentence: string, lang: Lang, glossary: GlossaryIndex) => Iterable<string>>
> = {
  number: (sentence, lang) => numbersOf(sentence, lang),
  name: (sentence) => Array.from(sentence.match(latinWord) ?? [], (word) => word.toLowerCase()),
  term: (sentence, lang, glossary) => Array.from(termsIn(glossary, sentence, lang), String),
  mark: (sentence) => marks.filter(([, pattern]) => pattern.test(sentence)).map(([name]) => name),
}

function learnedClues(
  zh: readonly string[],
  en: readonly string[],
  learned: LearnedWords,
  sentences: number,
): readonly Clue[] {
  const inZh = placesOf(zh.map(bigramsOf))
  return [...placesOf(en.map(stemsOf))].flatMap(([stem, places]) => {
    const word = learned.get(stem)
    const chinese = new Set(word?.bigrams.flatMap((bigram) => [...(inZh.get(bigram) ?? [])]))
    if (word === undefined || chinese.size === 0) return []
    const weight = kindWeights.learned * word.strength * rarity(chinese, places, sentences)
    return [{ gain: weight, loss: missing * weight, zh: chinese, en: places }]
  })
}

const nowhere: ReadonlySet<number> = new Set()

function placesOf(keys: readonly Iterable<string>[]): Places {
  const places = new Map<string, Set<number>>()
  for (const [place, found] of keys.entries()) {
    for (const key of found) {
      const known = places.get(key)
      if (known === undefined) places.set(key, new Set([place]))
      else known.add(place)
    }
  }
  return places
}

/** What nearly every sentence has says little (inverse document frequency, Spärck Jones 1972). */
function rarity(zh: ReadonlySet<number>, en: ReadonlySet<number>, sentences: number): number {
  return Math.log((sentences + 1) / (zh.size + en.size))
}
