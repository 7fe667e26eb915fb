/** What a reader has to check about the places of an annotation. */
import { hasSameWords } from '../../shared/anchor/same-words.ts'
import type { Anchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import { placementState } from '../../shared/model/placement.ts'
import type { PlacedAnnotation, Placement } from '../../shared/model/placement.ts'

export type DoubtfulAnchor = {
  readonly anchor: Anchor
  readonly placement: Placement
  readonly index: number
}

/** Its anchors that are not found exactly; `index` is among all of them. */
export function doubtfulAnchors({ anchors, placements }: PlacedAnnotation): readonly DoubtfulAnchor[] {
  return anchors.flatMap((anchor, index) => {
    const placement = placements[index]
    return placement === undefined || placement.state === 'exact' ? [] : [{ anchor, placement, index }]
  })
}

/** `context`: found only alike, though the words are letter for letter those marked: what stands around them is not. */
export type DoubtState = 'moved' | 'context' | 'approximate' | 'unplaced'

/** Null when the place is sure. `block` is the anchor's own as it is now. */
export function doubtState(
  anchor: Anchor,
  placement: Placement,
  block: Pick<Block, 'text'> | undefined,
): DoubtState | null {
  if (placement.state === 'exact') return null
  if (placement.state !== 'approximate') return placement.state
  return hasSameWords(anchor, placement, block?.text) ? 'context' : 'approximate'
}

/** The anchor that speaks for all in a card that is closed: the worst, the first of several; null without a doubt. */
export function worstDoubt(annotation: PlacedAnnotation): DoubtfulAnchor | null {
  const worst = placementState(annotation)
  return doubtfulAnchors(annotation).find(({ placement }) => placement.state === worst) ?? null
}

/** All its words are found letter for letter, though some of them moved or among other words. */
export function canBeConfirmedUnread(
  annotation: PlacedAnnotation,
  blockOf: (key: BlockKey) => Pick<Block, 'text'> | undefined,
): boolean {
  const doubtful = doubtfulAnchors(annotation)
  return (
    doubtful.length > 0 &&
    doubtful.every(({ anchor, placement }) => hasSameWords(anchor, placement, blockOf(anchor.key)?.text))
  )
}

/** Keys of what each is called. */
export const doubtNames = {
  moved: 'annotation.moved',
  context: 'annotation.contextChanged',
  approximate: 'list.state.approximate',
  unplaced: 'annotation.unplaced',
} as const satisfies Record<DoubtState, string>

/** The first of `doubtful` behind the active one in the order of `all`, and round again; with none active the first. */
export function nextDoubtful(
  doubtful: readonly PlacedAnnotation[],
  all: readonly PlacedAnnotation[],
  active: AnnotationId | null,
): PlacedAnnotation | undefined {
  const order = new Map(all.map(({ id }, index) => [id, index]))
  const from = (active === null ? undefined : order.get(active)) ?? -1
  return doubtful.find(({ id }) => (order.get(id) ?? -1) > from) ?? doubtful[0]
}
