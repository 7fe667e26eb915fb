/**
 * The best set of links between the sentences of a block. Goes through the Chinese sentences in order and keeps the
 * best partial answers (a beam search, exact for the usual few sentences), each known by which English sentences it
 * has used: so links may cross, unlike in Gale and Church's dynamic programme.
 */
import type { Link, Scorer } from './link-score.ts'

type Answer = { readonly used: bigint; readonly score: number; readonly last: Chain | null }
type Chain = { readonly link: Link; readonly before: Chain | null }
type Step = Map<bigint, Answer>

/** How many neighbours on one side answer how many on the other; what is further apart `refineLinks` finds. */
const shapes: readonly (readonly [zh: number, en: number])[] = [
  [1, 1], [1, 2], [2, 1], [1, 3], [3, 1], [1, 4], [4, 1], [2, 2],
] // prettier-ignore

const beamWidth = 64
/** Only the best links that begin with a sentence are tried, and always that it has no counterpart. */
const linksPerSentence = 24
/** How many places from where it would be by count a sentence is looked for. */
const reach = 12

/** Of a link whose English stands before English already used; the more of it, the more. */
const crossingCost = 0.72
const furtherCrossingCost = 0.2

/** Every sentence is in one link. */
export function findLinks(zhCount: number, enCount: number, score: Scorer): readonly Link[] {
  const steps = Array.from({ length: zhCount + 1 }, (): Step => new Map())
  steps[0]?.set(0n, { used: 0n, score: 0, last: null })
  for (const [place, step] of steps.slice(0, zhCount).entries()) {
    const alone: Link = { zh: [place], en: [] }
    const links = linksFrom(place, zhCount, enCount)
      .map((link) => ({ link, gain: score(link) }))
      .sort((a, b) => b.gain - a.gain)
      .slice(0, linksPerSentence)
      .concat({ link: alone, gain: score(alone) })
    for (const answer of best(step)) {
      for (const { link, gain } of links) extend(steps[place + link.zh.length], answer, link, gain)
    }
  }
  const answers = best(steps[zhCount]).map(({ used, score: total, last }) => {
    const left = places(0, enCount)
      .filter((place) => (used & bit(place)) === 0n)
      .map((place): Link => ({ zh: [], en: [place] }))
    return { links: [...unwind(last), ...left], total: left.reduce((sum, link) => sum + score(link), total) }
  })
  return answers.reduce((a, b) => (b.total > a.total ? b : a)).links
}

/** Links whose first Chinese sentence is at `place`. */
function linksFrom(place: number, zhCount: number, enCount: number): readonly Link[] {
  const middle = Math.round((place * enCount) / zhCount)
  return shapes.flatMap(([zh, en]) => {
    if (place + zh > zhCount) return []
    const first = Math.max(0, middle - reach)
    const last = Math.min(enCount - en, middle + reach)
    return places(first, Math.max(0, last - first + 1)).map((start) => ({
      zh: places(place, zh),
      en: places(start, en),
    }))
  })
}

/** Adds the link where its English is free, unless the step has a better answer that used the same. */
function extend(step: Step | undefined, answer: Answer, link: Link, gain: number): void {
  const bits = link.en.reduce((all, place) => all | bit(place), 0n)
  if ((answer.used & bits) !== 0n) return
  const used = answer.used | bits
  const score = answer.score + gain - costOfCrossing(answer.used, link.en.at(-1))
  const known = step?.get(used)
  if (known === undefined || score > known.score)
    step?.set(used, { used, score, last: { link, before: answer.last } })
}

/** What it costs that later English sentences are already used. */
function costOfCrossing(used: bigint, last: number | undefined): number {
  if (last === undefined) return 0
  const later = bitCount(used >> BigInt(last))
  return later === 0 ? 0 : crossingCost + furtherCrossingCost * (later - 1)
}

function best(step: Step | undefined): readonly Answer[] {
  return [...(step?.values() ?? [])].sort((a, b) => b.score - a.score).slice(0, beamWidth)
}

function unwind(last: Chain | null): readonly Link[] {
  const links: Link[] = []
  for (let chain = last; chain !== null; chain = chain.before) links.push(chain.link)
  return links.reverse()
}

function places(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

function bit(place: number): bigint {
  return 1n << BigInt(place)
}

function bitCount(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1
  return count
}
