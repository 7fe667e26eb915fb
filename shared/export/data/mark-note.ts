/** Annotations as the notes of translators' files, which know plain text only, and where in a block each belongs. */
import { isTextAnchor } from '../../model/annotation.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedDocument } from '../export-source.ts'
import type { ExportedMark, MarkedPlace } from '../exported-mark.ts'
import type { ExportWords } from '../export-words.ts'
import type { TextPiece } from './text-pieces.ts'

/**
 * `Reviewer · 2026-11-20T08:00:00.000Z · highlight · open · My annotations` (the author, when it was made, kind, status,
 * layer; names that are left out leave no gap), a line for each place with its address and words, one for the tags;
 * after an empty line the note as typed; after another each reply, its author and time on a line above it.
 */
export function markNote(mark: ExportedMark, words: ExportWords): string {
  const { annotation, author, layer, places, replies } = mark
  const head = [
    dotted([author, annotation.created, annotation.kind, annotation.status, layer]),
    ...places.map((place) => placeLine(place, words)),
    ...(annotation.tags.length === 0 ? [] : [words.tags(annotation.tags)]),
  ]
  const parts = [
    head.join('\n'),
    annotation.note,
    ...replies.map((reply) => `${dotted(['↳', reply.author, reply.created])}\n${reply.note}`),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function dotted(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function placeLine({ anchor, block, state, quote }: MarkedPlace, words: ExportWords): string {
  if (!isTextAnchor(anchor)) return block === null ? words.blockNotFound(anchor.key) : anchor.key
  const where = `${anchor.key} ${anchor.lang}`
  if (block === null) return dotted([words.blockNotFound(anchor.key), `${where} “${quote}”`])
  if (state === 'unplaced') return `${where}: ${words.quoteNotFound(quote)}`
  return `${where} “${quote}”`
}

/** The marks that have a place in a block of the file, by its address; `unplaced` are those that have none. */
export function marksOnBlocks(marks: readonly ExportedMark[]): {
  readonly on: (key: BlockKey) => readonly ExportedMark[]
  readonly unplaced: readonly ExportedMark[]
} {
  const byKey = new Map<BlockKey, ExportedMark[]>()
  for (const mark of marks.filter((each) => !each.unplaced))
    for (const key of new Set(
      mark.places.filter(({ block }) => block !== null).map(({ anchor }) => anchor.key),
    ))
      byKey.set(key, [...(byKey.get(key) ?? []), mark])
  return { on: (key) => byKey.get(key) ?? [], unplaced: marks.filter(({ unplaced }) => unplaced) }
}

/** The piece that a mark begins in; a mark on the whole block, and one whose words are not found, at the first. */
export function pieceOfMark(mark: ExportedMark, key: BlockKey, pieces: readonly TextPiece[]): number {
  const found = mark.places
    .filter(({ anchor }) => anchor.key === key)
    .flatMap(({ anchor, range }) => {
      if (range === null || !isTextAnchor(anchor)) return []
      const piece = pieces.findIndex((each) => reachesBeyond(each, anchor.lang, range[0]))
      return piece === -1 ? [] : [piece]
    })
  return found.length === 0 ? 0 : Math.min(...found)
}

function reachesBeyond(piece: TextPiece, lang: Lang, at: number): boolean {
  const range = piece[lang]
  return range !== null && range[1] > at
}

/** The file of these marks, with their number. */
export function documentOf(bytes: string, marks: readonly ExportedMark[]): ExportedDocument {
  const unplaced = marks.filter((mark) => mark.unplaced).length
  return { bytes, annotations: marks.length, unplaced, pages: null }
}
