/** Where the annotations of an export stand on its pages: on words, on a block, or nowhere; and what their objects say. */
import type { Cover } from '../../anchor/segments.ts'
import type { Colour } from '../../model/annotation.ts'
import { isTextAnchor } from '../../model/annotation.ts'
import type { Block } from '../../model/block.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import { commentText, joinComment } from '../comment-text.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { ExportWords } from '../export-words.ts'
import type { PdfMark } from './pdf-types.ts'

/** Where the page has to put links, and what they will become. Every annotation is in exactly one of them or several. */
export type PlacedMarks = {
  readonly highlights: (key: BlockKey, lang: Lang) => readonly Cover<ExportedMark>[]
  /** Annotations that hang on a whole block. */
  readonly notes: (key: BlockKey) => readonly ExportedMark[]
  /** Those whose first place on the pages is here, in their order. */
  readonly beginning: (key: BlockKey) => readonly ExportedMark[]
  /** Undefined for the unplaced. */
  readonly firstPlace: (mark: ExportedMark) => FirstPlace | undefined
  /** Annotations whose blocks are not on the pages: they hang on their entry in the list of such. */
  readonly unplaced: readonly ExportedMark[]
  readonly marks: readonly PdfMark[]
}

/** `lang` is null and `end` 0 for a whole block. */
export type FirstPlace = { readonly key: BlockKey; readonly lang: Lang | null; readonly end: number }

/** The highlighters' colours on white paper, as the page multiplies them with black text. */
const colourValues: Readonly<Record<Colour, PdfMark['rgb']>> = {
  amber: [1, 0.878, 0.541],
  mint: [0.749, 0.91, 0.812],
  sky: [0.765, 0.871, 0.98],
  rose: [0.992, 0.8, 0.831],
  violet: [0.875, 0.827, 0.969],
}

/**
 * No annotation is left out: one whose words are in an edition that is not exported, or are no longer in the text,
 * hangs on its block and quotes them. `blocks`: those on the pages.
 */
export function placeAnnotations(
  all: readonly ExportedMark[],
  blocks: readonly Block[],
  langs: readonly Lang[],
  words: ExportWords,
): PlacedMarks {
  const printed = new Set(blocks.map(({ key }) => key))
  const highlights = new Map<string, Cover<ExportedMark>[]>()
  const notes = new Map<BlockKey, ExportedMark[]>()
  const beginning = new Map<BlockKey, ExportedMark[]>()
  const firstPlaces = new Map<ExportedMark, FirstPlace>()
  const unplaced: ExportedMark[] = []

  for (const mark of all) {
    const found = mark.places.filter(({ anchor }) => printed.has(anchor.key))
    const onWords = found.flatMap(({ anchor, range }) =>
      range !== null && isTextAnchor(anchor) && langs.includes(anchor.lang)
        ? [{ key: anchor.key, lang: anchor.lang, start: range[0], end: range[1] }]
        : [],
    )
    for (const { key, lang, start, end } of onWords)
      push(highlights, place(key, lang), { start, end, item: mark })
    const onBlocks = found.filter(({ anchor }) => !isTextAnchor(anchor))
    const hangs = onWords.length + onBlocks.length > 0 ? onBlocks : found.slice(0, 1)
    for (const key of new Set(hangs.map(({ anchor }) => anchor.key))) push(notes, key, mark)
    const first = onWords[0] ?? hangs.map(({ anchor: { key } }) => ({ key, lang: null, end: 0 }))[0]
    if (first === undefined) unplaced.push(mark)
    else {
      push(beginning, first.key, mark)
      firstPlaces.set(mark, first)
    }
  }

  return {
    highlights: (key, lang) => highlights.get(place(key, lang)) ?? [],
    notes: (key) => notes.get(key) ?? [],
    beginning: (key) => beginning.get(key) ?? [],
    firstPlace: (mark) => firstPlaces.get(mark),
    unplaced,
    marks: all.map((mark) => saidBy(mark, langs, words)),
  }
}

function saidBy(mark: ExportedMark, langs: readonly Lang[], words: ExportWords): PdfMark {
  const { id, kind, colour, status, created, modified } = mark.annotation
  return {
    id,
    style: kind === 'underline' ? 'underline' : 'highlight',
    rgb: colourValues[colour],
    contents: joinComment(commentText(mark, langs, words)),
    author: mark.author,
    created,
    modified,
    subject: mark.layer,
    resolved: status === 'resolved',
    replies: mark.replies.map(({ note, ...reply }) => ({ ...reply, contents: note })),
  }
}

function place(key: BlockKey, lang: Lang): string {
  return `${key} ${lang}`
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
