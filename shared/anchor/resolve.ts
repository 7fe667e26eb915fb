/** Finds where an anchor is in the text of its block as it is now. */
import type { Anchor, BlockAnchor, TextAnchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Placement, UnplacedReason } from '../model/placement.ts'
import type { Bilingual } from '../model/report.ts'
import { comparable, rangeInText, weigh } from './comparable.ts'
import type { ComparableText } from './comparable.ts'
import { isNearlyWhole, isStrong, isStrongNearby, isWhole } from './context.ts'
import type { Side } from './context.ts'
import { resolveOpening } from './opening.ts'
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

/** A block as it is now: its text in each language with the text's hash (`hashText`). */
export type CurrentBlock = {
  readonly text: Bilingual
  readonly hash: Bilingual
}

/** `block` is null when the report has no such address. */
export function resolveAnchor(anchor: Anchor, block: CurrentBlock | null): Placement {
  if (block === null) return unplaced('block-away')
  return isTextAnchor(anchor) ? resolveText(anchor, block) : resolveBlock(anchor, block)
}

function resolveText(anchor: TextAnchor, { text, hash }: CurrentBlock): Placement {
  const now = text[anchor.lang]
  if (now === null) return unplaced('edition-away')
  const { start, end, exact } = anchor
  if (exact === '') return unplaced('words-gone')
  const isSame = anchor.hash === '' ? isAsDescribed(anchor, now) : hash[anchor.lang] === anchor.hash
  if (isSame && now.slice(start, end) === exact) return { state: 'exact', range: [start, end] }
  return placeWords(anchor, comparable(now))
}

/** For anchors that know no hash. */
function isAsDescribed({ start, exact, prefix, suffix }: TextAnchor, now: string): boolean {
  return start >= prefix.length && now.startsWith(prefix + exact + suffix, start - prefix.length)
}

function resolveBlock(anchor: BlockAnchor, { text, hash }: CurrentBlock): Placement {
  const now = text[anchor.textLang]
  if (now === null) return unplaced('edition-away')
  const known = anchor.hash !== '' || anchor.exact !== ''
  if (!known || hash[anchor.textLang] === anchor.hash) return { state: 'exact', range: [0, now.length] }
  return resolveOpening(anchor, now)
}

/** In a text that is not, or not surely, the one that was marked. */
function placeWords(anchor: TextAnchor, text: ComparableText): Placement {
  const needle = needleOf(anchor)
  const unchanged = unchangedPlaces(needle, text.folded)
  const sure = surest(unchanged.filter((place) => isSure(needle, place)))
  if (sure !== undefined) return sure === null ? unplaced('ambiguous') : placed(anchor, text, sure)
  const likely = bestOf(likelyPlaces(needle, unchanged, text.folded))
  if (likely !== undefined) return likely === null ? unplaced('ambiguous') : approximate(text, likely)
  return unplaced('words-gone')
}

/** Places of the best kind that there is; the later ones ask more of the words, because less else speaks for them. */
function likelyPlaces(needle: Needle, unchanged: readonly Place[], text: string): readonly Place[] {
  const changed = changedPlaces(needle, text)
  const between = changed.filter(isBetween)
  const inside = (place: Place): boolean => between.some((gap) => isBorderedBy(place, gap))
  const beside = unchanged.filter((place) => isBeside(needle, place) || inside(place))
  if (beside.length > 0) return beside
  if (between.length > 0) return between.filter((place) => isLeft(needle, place))
  const similar = similarPlaces(needle, text)
  const kinds = [
    [...unchanged, ...similar].filter((place) => isAmong(needle, place)),
    changed.filter((place) => place.likeness >= 0.5 && isBeside(needle, place)),
    similar.filter((place) => place.likeness >= 0.8 && isBeside(needle, place)),
    unchanged.filter(() => weigh(needle.quote) >= longerThanNames),
  ]
  return kinds.find((places) => places.length > 0) ?? []
}

/**
 * The quote is whole, one side of it too, and nearly all of the other. Where a block's edge is no longer beside them,
 * all of it may be a phrase of another text, unless it is longer than phrases are.
 */
