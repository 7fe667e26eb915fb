/** Contents of an EPUB: its headings, one below the other, and its landmarks. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Block } from '../../model/block.ts'
import type { EpubBook } from './epub-book.ts'
import { aboutFile, notesFile } from './epub-book.ts'
import { printedLabel } from '../printed-block.ts'
import { epubPage } from './epub-page.ts'

type Entry = {
  readonly title: string
  readonly href: string
  readonly level: number
  readonly below: Entry[]
}

export function epubNav(book: EpubBook): string {
  const { epub } = book.words
  const notes = book.marks.length === 0 ? [] : [entry(epub.annotations, notesFile)]
  const all = [entry(epub.about, aboutFile), ...textEntries(book), ...notes]
  return epubPage({ title: epub.contents, lang: book.interfaceTag, style: 'contents' }, [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
      x('h1', { id: 'contents' }, epub.contents),
      listOf(all),
    ]),
    x('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [
      x(
        'ol',
        landmarks(book).map(([type, href, title]) => x('li', [x('a', { 'epub:type': type, href }, title)])),
      ),
    ]),
  ])
}

function landmarks(book: EpubBook): readonly (readonly [type: string, href: string, title: string])[] {
  const { epub } = book.words
  const body = book.chapters.find(({ file }) => file !== 'front.xhtml') ?? book.chapters[0]
  return [
    ...(body === undefined ? [] : [['bodymatter', body.file, book.title] as const]),
    ...(book.marks.length === 0 ? [] : [['endnotes', notesFile, epub.annotations] as const]),
  ]
}

function entry(title: string, href: string, level = 1): Entry {
  return { title, href, level, below: [] }
}

/** What stands before the first chapter goes by the report's title. */
function textEntries(book: EpubBook): Entry[] {
  const [first] = book.chapters
  const top = first?.file === 'front.xhtml' ? [entry(book.title, first.file)] : []
  const above: Entry[] = []
  for (const { file, blocks } of book.chapters)
    for (const block of blocks) {
      if (block.kind !== 'heading') continue
      const level = block.level ?? 1
      while ((above.at(-1)?.level ?? 0) >= level) above.pop()
      const made = entry(headingTitle(block, book), `${file}#${block.key}`, level)
      const siblings = above.at(-1)?.below ?? top
      siblings.push(made)
      above.push(made)
    }
  return top
}

/** In the languages of the file, on one line. */
export function headingTitle(block: Block, { langs }: EpubBook): string {
  const title = langs
    .filter((lang) => block.text[lang] !== null)
    .map((lang) => `${printedLabel(block, lang)} ${block.text[lang]}`.trim())
    .join(' · ')
  return title === '' ? block.key : title
}

function listOf(entries: readonly Entry[]): Element {
  return x(
    'ol',
    entries.map(({ title, href, below }) =>
      x('li', [x('a', { href }, title), ...(below.length === 0 ? [] : [listOf(below)])]),
    ),
  )
}
