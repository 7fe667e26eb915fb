/**
 * Numbers that reports give in nearly the same words, in both languages: series that no rule names. Whether they are
 * like for like nobody has checked, and so it is said.
 */
import type { TextRange } from '../model/block.ts'
import type { Fact, FactSeries, FactWords } from '../model/fact.ts'
import type { Bilingual, Lang } from '../model/report.ts'
import { inTime } from './series.ts'

/** A figure with the words of its clause: English words, pairs of Chinese characters. */
export type SaidFact = {
  readonly fact: Fact
  readonly name: Readonly<Record<Lang, string>>
  readonly words: Readonly<Record<Lang, ReadonlySet<string>>>
}

/** Share of the words of two clauses that they have in common, in each language. */
const alike = 0.5
/** Words and pairs of characters below which a clause says too little: `in 20 countries`. */
const least: Readonly<Record<Lang, number>> = { zh: 6, en: 4 }
/** A word that more figures have than this says nothing about any of them. */
const mostShared = 200
/** Longest name, in UTF-16 units. */
const longest: Readonly<Record<Lang, number>> = { zh: 40, en: 90 }

const clauseEnd: Readonly<Record<Lang, RegExp>> = { zh: /[。；，：（）]/g, en: /[.;:()](?=\s|$)|,(?!\d)/g }
const empty =
  /^(?:the|and|for|from|with|that|more|than|were|was|has|had|have|its|which|also|total|including|over|about|nearly|approximately|least|between|million|billion|one|two|three|four|five|six|seven|eight|nine)$/

/** Null where the clause says too little, or a rule has put the figure into a series. */
export function saidFact(fact: Fact, text: Bilingual): SaidFact | null {
  if (fact.series !== null || text.zh === null || text.en === null) return null
  const clauses = { zh: clauseAt(text.zh, fact.zh.range, 'zh'), en: clauseAt(text.en, fact.en.range, 'en') }
  const words = { zh: pairsOf(clauses.zh), en: wordsOf(clauses.en) }
  if (words.zh.size < least.zh || words.en.size < least.en) return null
  const { what } = fact
  return {
    fact,
    words,
    name: { zh: nameOf(clauses.zh, fact.zh, what.zh, 'zh'), en: nameOf(clauses.en, fact.en, what.en, 'en') },
  }
}

function clauseAt(text: string, [start, end]: TextRange, lang: Lang): string {
  const stops = Array.from(text.matchAll(clauseEnd[lang]), ({ index }) => index)
  const from = stops.findLast((stop) => stop < start) ?? -1
  return text.slice(from + 1, stops.find((stop) => stop >= end) ?? text.length).trim()
}

function wordsOf(clause: string): ReadonlySet<string> {
  return new Set((clause.toLowerCase().match(/[a-z-]{3,}/g) ?? []).filter((word) => !empty.test(word)))
}

function pairsOf(clause: string): ReadonlySet<string> {
  const characters = clause.replace(/[^\p{Script=Han}]/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, characters.length - 1) }, (_, at) => characters.slice(at, at + 2)),
  )
}

/** The clause with an ellipsis in the place of its number. */
function nameOf(clause: string, { text }: FactWords, what: string, lang: Lang): string {
  const gap = lang === 'zh' ? '……' : '… '
  const noun = what !== '' && text.endsWith(what) ? what : ''
  const name = clause.replace(text, (gap + noun).trim())
  if (name.length <= longest[lang]) return name
  const cut = name.slice(0, longest[lang])
  return `${lang === 'zh' ? cut : cut.replace(/ [^ ]*$/, ' ')}…`
}

/** Series of two reports or more, each with one number of them; the likest clauses find each other first. */
export function saidAlike(
  said: readonly SaidFact[],
  yearOfReport: (report: Fact['report']) => number | null,
): readonly FactSeries[] {
  const groups = new Map<SaidFact, readonly SaidFact[]>()
  for (const [one, other] of likePairs(said)) {
    const joined = [...new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])])]
    const reports = new Set(joined.map(({ fact }) => fact.report))
    if (reports.size === joined.length) for (const each of joined) groups.set(each, joined)
  }
  return [...new Set(groups.values())].flatMap((group): readonly FactSeries[] => {
    const points = group.map(({ fact }) => ({ fact, reportYear: yearOfReport(fact.report) }))
    const [first] = group
    if (first === undefined) return []
    const { report, key, en, unit } = first.fact
    return [
      {
        id: `alike ${report} ${key} ${String(en.range[0])}`,
        name: first.name,
        unit,
        points: inTime(points),
        comparable: false,
        difference: 'wording',
      },
    ]
  })
}

/** Of two reports, the likest first. What its own report says of another number too is like nothing for certain. */
function likePairs(said: readonly SaidFact[]): readonly (readonly [SaidFact, SaidFact])[] {
  const near = neighbours(said)
  const doubtful = new Set(
    said.filter((one) =>
      near(one).some((other) => other.fact.report === one.fact.report && likeness(one, other) === 1),
    ),
  )
  return said
    .filter((one) => !doubtful.has(one))
    .flatMap((one) =>
      near(one)
        .filter((other) => other.fact.report !== one.fact.report && !doubtful.has(other))
        .map((other) => ({ pair: [one, other] as const, likeness: likeness(one, other) })),
    )
    .filter((found) => found.likeness >= alike)
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ pair }) => pair)
}

/** Others of the same unit that have a word of the clause, as long as it is not one that hundreds have. */
function neighbours(said: readonly SaidFact[]): (one: SaidFact) => readonly SaidFact[] {
  const byWord = new Map<string, SaidFact[]>()
  const keysOf = ({ fact, words }: SaidFact) => Array.from(words.en, (word) => `${fact.unit} ${word}`)
  for (const one of said)
    for (const key of keysOf(one)) {
      const having = byWord.get(key)
      if (having === undefined) byWord.set(key, [one])
      else having.push(one)
    }
  return (one) => {
    const found = new Set<SaidFact>()
    for (const key of keysOf(one)) {
      const having = byWord.get(key) ?? []
      if (having.length <= mostShared) for (const other of having) found.add(other)
    }
    found.delete(one)
    return [...found]
  }
}

/** Of the language in which they are less alike. */
function likeness(one: SaidFact, other: SaidFact): number {
  return Math.min(shareOf(one.words.en, other.words.en), shareOf(one.words.zh, other.words.zh))
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return common / (one.size + other.size - common)
}
