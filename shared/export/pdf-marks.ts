/** Places a report's annotations on the exported text: on words, on a block, or nowhere; and writes what they say. */
import { locateAnchor } from '../anchor/locate.ts'
import type { Cover } from '../anchor/segments.ts'
import type { Anchor, Annotation, Colour, TextAnchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Block, TextRange } from '../model/block.ts'
import type { AnnotationId, BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import type { PdfMark } from './pdf-types.ts'
import type { PdfWords } from './pdf-words.ts'

/** Where the page has to put links, and what they will become. Every annotation is in exactly one of them or several. */
export type Placement = {
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
  readonly range: TextRange | null
}

/**
 * No annotation is left out: one whose words are in an edition that is not exported, or are no longer in the text,
 * hangs on its block and quotes them.
 */
export function placeAnnotations(
  blocks: readonly Block[],
  annotations: readonly Annotation[],
  langs: readonly Lang[],
  words: PdfWords,
): Placement {
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const highlights = new Map<string, Cover<AnnotationId>[]>()
  const notes = new Map<BlockKey, AnnotationId[]>()
  const unplaced: AnnotationId[] = []

  for (const { id, anchors } of annotations) {
    const found = anchors.flatMap((anchor) => findAnchor(byKey, anchor, langs))
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
      id: annotation.id,
      rgb: colourValues[annotation.colour],
      contents: contentsOf(annotation, byKey, langs, words),
      author: annotation.author === '' ? words.ownName : annotation.author,
      subject: annotation.layer,
      created: annotation.created,
      modified: annotation.modified,
    })),
  }
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
  langs: readonly Lang[],
): readonly Found[] {
  const block = blocks.get(anchor.key)
  if (block === undefined) return []
  const range = isTextAnchor(anchor) && langs.includes(anchor.lang) ? rangeOf(block, anchor) : null
  return [{ anchor, block, range }]
}

/** The anchor's range; null when the text does not hold its words. */
function rangeOf(block: Block, anchor: TextAnchor): TextRange | null {
  const text = block.text[anchor.lang]
  return text === null ? null : locateAnchor(text, anchor)
}

/** The note as it was typed, its tags, and the words that the page cannot show marked. */
function contentsOf(
  annotation: Annotation,
  blocks: ReadonlyMap<BlockKey, Block>,
  langs: readonly Lang[],
  words: PdfWords,
): string {
  const tags = annotation.tags.length === 0 ? '' : words.tags(annotation.tags)
  const elsewhere = annotation.anchors.map((anchor) => {
    const block = blocks.get(anchor.key)
    if (block === undefined)
      return [words.blockNotFound(anchor.key), isTextAnchor(anchor) ? anchor.exact : '']
    if (!isTextAnchor(anchor)) return []
    if (rangeOf(block, anchor) === null) return [words.quoteNotFound(anchor.exact)]
    return langs.includes(anchor.lang) ? [] : [words.quoteElsewhere(anchor.lang, anchor.exact)]
  })
  return [annotation.note, tags, ...elsewhere.flat()].filter((part) => part !== '').join('\n\n')
}
