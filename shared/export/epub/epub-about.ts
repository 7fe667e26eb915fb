/** The first page of an EPUB: what is in the file and what it is not. */
import { x } from 'xastscript'
import { langTags } from '../lang-tags.ts'
import type { EpubBook } from './epub-book.ts'
import { epubPage, inLanguage } from './epub-page.ts'
import { statusLines } from './epub-package.ts'

export function epubAbout(book: EpubBook): string {
  const { source, langs, exported, words, marks } = book
  const titles = langs.flatMap((lang) => {
    const title = exported.report.fields.title[lang]
    return title === null ? [] : [x('p', { class: 'book', ...inLanguage(langTags[lang]) }, title)]
  })
  const facts = [
    ...statusLines(book).map(({ text }) => text),
    words.annotationCount(marks.length),
    words.exported(source.date),
    words.epub.made(source.version),
  ]
  return epubPage(
    { title: words.epub.about, lang: book.interfaceTag, style: 'about' },
    x('section', { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'about' }, [
      x('h1', { id: 'about' }, words.epub.about),
      ...titles,
      ...facts.map((fact) => x('p', fact)),
    ]),
  )
}
