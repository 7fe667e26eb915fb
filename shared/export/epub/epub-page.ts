/** The frame of every page of an EPUB, and what pages have in common. */
import type { Child } from 'xastscript'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { xmlDocument } from '../xml-text.ts'

type Page = {
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  /** Class of the body. */
  readonly style: string
}

export function epubPage({ title, lang, style }: Page, body: Child): string {
  return xmlDocument(
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        ...inLanguage(lang),
      },
      [
        x('head', [
          x('title', title === '' ? 'Duizhao' : title),
          x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
        ]),
        x('body', { class: style }, body),
      ],
    ),
  )
}

/** Both attributes: one for programs that know HTML, one for those that know XML. */
export function inLanguage(tag: string): { readonly lang: string; readonly 'xml:lang': string } {
  return { lang: tag, 'xml:lang': tag }
}

/** A link to a note. */
export function noteReference(
  href: string,
  text: string,
  attributes: Readonly<Record<string, string>>,
): Element {
  return x('a', { 'epub:type': 'noteref', role: 'doc-noteref', href, ...attributes }, text)
}