function isSure(needle: Needle, place: Place): boolean {
  const { before, after } = place
  const edgeLost = before.edgeLost || after.edgeLost
  return (
    isBeside(needle, place) &&
    isNearlyWhole(before) &&
    isNearlyWhole(after) &&
    (isFirm(before, after) || isFirm(after, before)) &&
    (!edgeLost || weigh(needle.quote) + evidence(place) >= longerThanPhrases)
  )
}

/** What was put between the place and one side is no matter where the other side tells enough alone. */
function isFirm(side: Side, other: Side): boolean {
  return side.complete && (side.found >= enoughWeight || isStrongNearby(other))
}

/** A side is whole, and if it ended at the block's edge, this is here, or the other side is not gone either. */
function isUpheld(side: Side, other: Side): boolean {
  return isWhole(side) && (!side.edgeLost || isStrongNearby(other))
}

/** Both sides are whole: if not between them, the words are nowhere. */
function isBetween({ before, after }: Place): boolean {
  return isWhole(before) && isWhole(after)
}

/**
 * Enough of the words is left between their contexts: less than half of them only where nothing else has changed. A
 * block's edges alone are the same around any other text, so that between them it must be nearly all.
 */
function isLeft({ quote, prefix, suffix }: Needle, { start, end, likeness, before, after }: Place): boolean {
  if (weigh(prefix) + weigh(suffix) >= enoughWeight)
    return likeness >= (before.found === before.whole && after.found === after.whole ? 0.3 : 0.5)
  const kept = likeness * weigh(quote)
  if (Math.abs(end - start - quote.length) <= 2) return likeness >= 0.5 && kept >= 1
  return likeness >= 0.6 ? kept >= enoughWeight : likeness >= 0.3 && kept >= sentenceWeight
}

/** One side is whole, nothing speaks against the other, and all of it together tells enough. */
function isBeside({ quote }: Needle, place: Place): boolean {
  const { before, after, likeness } = place
  const kept = likeness * weigh(quote)
  if (kept + evidence(place) < enoughWeight) return false
  const isOpen = (side: Side): boolean => side.complete || side.cut || isStrong(side) || kept >= tellingWeight
  return (isUpheld(before, after) && isOpen(after)) || (isUpheld(after, before) && isOpen(before))
}

/** Something of the words between something of both sides. */
function isAmong({ quote }: Needle, { before, after, likeness }: Place): boolean {
  return isStrongNearby(before) && isStrongNearby(after) && likeness >= 0.5 && likeness * weigh(quote) >= 3
}

const enoughWeight = 5

/** Words of this weight are hardly left by chance. */
const sentenceWeight = 12

/** A quote of this weight, unchanged, is no name that any sentence may have. */
const longerThanNames = 20

const longerThanPhrases = 28

/** Words of this weight beside a whole side are not there by chance. */
const tellingWeight = 6

/** Both sides whole is more than one. Where the same words repeat themselves, places that overlap are rivals too. */
function surest(places: readonly Place[]): Place | null | undefined {
  const whole = places.filter(({ before, after }) => before.complete && after.complete)
  return whole.length > 1 ? null : bestOf(whole.length > 0 ? whole : places)
}

/** Undefined when there is none; null when two come near one another that do not overlap. */
function bestOf(places: readonly Place[]): Place | null | undefined {
  const [best, ...others] = places.toSorted((a, b) => score(b) - score(a))
  if (best === undefined) return undefined
  const rival = others.find((other) => !overlap(best, other))
  return rival !== undefined && score(rival) > score(best) - 0.08 ? null : best
}

/** Inside, and beside one of its borders. */
function isBorderedBy(inner: Place, outer: Place): boolean {
  return (
    (inner.start === outer.start && inner.end <= outer.end) ||
    (inner.end === outer.end && outer.start <= inner.start)
  )
}

function placed(anchor: TextAnchor, text: ComparableText, place: Place): Placement {
  const range = rangeInText(text, place.start, place.end)
  if (text.text.slice(...range) !== anchor.exact) return approximate(text, place)
  return { state: range[0] === anchor.start ? 'exact' : 'moved', range }
}

function approximate(text: ComparableText, place: Place): Placement {
  const range = rangeInText(text, place.start, place.end)
  return { state: 'approximate', range, score: Math.min(0.99, Math.max(0.01, score(place))) }
}

function unplaced(reason: UnplacedReason): Placement {
  return { state: 'unplaced', reason }
}
