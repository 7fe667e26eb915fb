/** What an EPUB says of itself: the package document (EPUB 3, "Package document") and the container file. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import { hashText } from '../../anchor/text-hash.ts'
import { langTags } from '../lang-tags.ts'
import { onLines, xmlDocument } from '../xml-text.ts'
import type { EpubBook } from './epub-book.ts'

export const packagePath = 'EPUB/package.opf'

/** `pages` in reading order. */
export function epubPackage(book: EpubBook, pages: readonly string[]): string {
  const manifest = [
    x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': xhtml, properties: 'nav' }),
    x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    ...pages.map((href) => x('item', { id: itemId(href), href, 'media-type': xhtml })),
  ]
  return xmlDocument(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': book.interfaceTag,
      },
      onLines([
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, onLines(metadata(book))),
        x('manifest', onLines(manifest)),
        x('spine', onLines(pages.map((href) => x('itemref', { idref: itemId(href) })))),
      ]),
    ),
  )
}

const xhtml = 'application/xhtml+xml'

function itemId(href: string): string {
  return `page-${href.replace('.xhtml', '')}`
}

function metadata(book: EpubBook): readonly Element[] {
  const { source, langs, exported, title } = book
  const { fields } = exported.report
  const tags = langs.map((lang) => x('dc:language', langTags[lang]))
  return [
    x('dc:identifier', { id: 'identifier' }, identifierOf(book)),
    x('dc:title', { id: 'title' }, title),
    ...tags,
    ...(fields.date === null ? [] : [x('dc:date', fields.date)]),
    ...(fields.symbol === null ? [] : [x('dc:source', fields.symbol)]),
    x(
      'dc:description',
      statusLines(book)
        .map(({ text }) => text)
        .join(' · '),
    ),
    property('dcterms:modified', `${source.now.slice(0, 19)}Z`),
    ...accessibility(book),
  ]
}

/**
 * Of the text that it holds: the same for every export of the same editions, whatever its layout and annotations. A new
 * edition of the report is another publication.
 */
function identifierOf({ exported }: EpubBook): string {
  const { report, editions, text } = exported
  const names = editions.map(
    ({ lang, sha256 }) =>
      `${lang}:${sha256 ?? hashText(JSON.stringify(text.map((block) => block.text[lang])))}`,
  )
  return `urn:duizhao:report:${report.id}:${hashText(names.toSorted().join('\n'))}`
}

/** What each edition of the file is, in the language of the interface. */
export function statusLines({
  source,
  exported,
  langs,
  words,
}: EpubBook): readonly { lang: string; text: string }[] {
  const { interfaceLang } = source.request
  return exported.editions
    .filter(({ lang }) => langs.includes(lang))
    .map(({ lang, status }) => {
      return {
        lang: langTags[interfaceLang],
        text: words.status(lang, status, interfaceLang),
      }
    })
}

/** The vocabulary of schema.org, as the EPUB Accessibility specification asks; no conformance is claimed. */
function accessibility({ marks, words }: EpubBook): readonly Element[] {
  const features = ['tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability']
  return [
    property('schema:accessMode', 'textual'),
    property('schema:accessModeSufficient', 'textual'),
    ...[...features, ...(marks.length === 0 ? [] : ['annotations'])].map((feature) =>
      property('schema:accessibilityFeature', feature),
    ),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', words.epub.accessibility),
  ]
}

function property(name: string, value: string): Element {
  return x('meta', { property: name }, value)
}

export function epubContainer(): string {
  const rootfile = x('rootfile', { 'full-path': packagePath, 'media-type': 'application/oebps-package+xml' })
  return xmlDocument(
    x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
      x('rootfiles', [rootfile]),
    ]),
  )
}
