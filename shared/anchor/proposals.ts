/** Where the words of a lost or doubtful anchor may stand now: offers for the reader, never taken without a yes. */
import type { BlockAnchor, TextAnchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { PlacedAnnotation, Placement, Proposal } from '../model/placement.ts'
import type { Lang } from '../model/report.ts'
import { comparable, rangeInText, weigh } from './comparable.ts'
import type { ComparableText } from './comparable.ts'
import { isWhole, weightInOrder } from './context.ts'
import { openingLikeness } from './opening.ts'
import {
  changedPlaces,
  evidence,
  needleOf,
  overlap,
  score,
  similarPlaces,
  unchangedPlaces,
} from './places.ts'
import type { Needle, Place } from './places.ts'
import { hashText } from './text-hash.ts'

/** What is read of each block. */
export type ProposalBlock = Pick<Block, 'key' | 'text'>

type Found = Pick<Proposal, 'key' | 'range' | 'score' | 'text'>

/** For one anchor. */
const mostProposals = 5

/** Less like than this is no help. */
const leastScore = 0.4

/** With the same words and nearly all of their context, nothing else is looked for. */
const surelyIt = 0.9

/** Words and context that weigh less are everywhere. */
const leastWeight = 8

/** Part of the words by weight that has to be in a text, piece by piece, for it to be searched for something like them. */
const leastShared = 0.3

/**
 * For each anchor that is `unplaced` at most five places in the report, for one that is `approximate` at most five in
 * other blocks that are likelier than where it is; best first, anchors in order. `blocks` are those of the annotation's
 * report, in reading order.
 */
export function findProposals(
  { report, anchors, placements }: PlacedAnnotation,
  blocks: readonly ProposalBlock[],
): readonly Proposal[] {
  const textsIn = { zh: comparableTexts(blocks, 'zh'), en: comparableTexts(blocks, 'en') }
  return anchors.flatMap((anchor, index) => {
    const placement = placements[index]
    if (placement === undefined || placement.state === 'exact' || placement.state === 'moved') return []
    const lang = anchor.lang ?? anchor.textLang
    const found = isTextAnchor(anchor)
      ? findWords(anchor, textsIn[lang]())
      : findBlocks(anchor, textsIn[lang]())
    return likeliest(anchor.key, placement, found, blocks).map((place) => ({
      anchor: index,
      report,
      lang,
      ...place,
    }))
  })
}

type BlockText = ComparableText & Pick<Block, 'key'>

/** Made when it is first asked for, once for all anchors. */
function comparableTexts(blocks: readonly ProposalBlock[], lang: Lang): () => readonly BlockText[] {
  let texts: readonly BlockText[] | null = null
  return () =>
    (texts ??= blocks.flatMap(({ key, text }) =>
      text[lang] === null ? [] : [{ key, ...comparable(text[lang]) }],
    ))
}

function findWords(anchor: TextAnchor, texts: readonly BlockText[]): readonly Found[] {
  const needle = needleOf(anchor)
  if (needle.quote === '') return []
  const unchanged = texts.flatMap((text) => foundIn(needle, text, unchangedPlaces(needle, text.folded)))
  if (unchanged.some(({ score }) => score >= surelyIt)) return unchanged
  const changed = texts
    .filter(({ folded }) => sharesPieces(needle.quote, folded))
    .flatMap((text) =>
      foundIn(needle, text, [...changedPlaces(needle, text.folded), ...similarPlaces(needle, text.folded)]),
    )
  return [...unchanged, ...changed]
}

/** Those of one block that are worth a proposal, none over a better one. */
function foundIn(needle: Needle, text: BlockText, places: readonly Place[]): readonly Found[] {
  const worthy = places
    .filter((place) => place.likeness > 0 && isWorthy(needle, place))
    .toSorted((a, b) => score(b) - score(a))
  return worthy
    .filter((place, index) => !worthy.slice(0, index).some((better) => overlap(better, place)))
    .map((place) => ({
      key: text.key,
      range: rangeInText(text, place.start, place.end),
      score: score(place),
      text: text.text,
    }))
}

/** All of it is the same, or words that are not everywhere, or words beside one of their sides. */
function isWorthy({ quote, prefix, suffix }: Needle, place: Place): boolean {
  const { likeness, before, after } = place
  const kept = likeness * weigh(quote)
  if (score(place) > 0.99) return true
  if (score(place) < leastScore || kept + evidence(place) < leastWeight) return false
  return kept >= leastWeight || (prefix !== '' && isWhole(before)) || (suffix !== '' && isWhole(after))
}

function findBlocks({ exact, hash }: BlockAnchor, texts: readonly BlockText[]): readonly Found[] {
  const opening = comparable(exact).folded
  if (opening === '') return []
  return texts
    .filter(({ folded }) => sharesPieces(opening, folded))
    .map((text) => ({
      key: text.key,
      range: [0, text.text.length] as const,
      score: hashText(text.text) === hash ? 1 : openingLikeness(opening, text.folded, leastScore),
      text: text.text,
    }))
    .filter((found) => found.score > 0)
}

function sharesPieces(words: string, text: string): boolean {
  return weightInOrder(words, text) >= leastShared * weigh(words)
}

/** The nearer of two that are alike comes first. */
function likeliest(
  own: BlockKey,
  placement: Placement,
  found: readonly Found[],
  blocks: readonly ProposalBlock[],
): readonly Found[] {
  const orders = new Map(blocks.map(({ key }, index) => [key, index]))
  const home = orders.get(own) ?? 0
  const distance = ({ key }: Found): number => Math.abs((orders.get(key) ?? 0) - home)
  return found
    .filter(({ key, score }) => placement.state !== 'approximate' || (key !== own && score > placement.score))
    .toSorted((a, b) => b.score - a.score || distance(a) - distance(b))
    .slice(0, mostProposals)
}
