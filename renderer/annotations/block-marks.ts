/** Annotations by the blocks that they hang on, so that a change touches only the rows that it concerns. */
import { locateAnchor } from '../../shared/anchor/locate.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { PaintMark } from './paint.ts'

/** Marked words of one block in one language. */
export type TextMark = PaintMark & { readonly lang: Lang; readonly annotation: Annotation }

export type BlockMarks = {
  readonly marks: readonly TextMark[]
  /** Annotations on the block as a whole. */
  readonly notes: readonly Annotation[]
}

export type MarksByBlock = ReadonlyMap<BlockKey, BlockMarks>

export const noMarks: BlockMarks = { marks: [], notes: [] }

/**
 * How an annotation stands to the text of today. `moved`: its words are found by their surroundings, at other offsets.
 * `unplaced`: some of its words are not to be found, or could be meant in several places; those are not painted.
 */
export type Placing = 'exact' | 'moved' | 'unplaced'

export function placingOf({ anchors }: Annotation, blockOf: (key: BlockKey) => Block | undefined): Placing {
  let placing: Placing = 'exact'
  for (const anchor of anchors) {
    const block = blockOf(anchor.key)
    if (block === undefined) return 'unplaced'
    if (!isTextAnchor(anchor)) continue
    const range = locateAnchor(block.text[anchor.lang] ?? '', anchor)
    if (range === null) return 'unplaced'
    if (range[0] !== anchor.start || range[1] !== anchor.end) placing = 'moved'
  }
  return placing
}

/** Entries that are as they were in `previous` are the same objects, so that what shows them need not be drawn again. */
export function marksByBlock(
  annotations: readonly Annotation[],
  blockOf: (key: BlockKey) => Block | undefined,
  previous: MarksByBlock = new Map(),
): MarksByBlock {
  const found = new Map<BlockKey, { marks: TextMark[]; notes: Annotation[] }>()
  const entry = (key: BlockKey) => {
    const there = found.get(key) ?? { marks: [], notes: [] }
    found.set(key, there)
    return there
  }
  for (const annotation of annotations) {
    for (const anchor of annotation.anchors) {
      if (!isTextAnchor(anchor)) {
        entry(anchor.key).notes.push(annotation)
        continue
      }
      const range = locateAnchor(blockOf(anchor.key)?.text[anchor.lang] ?? '', anchor)
      if (range === null) continue
      const [start, end] = range
      const { colour, created } = annotation
      entry(anchor.key).marks.push({ annotation, lang: anchor.lang, start, end, colour, created })
    }
  }
  for (const [key, marks] of found) {
    const before = previous.get(key)
    if (before !== undefined && sameMarks(before, marks)) found.set(key, before as typeof marks)
  }
  return found
}

function sameMarks(one: BlockMarks, other: BlockMarks): boolean {
  return (
    one.marks.length === other.marks.length &&
    one.notes.length === other.notes.length &&
    one.marks.every((mark, index) => sameMark(mark, other.marks[index])) &&
    one.notes.every((note, index) => sameAnnotation(note, other.notes[index]))
  )
}

function sameMark(one: TextMark, other: TextMark | undefined): boolean {
  return (
    one.lang === other?.lang &&
    one.start === other.start &&
    one.end === other.end &&
    sameAnnotation(one.annotation, other.annotation)
  )
}

function sameAnnotation(one: Annotation, other: Annotation | undefined): boolean {
  return (
    one.id === other?.id &&
    one.modified === other.modified &&
    one.colour === other.colour &&
    one.note === other.note &&
    one.tags.join('\n') === other.tags.join('\n')
  )
}

/** Each annotation of a block once, in the order of its marks. */
export function annotationsOf({ marks, notes }: BlockMarks): readonly Annotation[] {
  return [...new Set([...notes, ...marks.map(({ annotation }) => annotation)])]
}

/** Where each annotation begins: index of its first block that is in the report; absent when none is. */
export function textOrder(
  annotations: readonly Annotation[],
  indexOf: (key: BlockKey) => number | undefined,
): readonly Annotation[] {
  const place = new Map<AnnotationId, readonly [block: number, start: number]>()
  for (const { id, anchors } of annotations) {
    const places = anchors.map(
      (anchor) => [indexOf(anchor.key) ?? Infinity, isTextAnchor(anchor) ? anchor.start : -1] as const,
    )
    place.set(
      id,
      places.reduce((first, next) => (comparePlaces(next, first) < 0 ? next : first)),
    )
  }
  return [...annotations].sort((a, b) => {
    const order = comparePlaces(place.get(a.id) ?? nowhere, place.get(b.id) ?? nowhere)
    return order !== 0 ? order : a.created < b.created ? -1 : a.created > b.created ? 1 : 0
  })
}

const nowhere = [Infinity, -1] as const

function comparePlaces(a: readonly [number, number], b: readonly [number, number]): number {
  // Infinity minus Infinity is not a number.
  return a[0] === b[0] ? a[1] - b[1] : a[0] - b[0]
}
