/** A note as a tree of HTML that loads nothing, runs nothing and leads nowhere: text, emphasis, lists, quotes, code. */
import { sanitize } from 'hast-util-sanitize'
import type { Schema } from 'hast-util-sanitize'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'
import { xmlText } from '../xml-text.ts'
import { markdownLimit, noteSyntax } from './note-syntax.ts'

export type NoteTree = ReturnType<typeof sanitize>
type MarkdownTree = ReturnType<typeof fromMarkdown>

const schema: Schema = {
  tagNames: ['p', 'br', 'hr', 'strong', 'em', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
  // A list that starts elsewhere than at 1 says so; nothing else has attributes.
  attributes: { ol: ['start'] },
  protocols: {},
  strip: ['script', 'style'],
}

/** `note` is Markdown as typed, of any length and content. */
export function noteTree(note: string): NoteTree {
  return sanitize(toHast(markdownTree(note)), schema)
}

function markdownTree(note: string): MarkdownTree {
  const text = xmlText(note)
  if (text.length <= markdownLimit) return fromMarkdown(text, { extensions: [noteSyntax] })
  return {
    type: 'root',
    children: text
      .split(/(?:\r\n?|\n){2,}/)
      .map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', value: paragraph }] })),
  }
}
