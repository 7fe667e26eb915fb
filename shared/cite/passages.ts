/** Words quoted with their citation, in the forms that a clipboard holds side by side. */
import { toMarkdown } from 'mdast-util-to-markdown'
import { escapeHtml } from '../export/escape-html.ts'
import type { Lang } from '../model/report.ts'
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
  /** For programs that take rich text: a quotation with its language and its source. */
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
  return lang === 'zh' ? `“${quote}”（${citation}）` : `“${quote}” (${citation})`
}

function htmlOf({ lang, quote, citation }: CitedPassage): string {
  const tag = langTags[lang]
  const lines = quote.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`)
  return `<blockquote lang="${tag}">${lines.join('')}</blockquote><p lang="${tag}">${escapeHtml(citation)}</p>`
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
