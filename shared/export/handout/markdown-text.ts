/** Text and notes as Markdown (CommonMark) that stays what it is: nothing in it becomes form, a link or HTML. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'
import { xmlText } from '../xml-text.ts'
import { markdownLimit, noteSyntax } from '../notes/note-syntax.ts'

/** On one line: line ends become spaces. */
export function markdownText(text: string): string {
  const value = xmlText(text).replace(/\s*[\r\n]+\s*/g, ' ')
  return toMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] })
    .replace(/\n$/, '')
    .replaceAll('\t', '&#x9;')
}

/** A note with the form that notes may have, written anew: links, images and HTML that were typed stand there as text. */
export function markdownNote(note: string): string {
  const text = xmlText(note)
  if (text.length > markdownLimit)
    return text
      .split(/(?:\r\n?|\n)+/)
      .map(markdownText)
      .join('\n\n')
  return toMarkdown(fromMarkdown(text, { extensions: [noteSyntax] }), { bullet: '-', rule: '-' }).replace(
    /\n$/,
    '',
  )
}
