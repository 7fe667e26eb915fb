/** Annotations by the blocks that they hang on, so that a change touches only the rows that it concerns. */
import type { Anchor } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Placement } from '../../shared/model/placement.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { PaintMark } from './paint.ts'

/** Marked words of one block in one language. */
export type TextMark = PaintMark & {
  readonly lang: Lang
  readonly annotation: PlacedAnnotation
  /** The text has changed since: the words were found again, but the reader has not looked at that yet. */
  readonly doubtful: boolean
  /** Not on disk yet. */
  readonly unsaved: boolean
}

export type BlockMarks = {
  readonly marks: readonly TextMark[]
  /** Annotations on the block as a whole. */
  readonly notes: readonly PlacedAnnotation[]
}

export type MarksByBlock = ReadonlyMap<BlockKey, BlockMarks>

export const noMarks: BlockMarks = { marks: [], notes: [] }

const allSaved: ReadonlySet<AnnotationId> = new Set()

/** Entries that are as they were in `previous` are the same objects, so that what shows them need not be drawn again. */
export function marksByBlock(
  annotations: readonly PlacedAnnotation[],
  unsaved: ReadonlySet<AnnotationId> = allSaved,
  previous: MarksByBlock = new Map(),
): MarksByBlock {
  const found = new Map<BlockKey, { marks: TextMark[]; notes: PlacedAnnotation[] }>()
  const entry = (key: BlockKey) => {
    const there = found.get(key) ?? { marks: [], notes: [] }
    found.set(key, there)
    return there
  }
  for (const annotation of annotations) {
    for (const [index, anchor] of annotation.anchors.entries()) {
      const placement = annotation.placements[index]
      if (placement === undefined || placement.state === 'unplaced') continue
      if (isTextAnchor(anchor))
        entry(anchor.key).marks.push(markOf(annotation, anchor.lang, placement, unsaved.has(annotation.id)))
      else entry(anchor.key).notes.push(annotation)
    }
  }
  for (const [key, marks] of found) {
    const before = previous.get(key)
    if (before !== undefined && sameMarks(before, marks)) found.set(key, before as typeof marks)
  }
  return found
}

function markOf(
  annotation: PlacedAnnotation,
  lang: Lang,
  { state, range: [start, end] }: Exclude<Placement, { state: 'unplaced' }>,
  unsaved: boolean,
): TextMark {
  const { colour, created } = annotation
  return { annotation, lang, start, end, colour, created, doubtful: state !== 'exact', unsaved }
}

function sameMarks(one: BlockMarks, other: BlockMarks): boolean {
  return (
    one.marks.length === other.marks.length &&
    one.notes.length === other.notes.length &&
    one.marks.every((mark, index) => sameMark(mark, other.marks[index])) &&
    one.notes.every((note, index) => note === other.notes[index])
  )
}

function sameMark(one: TextMark, other: TextMark | undefined): boolean {
  return (
    one.annotation === other?.annotation &&
    one.lang === other.lang &&
    one.start === other.start &&
    one.end === other.end &&
    one.unsaved === other.unsaved
  )
}

/**
 * The annotations as they were read now, but those that have not changed as the objects that they were before:
 * what shows them is not drawn again.
 */
export function keepUnchanged(
  read: readonly PlacedAnnotation[],
  previous: readonly PlacedAnnotation[],
): readonly PlacedAnnotation[] {
  if (previous.length === 0) return read
  const before = new Map(previous.map((annotation) => [annotation.id, annotation]))
  return read.map((annotation) => {
    const known = before.get(annotation.id)
    return known !== undefined && isSame(known, annotation) ? known : annotation
  })
}

/** Annotations are plain data: two that hold the same are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) =>
      isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  )
}

/** Each annotation of a block once: those on the whole of it, then in the order of their marks. */
export function annotationsOf({ marks, notes }: BlockMarks): readonly PlacedAnnotation[] {
  return [...new Set([...notes, ...marks.map(({ annotation }) => annotation)])]
}

/** Those that a language of the block shows at its edge: marked in the other language only. */
export function markedAcross({ marks }: BlockMarks, lang: Lang): readonly PlacedAnnotation[] {
  const own = new Set(marks.filter((mark) => mark.lang === lang).map(({ annotation }) => annotation))
  return [...new Set(marks.map(({ annotation }) => annotation).filter((each) => !own.has(each)))]
}

/** By where each annotation begins, in the text as it is now; those that are nowhere in the report come last. */
export function textOrder(
  annotations: readonly PlacedAnnotation[],
  indexOf: (key: BlockKey) => number | undefined,
): readonly PlacedAnnotation[] {
  const place = new Map(annotations.map((annotation) => [annotation.id, beginning(annotation, indexOf)]))
  return [...annotations].sort((a, b) => {
    const order = comparePlaces(place.get(a.id) ?? nowhere, place.get(b.id) ?? nowhere)
    return order !== 0 ? order : a.created < b.created ? -1 : a.created > b.created ? 1 : 0
  })
}

type PageOffset = readonly [block: number, start: number]
const nowhere: PageOffset = [Infinity, -1]

function beginning(
  { anchors, placements }: PlacedAnnotation,
  indexOf: (key: BlockKey) => number | undefined,
): PageOffset {
  return anchors
    .map((anchor, index): PageOffset => [
      indexOf(anchor.key) ?? Infinity,
      isTextAnchor(anchor) ? startOf(anchor, placements[index]) : -1,
    ])
    .reduce((first, next) => (comparePlaces(next, first) < 0 ? next : first), nowhere)
}

function startOf(anchor: Extract<Anchor, { start: number }>, placement: Placement | undefined): number {
  return placement === undefined || placement.state === 'unplaced' ? anchor.start : placement.range[0]
}

function comparePlaces(a: PageOffset, b: PageOffset): number {
  // Infinity minus Infinity is not a number.
  return a[0] === b[0] ? a[1] - b[1] : a[0] - b[0]
}
