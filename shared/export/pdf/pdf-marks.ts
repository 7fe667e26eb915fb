/** Places a report's annotations on the exported text: on words, on a block, or nowhere; and writes what they say. */
import type { Cover } from '../../anchor/segments.ts'
import type { Anchor, Annotation, Colour } from '../../model/annotation.ts'
import { isTextAnchor } from '../../model/annotation.ts'
import type { Block, TextRange } from '../../model/block.ts'
import type { AnnotationId, BlockKey, LayerId } from '../../model/ids.ts'
import type { Layer } from '../../model/layer.ts'
import type { PlacedAnnotation, Placement } from '../../model/placement.ts'
import type { Lang } from '../../model/report.ts'
import { authorName, layerName } from '../../shown-names.ts'
import type { PdfMark } from './pdf-types.ts'
import { commentText, joinComment } from '../comment-text.ts'
import type { ExportWords } from '../export-words.ts'
import { placesOf } from '../exported-mark.ts'

/** Where the page has to put links, and what they will become. Every annotation is in exactly one of them or several. */
export type PlacedMarks = {
  readonly highlights: (key: BlockKey, lang: Lang) => readonly Cover<AnnotationId>[]
  /** Annotations that hang on a whole block. */
  readonly notes: (key: BlockKey) => readonly AnnotationId[]
  /** Annotations whose block is not in the text: they hang on the first page. */
  readonly unplaced: readonly AnnotationId[]
  readonly marks: readonly PdfMark[]
}

/** The highlighters' colours on white paper, as the page multiplies them with black text. */
const colourValues: Readonly<Record<Colour, PdfMark['rgb']>> = {
  amber: [1, 0.878, 0.541],
  mint: [0.749, 0.91, 0.812],
  sky: [0.765, 0.871, 0.98],
  rose: [0.992, 0.8, 0.831],
  violet: [0.875, 0.827, 0.969],
}

type Found = {
  readonly anchor: Anchor
  readonly block: Block
  /** Words of an exported edition; null for a whole block and for words that cannot be shown. */
  readonly range: TextRange | null
}

/** What layers are called. */
export type LayerNames = ReadonlyMap<LayerId, Pick<Layer, 'id' | 'name' | 'owner'>>

/**
 * No annotation is left out: one whose words are in an edition that is not exported, or are no longer in the text,
 * hangs on its block and quotes them.
 */
export function placeAnnotations(
  blocks: readonly Block[],
  annotations: readonly PlacedAnnotation[],
  langs: readonly Lang[],
  words: ExportWords,
  layers: LayerNames = new Map(),
): PlacedMarks {
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const highlights = new Map<string, Cover<AnnotationId>[]>()
  const notes = new Map<BlockKey, AnnotationId[]>()
  const unplaced: AnnotationId[] = []

  for (const { id, anchors, placements } of annotations) {
    const found = anchors.flatMap((anchor, at) => findAnchor(byKey, anchor, placements[at], langs))
    const onWords = found.filter(({ range }) => range !== null)
    for (const { anchor, range } of onWords) {
      if (range !== null)
        push(highlights, place(anchor.key, anchor.lang), { start: range[0], end: range[1], item: id })
    }
    const onBlocks = found.filter(({ anchor }) => !isTextAnchor(anchor))
    const hangs = onWords.length + onBlocks.length > 0 ? onBlocks : found.slice(0, 1)
    for (const key of new Set(hangs.map(({ block }) => block.key))) push(notes, key, id)
    if (found.length === 0) unplaced.push(id)
  }

  return {
    highlights: (key, lang) => highlights.get(place(key, lang)) ?? [],
    notes: (key) => notes.get(key) ?? [],
    unplaced,
    marks: annotations.map((annotation) => ({
      ...saidBy(annotation, words),
      id: annotation.id,
      style: annotation.kind === 'underline' ? 'underline' : 'highlight',
      rgb: colourValues[annotation.colour],
      contents: joinComment(commentText({ annotation, places: placesOf(annotation, byKey) }, langs, words)),
      subject: subjectOf(layers.get(annotation.layer), words),
      resolved: annotation.status === 'resolved',
      replies: annotation.replies.map((reply) => ({
        ...saidBy(reply, words),
        id: reply.id,
        contents: reply.note,
      })),
    })),
  }
}

/** A layer that is not there is taken for the reader's own. */
function subjectOf(layer: Pick<Layer, 'id' | 'name' | 'owner'> | undefined, { names }: ExportWords): string {
  return layer === undefined ? names.ownLayer : layerName(layer, names)
}

function saidBy(
  { author, created, modified }: Pick<Annotation, 'author' | 'created' | 'modified'>,
  words: ExportWords,
) {
  return { author: authorName(author, words.names), created, modified }
}

function place(key: BlockKey, lang: Lang | null): string {
  return `${key} ${lang ?? ''}`
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

/** The anchor with its block and, if its words can be shown, their range; nothing when the block is not there. */
function findAnchor(
  blocks: ReadonlyMap<BlockKey, Block>,
  anchor: Anchor,
  placement: Placement | undefined,
  langs: readonly Lang[],
): readonly Found[] {
  const block = blocks.get(anchor.key)
  if (block === undefined) return []
  const shown = isTextAnchor(anchor) && langs.includes(anchor.lang)
  return [{ anchor, block, range: shown ? rangeOf(placement) : null }]
}

function rangeOf(placement: Placement | undefined): TextRange | null {
  return placement === undefined || placement.state === 'unplaced' ? null : placement.range
}
