/**
 * What a term is called where no glossary says it: the stretches of the other language that stand in the sentences
 * paired with the term's, and seldom elsewhere. Pure.
 *
 * The statistic is Dice's coefficient, 2a / (u + c): a sentences of the term's have the stretch, of u that the term has
 * and c that the stretch has in all (F. Smadja, K. McKeown, V. Hatzivassiloglou, Translating Collocations for Bilingual
 * Lexicons: A Statistical Approach, Computational Linguistics 22(1), 1996, section 5). Unlike mutual information it does
 * not prefer what is rare, and unlike the log-likelihood ratio it does not count in its favour how often both are absent.
 */
import type { Lang } from '../model/report.ts'
import { gramsOf, grown, keysInside, placesOfUnits } from './renderings-grams.ts'
import type { Gram } from './renderings-grams.ts'

export type FoundForm = { readonly units: readonly string[]; readonly text: string }

export type FormFinder = {
  /** The sentences paired with a place of the term, as one text. */
  readonly add: (area: string) => void
  /** After all areas: any sentences of the library, those of the areas among them. Each counts once however often it stands. */
  readonly count: (sentence: string) => void
  /**
   * `share`: part of the library's sentences that were counted, for each part of the term's own that was added; more than 1
   * where fewer of those were. The best first.
   */
  readonly forms: (share: number) => readonly FoundForm[]
}

/** Part of the term's sentences that a stretch stands in, at least, to be looked at. */
const leastShare = 0.04
/** Below it a stretch is there by chance: told by the four reports. */
const leastDice = 0.2
/** A longer stretch around the best one takes its place when it has this part of its score: told by the four reports. */
const nearlyAsGood = 0.9
const mostForms = 8

type Kept = {
  readonly candidates: ReadonlyMap<string, Candidate>
  /** Units that they begin with. */
  readonly firsts: ReadonlySet<string>
}

type Candidate = {
  readonly gram: Gram
  readonly areas: number[]
  elsewhere: number
}

/** `least`: sentences of the term that a form stands in, at least. */
export function startFormFinder(lang: Lang, least: number): FormFinder {
  const all = new Map<string, Candidate>()
  const texts: string[] = []
  const counted = new Set<string>()
  let kept: Kept | null = null
  return {
    add(text) {
      for (const gram of gramsOf(text, lang)) {
        const candidate = all.get(gram.key) ?? { gram, areas: [], elsewhere: 0 }
        all.set(gram.key, candidate)
        if (candidate.areas.at(-1) !== texts.length) candidate.areas.push(texts.length)
      }
      texts.push(text)
    },
    count(sentence) {
      kept ??= maximal(all, lang, Math.max(least, leastShare * texts.length))
      if (counted.has(sentence)) return
      counted.add(sentence)
      const seen = new Set<Candidate>()
      for (const { key } of gramsOf(sentence, lang, kept.firsts)) {
        const candidate = kept.candidates.get(key)
        if (candidate === undefined || seen.has(candidate)) continue
        seen.add(candidate)
        candidate.elsewhere += 1
      }
    },
    forms(share) {
      const { candidates } = kept ?? maximal(all, lang, Math.max(least, leastShare * texts.length))
      return choose([...candidates.values()], texts.length, least, share).map(({ gram, areas }) => {
        const own = areas.map((area) => texts[area] ?? '')
        const units = grown(gram.units, lang, own)
        const written = own.flatMap((text) =>
          placesOfUnits(text, lang, units).map((range) => text.slice(...range)),
        )
        return { units, text: commonest(written) }
      })
    },
  }
}

/** Those in several areas, but for parts of a longer one that stands in just as many. */
function maximal(all: ReadonlyMap<string, Candidate>, lang: Lang, least: number): Kept {
  const several = new Map([...all].filter(([, { areas }]) => areas.length >= least))
  for (const { gram, areas } of [...several.values()]) {
    for (const key of keysInside(gram, lang)) {
      if (several.get(key)?.areas.length === areas.length) several.delete(key)
    }
  }
  const firsts = new Set([...several.values()].flatMap(({ gram }) => gram.units.slice(0, 1)))
  return { candidates: several, firsts }
}

/** The best; then the best for the sentences that it leaves, until none is good enough. */
function choose(
  candidates: readonly Candidate[],
  areas: number,
  least: number,
  share: number,
): readonly Candidate[] {
  const left = new Set(Array.from({ length: areas }, (_, area) => area))
  const chosen: Candidate[] = []
  while (chosen.length < mostForms) {
    const score = (candidate: Candidate, floor: number): number => {
      const inAll = Math.max(candidate.areas.length, candidate.elsewhere / share)
      const dice = (here: number) => (2 * here) / (left.size + inAll - candidate.areas.length + here)
      // It grows with the sentences: one that cannot reach the floor is not counted.
      if (dice(Math.min(candidate.areas.length, left.size)) < floor) return 0
      const here = candidate.areas.filter((area) => left.has(area)).length
      return here < least ? 0 : dice(here)
    }
    const best = bestOf(candidates, score)
    if (best === null) break
    for (const area of best.areas) left.delete(area)
    chosen.push(best)
  }
  return chosen
}

/** `score` may give 0 for one that does not reach the floor. Null when none is good enough. */
function bestOf(
  candidates: readonly Candidate[],
  score: (candidate: Candidate, floor: number) => number,
): Candidate | null {
  let best: Candidate | null = null
  let dice = leastDice
  for (const candidate of candidates) {
    const own = score(candidate, dice)
    if (own < dice || (own === dice && best !== null && !isLonger(candidate, best))) continue
    best = candidate
    dice = own
  }
  if (best === null) return null
  const words = ` ${best.gram.units.join(' ')} `
  const floor = dice * nearlyAsGood
  return candidates.reduce<Candidate>((fullest, candidate) => {
    const has = isLonger(candidate, fullest) && ` ${candidate.gram.units.join(' ')} `.includes(words)
    return has && score(candidate, floor) >= floor ? candidate : fullest
  }, best)
}

function isLonger(one: Candidate, other: Candidate): boolean {
  return one.gram.units.length > other.gram.units.length
}

/** Of equally common spellings the first one met. */
function commonest(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const)[0]
}
