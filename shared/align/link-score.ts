/**
 * How well n Chinese and m English sentences say the same: a sum of gains and costs, something like logarithms of
 * probabilities. Shapes and length are after Gale and Church, "A program for aligning sentences in bilingual corpora",
 * Computational Linguistics 19 (1993); the gains come from the clues of `evidence.ts`.
 *
 * The weights were fitted on every second paragraph of the four reports, with their sentences merged, split, moved and
 * deleted; `test/shared/align/altered-paragraphs.test.ts` measures on the others.
 */
import type { Clue } from './evidence.ts'

/** Sentences that say the same, by their places in the block, in order; one side may be empty. */
export type Link = { readonly zh: readonly number[]; readonly en: readonly number[] }

export type Scorer = (link: Link) => number

const shapeCosts: Readonly<Record<string, number>> = {
  '1:0': 4.5,
  '1:1': 0,
  '2:1': 5.5,
  '2:2': 9,
  '3:1': 9,
  '4:1': 13,
}
/** Of larger shapes, for each sentence more than one and one. */
const largerShapeCost = 4.4

/** Measured on the 1,056 sentence pairs of the four reports: English units for a Han character, and their variance. */
const unitsPerHan = 4
const variance = 12.4
/** What is not Han is mostly the same in both languages, and about so much of a Han character. */
const otherInHan = 1 / 3
const lengthWeight = 0.8
const mostLengthCost = 6.4

export function linkScorer(zh: readonly string[], en: readonly string[], clues: readonly Clue[]): Scorer {
  const zhLengths = zh.map(lengthInHan)
  const enLengths = en.map((sentence) => sentence.length)
  return (link) => {
    const worth = evidenceFor(link, clues) - shapeCost(link)
    if (link.zh.length === 0 || link.en.length === 0) return worth
    return worth - lengthCost(sum(zhLengths, link.zh), sum(enLengths, link.en))
  }
}

function shapeCost({ zh, en }: Link): number {
  const most = Math.max(zh.length, en.length)
  const least = Math.min(zh.length, en.length)
  return shapeCosts[`${most}:${least}`] ?? largerShapeCost * (most + least - 2)
}

function evidenceFor(link: Link, clues: readonly Clue[]): number {
  const alone = link.zh.length === 0 || link.en.length === 0
  let worth = 0
  for (const { gain, loss, zh, en } of clues) {
    const inZh = link.zh.some((place) => zh.has(place))
    const inEn = link.en.some((place) => en.has(place))
    if (inZh && inEn) worth += gain
    // That the other language has it nowhere is just what is to be expected of a sentence without counterpart.
    else if ((inZh || inEn) && !(alone && gain === 0)) worth -= loss
  }
  return worth
}

function lengthInHan(sentence: string): number {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + (sentence.length - han) * otherInHan
}

function lengthCost(zh: number, en: number): number {
  const size = (zh + en / unitsPerHan) / 2
  const deviation = (en - zh * unitsPerHan) ** 2 / (variance * size)
  return Math.min((lengthWeight * deviation) / 2, mostLengthCost)
}

function sum(lengths: readonly number[], places: readonly number[]): number {
  return places.reduce((total, place) => total + (lengths[place] ?? 0), 0)
}
