/** Words quoted with their citation, in the forms that a clipboard holds side by side. */
import { toMarkdown } from 'mdast-util-to-markdown'
import { escapeHtml } from '../export/escape-html.ts'
import type { Lang } from '../model/report.ts'
import { innerQuotes } from './inner-quotes.ts'
import { langTags } from '../export/lang-tags.ts'

export type CitedPassage = {
  readonly lang: Lang
  /** A line for each block. */
  readonly quote: string
  /** As `citationOf` gives it. */
  readonly citation: string
}

export type PassageForms = {
  readonly text: string
  /** For programs that take rich text: the same words, which say their language. */
  readonly html: string
  readonly markdown: string
}

export function passageForms(passages: readonly CitedPassage[]): PassageForms {
  return {
    text: passages.map(quotation).join('\n\n'),
    html: passages.map(htmlOf).join(''),
    markdown: passages.map(markdownOf).join('\n').trimEnd(),
  }
}

/** In quotation marks and brackets of the language. */
function quotation({ lang, quote, citation }: CitedPassage): string {
  const words = innerQuotes(quote)
  return lang === 'zh' ? `“${words}”（${citation}）` : `“${words}” (${citation})`
}

/** A sentence as it goes on in a text; words of several blocks as a quotation of its own, its citation last. */
function htmlOf(passage: CitedPassage): string {
  const lines = quotation(passage)
    .split('\n')
    .map((line) => `<p lang="${langTags[passage.lang]}">${escapeHtml(line)}</p>`)
  return lines.length === 1 ? lines.join('') : `<blockquote>${lines.join('')}</blockquote>`
}

/** What means something in Markdown is escaped: the words come out as they are. */
function markdownOf({ quote, citation }: CitedPassage): string {
  const paragraph = (value: string) => {
    return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }
  }
  return toMarkdown({
    type: 'root',
    children: [
      { type: 'blockquote', children: quote.split('\n').map(paragraph) },
      paragraph(`— ${citation}`),
    ],
  })
}
