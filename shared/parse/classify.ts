/** What a piece of the body is: labels count only where they follow the sequence, because numbered sub-headings look
 * like paragraphs and a wrapped line may begin like a label. */
import type { BlockKind } from '../model/block.ts'
import type { LabelShape } from './numbering.ts'
import type { ParseIssueCode } from './issue.ts'
import type { Outline, Place } from './outline.ts'
import { chapterPlace, itemPlace, paragraphPlace, sectionPlace, subheadingPlace } from './outline.ts'

/** What is known when a labelled piece is judged. */
export type Surroundings = {
  readonly outline: Outline
  /** Whether the block above has come to its end. */
  readonly finished: boolean
  /** Whether the piece is short and has no full stop. */
  readonly headingLike: boolean
  /** Number of the next piece that begins with one; null when none does. */
  readonly nextNumber: number | null
}

export type Reading = {
  readonly kind: BlockKind
  readonly place: Place
  readonly issue: ParseIssueCode | null
}

/** Numbers that may be missing from a sequence before a label is no longer believed. */
const gapLimits = { heading: 3, item: 3, paragraph: 50 } as const

/** Null: the label does not belong to any sequence here. */
export function readShape(shape: LabelShape, around: Surroundings): Reading | null {
  const { outline } = around
  const { order, label } = shape
  if (shape.kind === 'chapter') {
    const step = followsOn(outline.chapter, order, gapLimits.heading, around.finished)
    return step && { kind: 'heading', place: chapterPlace(outline, order), issue: step.issue }
  }
  if (shape.kind === 'section') {
    const step = followsOn(outline.section, order, gapLimits.heading, around.finished)
    return step && { kind: 'heading', place: sectionPlace(outline, order, label), issue: step.issue }
  }
  if (shape.kind === 'item') return readItem(shape, around)
  return shape.kind === 'number' ? readNumber(order, around) : null
}

function readItem({ order, label }: LabelShape, { outline, finished }: Surroundings): Reading | null {
  if (outline.paragraphKey === null || !finished) return null
  const step = followsOn(outline.item, order, outline.item === 0 ? 1 : gapLimits.item, finished)
  return (
    step && { kind: 'item', place: itemPlace(outline, outline.paragraphKey, order, label), issue: step.issue }
  )
}

/** `12.` is the next paragraph, or a sub-heading whose count starts again in every section. */
function readNumber(order: number, around: Surroundings): Reading | null {
  const { outline, finished, headingLike, nextNumber } = around
  const nextSubheading = order === outline.subheading + 1
  const subheading = (issue: ParseIssueCode | null): Reading => ({
    kind: 'heading',
    place: subheadingPlace(outline, order),
    issue,
  })
  if (order === outline.paragraph + 1) {
    // Both fit: it is the sub-heading when the paragraph of that number is still to come.
    if (nextSubheading && headingLike && nextNumber === order) return subheading('ambiguous-number')
    return { kind: 'paragraph', place: paragraphPlace(outline, order), issue: null }
  }
  if (headingLike && nextSubheading) return subheading(null)
  if (headingLike && order <= outline.paragraph && order > outline.subheading) return subheading('number-gap')
  const step = followsOn(outline.paragraph, order, gapLimits.paragraph, finished)
  return step && { kind: 'paragraph', place: paragraphPlace(outline, order), issue: step.issue }
}

/** The next number always; a later one only where a block can begin, and not too far on. */
function followsOn(
  last: number,
  order: number,
  limit: number,
  finished: boolean,
): { readonly issue: ParseIssueCode | null } | null {
  if (order === last + 1) return { issue: null }
  return finished && order > last && order <= last + limit ? { issue: 'number-gap' } : null
}
