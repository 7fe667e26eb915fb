/** A report as an EPUB 3: a page for each chapter, both languages in it, and the annotations as notes at its end. */
import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { x } from 'xastscript'
import type { ExportedDocument, ExportSource } from '../export-source.ts'
import { onLines } from '../xml-text.ts'
import { epubAbout } from './epub-about.ts'
import { rowWriter } from './epub-block.ts'
import { aboutFile, epubBook, notesFile } from './epub-book.ts'
import type { EpubBook } from './epub-book.ts'
import { epubNav, headingTitle } from './epub-nav.ts'
import { epubNotes } from './epub-notes.ts'
import { epubContainer, epubPackage, packagePath } from './epub-package.ts'
import { epubPage } from './epub-page.ts'
import { epubStyle } from './epub-style.ts'

/** Of the first report of the source. The same source gives the same bytes. */
export function writeEpub(source: ExportSource): ExportedDocument {
  const book = epubBook(source)
  return {
    bytes: zipped(filesOf(book), source.now),
    annotations: book.marks.length,
    unplaced: book.marks.filter(({ unplaced }) => unplaced).length,
    pages: null,
  }
}

type Files = readonly (readonly [path: string, text: string])[]

/** In the order of the archive. */
function filesOf(book: EpubBook): Files {
  const { pages, links } = chapterPages(book)
  const notes = epubNotes(book, links)
  const spine: Files = [
    [aboutFile, epubAbout(book)],
    ...pages,
    ...(notes === null ? [] : [[notesFile, notes] as const]),
  ]
  const inside: Files = [['nav.xhtml', epubNav(book)], ...spine, ['style.css', epubStyle]]
  const { set } = book.source
  return [
    ['META-INF/container.xml', epubContainer()],
    ...(set === null ? [] : [['META-INF/annotations.annotation', set] as const]),
    [
      packagePath,
      epubPackage(
        book,
        spine.map(([path]) => path),
      ),
    ],
    ...inside.map(([path, text]) => [`EPUB/${path}`, text] as const),
  ]
}

/** With the page that each note is linked from first, by the note's number. */
function chapterPages(book: EpubBook): {
  readonly pages: Files
  readonly links: ReadonlyMap<number, string>
} {
  const links = new Map<number, string>()
  const pages = book.chapters.map(({ file, blocks }) => {
    const row = rowWriter(book, (mark) => {
      const first = !links.has(mark.number)
      if (first) links.set(mark.number, file)
      return first
    })
    const [first] = blocks
    const title = first?.kind === 'heading' ? headingTitle(first, book) : book.title
    const rows = blocks.map(row)
    const type = first?.kind === 'heading' ? 'chapter' : 'frontmatter'
    const body = x('section', { 'epub:type': type }, onLines(rows))
    return [file, epubPage({ title, lang: book.interfaceTag, style: book.layout }, body)] as const
  })
  return { pages, links }
}

/** The media type comes first and as it is (EPUB Open Container Format 4.3). */
function zipped(files: Files, now: string): Uint8Array {
  const mtime = zipDate(now)
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] }
  for (const [path, text] of files) entries[path] = [strToU8(text), { level: 6, mtime }]
  return zipSync(entries)
}

/** Noon of the day. An archive has local times without zone: the day as UTC has it is the same on every machine. */
function zipDate(now: string): Date {
  const [year = 1980, month = 1, day = 1] = now.slice(0, 10).split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
