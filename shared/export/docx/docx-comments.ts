/** What Word's comments say: an annotation and its replies, with who wrote them and when. */
import { Paragraph, Tab, TextRun } from 'docx'
import type { ICommentOptions } from 'docx'
import type { Lang } from '../../model/report.ts'
import { commentText, joinComment } from '../comment-text.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { ExportWords } from '../export-words.ts'
import { xmlText } from '../xml-text.ts'
import { wordText } from './docx-words.ts'
import { paraIds } from './para-id.ts'

export type DocxComment = {
  /** `w:id`, from 0 through the file. */
  readonly number: number
  /** Of its last paragraph. */
  readonly paraId: string
  /** `paraId` of the comment that it answers; null for an annotation's own. */
  readonly answers: string | null
  readonly resolved: boolean
  readonly content: ICommentOptions
}

/** Word counts no further in the name of an author. */
const authorLimit = 255

/**
 * Of each annotation its own comment, then one for each reply. `langs`: the languages that the file holds; `now`: for a
 * time that cannot be read.
 */
export function docxComments(
  marks: readonly ExportedMark[],
  langs: readonly Lang[],
  words: ExportWords,
  now: string,
): ReadonlyMap<ExportedMark, readonly DocxComment[]> {
  const names = paraIds(
    marks.flatMap(({ annotation, replies }) => [annotation, ...replies].map(({ id }) => id)),
  )
  let count = 0
  const comment = (
    { id, author, created }: { readonly id: string; readonly author: string; readonly created: string },
    text: string,
    resolved: boolean,
    answers: string | null,
  ): DocxComment => {
    const number = count++
    const shown = authorOf(author, words)
    const content = {
      id: number,
      author: wordText(shown),
      initials: wordText(initialsOf(shown)),
      date: dateOf(created, now),
      children: linesOf(text).map(commentLine),
      // Makes the library write a paraId, which docx-package.ts replaces by ours.
      durableId: names.get(id) ?? '',
    }
    return { number, paraId: names.get(id) ?? '', answers, resolved, content }
  }
  return new Map(
    marks.map((mark) => {
      const { annotation, author, replies } = mark
      const resolved = annotation.status === 'resolved'
      const text = joinComment(commentText(mark, langs, words))
      const own = comment({ id: annotation.id, author, created: annotation.created }, text, resolved, null)
      return [mark, [own, ...replies.map((reply) => comment(reply, reply.note, resolved, own.paraId))]]
    }),
  )
}

/** Lines of a text, however they end. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/)
}

/** Words of one line; Word has tabs as elements. */
export function lineContent(line: string): readonly TextRun[] {
  return wordText(line)
    .split('\t')
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      ...(part === '' ? [] : [new TextRun({ text: part })]),
    ])
}

function commentLine(line: string): Paragraph {
  return new Paragraph({ style: 'CommentText', children: lineContent(line) })
}

/** On one line; Word wants a name, so one that is left out is a word for it. */
export function authorOf(author: string, words: ExportWords): string {
  const plain = xmlText(author).replace(/\s+/gu, ' ').trim()
  const [...characters] = plain === '' ? words.docx.annotator : plain
  let length = 0
  return characters.filter((character) => (length += character.length) <= authorLimit).join('')
}

/** The first character of a Chinese name, else the first letters of up to three words. */
export function initialsOf(author: string): string {
  const [first = ''] = author
  if (/\p{Script=Han}/u.test(first)) return first
  return author
    .split(/[\s.·-]+/u)
    .slice(0, 3)
    .map(([letter = '']) => letter.toUpperCase())
    .join('')
}

function dateOf(iso: string, now: string): Date {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? new Date(now) : date
}
