/**
 * The words of a comment in a DOCX or PDF: the note as it was typed, then behind a separator line what else has to be
 * said. A file that comes back from Word or a PDF reader gives the note again.
 */
import type { Lang } from '../model/report.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { ExportedMark, MarkedPlace } from './exported-mark.ts'
import type { ExportWords } from './export-words.ts'

/** Alone on its line. The same in every language, so that it is known again. */
export const commentSeparator = '— — —'

/** A program may have put spaces after it. */
const separatorLine = /(?:^|\n)— — —[ \t\u00A0]*(?=\n|$)/g

export type CommentText = {
  /** Markdown, as typed. */
  readonly note: string
  /** Lines for the reader of the file; empty when there is nothing to add. */
  readonly more: string
}

/**
 * `more`: the kind if the file does not show it, the tags, and the words that cannot be shown marked. `langs`: the
 * languages that the file holds.
 */
export function commentText(
  mark: Pick<ExportedMark, 'annotation' | 'places'>,
  langs: readonly Lang[],
  words: ExportWords,
): CommentText {
  const { kind, note, tags } = mark.annotation
  const more = [
    kind === 'question' || kind === 'bookmark' ? words.kind[kind] : '',
    tags.length === 0 ? '' : words.tags(tags),
    ...mark.places.flatMap((place) => notShown(place, langs, words)),
  ]
  return { note, more: more.filter((line) => line !== '').join('\n') }
}

function notShown(
  { anchor, block, range, state }: MarkedPlace,
  langs: readonly Lang[],
  words: ExportWords,
): readonly string[] {
  if (block === null) return [words.blockNotFound(anchor.key), isTextAnchor(anchor) ? anchor.exact : '']
  if (!isTextAnchor(anchor)) return []
  if (range === null) return [words.quoteNotFound(anchor.exact)]
  if (!langs.includes(anchor.lang)) return [words.quoteElsewhere(anchor.lang, anchor.exact)]
  return state === 'approximate' ? [words.quoteChanged(anchor.exact)] : []
}

/** One text, lines ended by `\n`; `noteOf` gives the note back. */
export function joinComment({ note, more }: CommentText): string {
  if (more === '') return cutAt(note) === null ? note : `${note}\n${commentSeparator}`
  const tail = more.replace(separatorLine, (line) => line.replaceAll(' ', ''))
  return note === '' ? `${commentSeparator}\n${tail}` : `${note}\n${commentSeparator}\n${tail}`
}

/**
 * The note in a text of `joinComment`: what stands before its last separator line, all of a text without one. The line
 * ends have to be `\n`, as whoever reads the file makes them.
 */
export function noteOf(text: string): string {
  const cut = cutAt(text)
  return cut === null ? text : text.slice(0, cut)
}

/** Where the last separator line begins, with the line end before it. */
function cutAt(text: string): number | null {
  return [...text.matchAll(separatorLine)].at(-1)?.index ?? null
}
