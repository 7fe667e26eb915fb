/** How much of what stood beside marked words stands beside a place where they may be now. */
import { weigh } from './comparable.ts'

/** One side of a place, in the weight of `weigh`; the block's edge, where the context reached it, counts as words. */
export type Side = {
  /** Found at this place. */
  readonly found: number
  /** All there was. */
  readonly whole: number
  /** Every word of the context, if there are any, is right beside the place, whatever comes beyond. */
  readonly complete: boolean
  /** What is right beside the place reaches over the end of a sentence, or to the edge: sentences were cut off there. */
  readonly cut: boolean
  /** The context reached the block's edge, which is not here. */
  readonly edgeLost: boolean
  /** Found without what is only beyond something put between. */
  readonly nearby: number
  /** Found wherever it is now, to its full worth. */
  readonly anywhere: number
}

/** With the units that are right beside the place. */
type MeasuredSide = Side & { readonly run: number }

/** The edge of a block tells as much as three Chinese characters. */
const edgeWeight = 3

/** Beyond what was inserted beside a place, its context is looked for as far as this, in units. */
const reach = 600

/** So many units may be retyped at one spot, and so much after them is not there by chance. */
const nearbyLetters = 2
const leastWeight = 1

/** In comparable text. */
const sentenceEnd = /[.!?;]/
const afterSentence = /^ ?[.!?;]/

/** What is found beyond something put between tells less than what is nearby. */
const farWorth = 0.6

/** A piece of this weight is hardly beside a place by chance. */
const pieceWeight = 3

/** The side before `at`; `atEdge`: the context began where the block did. Both texts are comparable ones. */
export function sideBefore(prefix: string, atEdge: boolean, text: string, at: number): Side {
  const from = Math.max(0, at - prefix.length - reach)
  const outwards = reversed(text.slice(from, at))
  const found = side(reversed(prefix), atEdge, { text: outwards, toEdge: from === 0 })
  return { ...found, cut: found.cut || afterSentence.test(outwards.slice(found.run)) }
}

/** The side after `at`; `atEdge`: the context ended where the block did. */
export function sideAfter(suffix: string, atEdge: boolean, text: string, at: number): Side {
  const to = Math.min(text.length, at + suffix.length + reach)
  const found = side(suffix, atEdge, { text: text.slice(at, to), toEdge: to === text.length })
  return { ...found, cut: found.cut || sentenceEnd.test(text.slice(at - 1, at)) }
}

/** Enough of the context is there, whatever the edit took or put between. */
export function isStrong({ found, whole }: Side): boolean {
  return found >= 2 && found >= 0.5 * whole
}

/** All but what an edit of some letters takes, wherever the rest of it is now. */
export function isNearlyWhole({ anywhere, whole }: Side): boolean {
  return anywhere >= 2 && anywhere >= 0.75 * whole
}

/** Strong without what is only far away. */
export function isStrongNearby(side: Side): boolean {
  return isStrong({ ...side, found: side.nearby })
}

/** All of the context's words are there, and they tell something. */
export function isWhole(side: Side): boolean {
  return side.complete && isStrong(side)
}

/** Units that two texts share from their starts on. */
export function commonStart(left: string, right: string): number {
  const longest = Math.min(left.length, right.length)
  let length = 0
  while (length < longest && left.charCodeAt(length) === right.charCodeAt(length)) length += 1
  return length
}

/** Units that two texts share at their ends. */
export function commonEnd(left: string, right: string): number {
  const longest = Math.min(left.length, right.length)
  let length = 0
  while (
    length < longest &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  )
    length += 1
  return length
}

/** Weight of the pieces of `words` that stand in `text` in the same order. */
export function weightInOrder(words: string, text: string): number {
  let weight = 0
  let from = 0
  for (const piece of pieces(words)) {
    const at = text.indexOf(piece, from)
    if (at === -1) continue
    weight += weigh(piece)
    from = at + piece.length
  }
  return weight
}

/** Context and text both lead away from the place; `toEdge`: the text goes on to the block's edge. */
function side(
  context: string,
  atEdge: boolean,
  { text, toEdge }: { readonly text: string; readonly toEdge: boolean },
): MeasuredSide {
  const run = commonStart(context, text)
  const [near, far] = weightsBeyond(context.slice(run), text.slice(run))
  const edge = atEdge && toEdge ? edgeFound(context.length, text.length) : 0
  const beside = weigh(context.slice(0, run)) + edge
  return {
    run,
    found: beside + Math.max(near, farWorth * far),
    nearby: beside + near,
    anywhere: beside + Math.max(near, far),
    whole: weigh(context) + (atEdge ? edgeWeight : 0),
    complete: run === context.length,
    edgeLost: atEdge && edge === 0,
    cut: sentenceEnd.test(context.slice(0, run)) || (toEdge && run === text.length),
  }
}

/** Of what the context has beyond the first difference: after a letter more or less, and after words put between. */
function weightsBeyond(context: string, text: string): readonly [near: number, far: number] {
  if (context === '') return [0, 0]
  const beside = text.slice(0, context.length + 2 * nearbyLetters)
  return [
    Math.max(weightAfterLetters(context, beside), weightInOrder(context, beside)),
    weightInOrder(context, text),
  ]
}

function weightAfterLetters(context: string, text: string): number {
  let most = 0
  for (let left = 0; left <= nearbyLetters; left += 1)
    for (let put = 0; put <= nearbyLetters; put += 1) {
      const rest = context.slice(left)
      const common = commonStart(rest, text.slice(put))
      const weight = weigh(rest.slice(0, common))
      if (common === rest.length || weight >= leastWeight) most = Math.max(most, weight)
    }
  return most
}

/** A letter more or less before the edge does not make it another one. */
function edgeFound(before: number, now: number): number {
  const difference = Math.abs(before - now)
  return difference === 0 ? edgeWeight : difference < 3 && before > 0 ? edgeWeight / 2 : 0
}

/** All of the words in pieces of the weight that tells; what is left over goes with the last. */
function pieces(words: string): readonly string[] {
  const ends: number[] = []
  let weight = 0
  for (let end = 1; end <= words.length; end += 1) {
    weight += weigh(words.slice(end - 1, end))
    if (weight < pieceWeight) continue
    ends.push(end)
    weight = 0
  }
  return ends.map((end, index) =>
    words.slice(ends[index - 1] ?? 0, index === ends.length - 1 ? words.length : end),
  )
}

/** Unit by unit: good for comparing only. */
function reversed(text: string): string {
  let result = ''
  for (let at = text.length - 1; at >= 0; at -= 1) result += text.charAt(at)
  return result
}
