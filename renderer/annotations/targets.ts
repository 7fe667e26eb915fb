/** The words that an annotation hangs on, changed: extended to the other language, resized, joined, confirmed. */
import { counterpart } from '../../shared/anchor/counterpart.ts'
import { describeAnchor, describeBlock } from '../../shared/anchor/describe.ts'
import type { Anchor, Annotation, TextAnchor } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Proposal } from '../../shared/model/placement.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { Lang } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import type { SelectedRange } from './selection.ts'

/** What annotations need to know of the report that they hang on. */
export type BlockIndex = {
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly indexOf: (key: BlockKey) => number | undefined
}

/** Throws `block-not-found`. */
export function anchorOf({ key, lang, start, end }: SelectedRange, { blockOf }: BlockIndex): TextAnchor {
  const text = blockOf(key)?.text[lang]
  if (text == null) throw new AppError('block-not-found', { key })
  return describeAnchor(text, { key, lang, start, end })
}

/** Throws `block-not-found`. */
export function blockAnchorOf(key: BlockKey, { blockOf }: BlockIndex) {
  const block = blockOf(key)
  if (block === undefined) throw new AppError('block-not-found', { key })
  return describeBlock(block)
}

/** Where its words in a language are in the text of today; those without a place are left out. */
export function wordsIn({ anchors, placements }: PlacedAnnotation, lang: Lang): readonly SelectedRange[] {
  return anchors.flatMap((anchor, index) => {
    const placement = placements[index]
    if (anchor.lang !== lang || placement === undefined || placement.state === 'unplaced') return []
    return [{ key: anchor.key, lang, start: placement.range[0], end: placement.range[1] }]
  })
}

/** Languages in which it has words, whether they are found or not. */
export function wordLangs({ anchors }: Pick<Annotation, 'anchors'>): readonly Lang[] {
  return langs.filter((lang) => anchors.some((anchor) => anchor.lang === lang))
}

/**
 * Words of the other language that say the same as its own; empty when it has words in both languages or in none, and
 * where the other text has nothing for them.
 */
export function offeredWords(
  annotation: PlacedAnnotation,
  { blockOf }: BlockIndex,
): readonly SelectedRange[] {
  const [lang, second] = wordLangs(annotation)
  if (lang === undefined || second !== undefined) return []
  const other = otherLang(lang)
  const byBlock = new Map<BlockKey, TextRange[]>()
  for (const { key, start, end } of wordsIn(annotation, lang))
    byBlock.set(key, [...(byBlock.get(key) ?? []), [start, end]])
  return [...byBlock].flatMap(([key, ranges]) => {
    const block = blockOf(key)
    const found = block === undefined ? [] : counterpart(block, lang, ranges)
    return found.map(([start, end]) => ({ key, lang: other, start, end }))
  })
}

/** Its anchors with more words; stretches of a block that overlap become one. */
export function extendedBy(
  annotation: PlacedAnnotation,
  ranges: readonly SelectedRange[],
  blocks: BlockIndex,
): readonly Anchor[] {
  const taken = new Set<Anchor>()
  const anchors = ranges.map((range) => {
    let { start, end } = range
    for (const [index, anchor] of annotation.anchors.entries()) {
      const placement = annotation.placements[index]
      if (anchor.key !== range.key || anchor.lang !== range.lang) continue
      if (placement === undefined || placement.state === 'unplaced') continue
      const [from, to] = placement.range
      if (to < start || end < from) continue
      taken.add(anchor)
      start = Math.min(start, from)
      end = Math.max(end, to)
    }
    return anchorOf({ ...range, start, end }, blocks)
  })
  return inReadingOrder([...annotation.anchors.filter((anchor) => !taken.has(anchor)), ...anchors], blocks)
}

/** Its anchors with these words in the place of all it had in their language; a note on a block becomes one on them. */
export function resizedTo(
  { anchors }: Pick<Annotation, 'anchors'>,
  lang: Lang,
  ranges: readonly SelectedRange[],
  blocks: BlockIndex,
): readonly Anchor[] {
  const kept = anchors.filter((anchor) => isTextAnchor(anchor) && anchor.lang !== lang)
  return inReadingOrder([...kept, ...ranges.map((range) => anchorOf(range, blocks))], blocks)
}

/** What was found, though moved or only alike, is taken as right and described as it stands. */
export function confirmedAnchors(
  { anchors, placements }: PlacedAnnotation,
  blocks: BlockIndex,
): readonly Anchor[] {
  return anchors.map((anchor, index) => {
    const placement = placements[index]
    if (placement === undefined || placement.state === 'unplaced') return anchor
    if (!isTextAnchor(anchor)) return blockAnchorOf(anchor.key, blocks)
    const [start, end] = placement.range
    return anchorOf({ key: anchor.key, lang: anchor.lang, start, end }, blocks)
  })
}

/** One anchor at the place proposed, which the reader has said yes to. */
export function acceptedAnchors(
  { anchors }: Pick<Annotation, 'anchors'>,
  { anchor: at, key, lang, range: [start, end] }: Proposal,
  blocks: BlockIndex,
): readonly Anchor[] {
  return anchors.map((anchor, index) => {
    if (index !== at) return anchor
    return isTextAnchor(anchor) ? anchorOf({ key, lang, start, end }, blocks) : blockAnchorOf(key, blocks)
  })
}

/**
 * Those whose words overlap its own or touch them in the same block and language, white space aside; of annotations on
 * a whole block, those on the same one. In the order given, without itself.
 */
export function touching(
  annotation: PlacedAnnotation,
  all: readonly PlacedAnnotation[],
  blocks: BlockIndex,
): readonly AnnotationId[] {
  return all.filter((other) => other !== annotation && touch(annotation, other, blocks)).map(({ id }) => id)
}

function touch(one: PlacedAnnotation, other: PlacedAnnotation, { blockOf }: BlockIndex): boolean {
  const whole = one.anchors.some((anchor) => !isTextAnchor(anchor) && hasWhole(other, anchor.key))
  return (
    whole ||
    langs.some((lang) =>
      wordsIn(one, lang).some((a) =>
        wordsIn(other, lang).some((b) => {
          if (a.key !== b.key) return false
          const between = blockOf(a.key)?.text[lang]?.slice(
            Math.min(a.end, b.end),
            Math.max(a.start, b.start),
          )
          return (a.start <= b.end && b.start <= a.end) || between?.trim() === ''
        }),
      ),
    )
  )
}

function hasWhole({ anchors }: Annotation, key: BlockKey): boolean {
  return anchors.some((anchor) => !isTextAnchor(anchor) && anchor.key === key)
}

/** Chinese before English, then as they stand in the report. */
function inReadingOrder(anchors: readonly Anchor[], { indexOf }: BlockIndex): readonly Anchor[] {
  const place = (anchor: Anchor): readonly number[] => [
    anchor.lang === null ? -1 : langs.indexOf(anchor.lang),
    indexOf(anchor.key) ?? Infinity,
    isTextAnchor(anchor) ? anchor.start : -1,
  ]
  return anchors.toSorted((a, b) => {
    const left = place(a)
    const right = place(b)
    const at = left.findIndex((value, index) => value !== right[index])
    return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1
  })
}
