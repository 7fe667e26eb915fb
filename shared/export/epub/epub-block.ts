/** One block of the report as a row of an EPUB's page: number, both texts, marked words, links to notes. */
import type { Element, Text } from 'xast'
import { x } from 'xastscript'
import type { Block, FootnoteMark } from '../../model/block.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark } from '../exported-mark.ts'
import { langTags } from '../lang-tags.ts'
import { printedLabel, says } from '../printed-block.ts'
import { markedSegments } from '../text-covers.ts'
import type { EpubBook } from './epub-book.ts'
import { cellId, noteId, notesFile, referenceId } from './epub-book.ts'
import { inLanguage, noteReference } from './epub-page.ts'

/** `linking` is told of every link to a note, in their order: the one it calls the first gets the id to come back to. */
export function rowWriter(
  book: EpubBook,
  linking: (mark: ExportedMark) => boolean,
): (block: Block) => Element {
  const linkToNote = (mark: ExportedMark): Element => {
    const first = linking(mark)
    return noteReference(`${notesFile}#${noteId(mark)}`, String(mark.number), {
      class: 'ref',
      title: book.words.epub.annotation(mark.number),
      ...(first ? { id: referenceId(mark) } : {}),
    })
  }
  return (block) => row(block, book, linkToNote)
}

type LinkToNote = (mark: ExportedMark) => Element

function row(block: Block, book: EpubBook, linkToNote: LinkToNote): Element {
  const heading = headingTag(block, book)
  const cells = book.langs.map((lang) => cell(block, lang, heading === null ? 'p' : 'span', book, linkToNote))
  const number = block.number === null ? [] : [`${block.number}`]
  const margin = x('span', { class: 'no' }, [...number, ...book.onBlock(block.key).map(linkToNote)])
  const level = block.level === null ? '' : ` l${Math.min(block.level, 4)}`
  const semantics = block.kind === 'footnote' ? { 'epub:type': 'footnote', role: 'doc-footnote' } : {}
  const tag = heading ?? (block.kind === 'footnote' ? 'aside' : 'div')
  const title = heading === 'h1' && block.kind === 'front' ? ' title' : ''
  return x(tag, { class: `row ${block.kind}${level}${title}`, id: block.key, ...semantics }, [
    margin,
    ...cells,
  ])
}

function cell(block: Block, lang: Lang, tag: 'p' | 'span', book: EpubBook, linkToNote: LinkToNote): Element {
  const text = block.text[lang]
  if (text === null)
    return x(tag, { class: 'cell missing', ...inLanguage(book.interfaceTag) }, book.words.missingBlock)
  const label = printedLabel(block, lang)
  return x(tag, { class: `cell ${lang}`, ...inLanguage(langTags[lang]) }, [
    ...(label === '' ? [] : [x('span', { class: 'label' }, label), ' ']),
    x(
      'span',
      { class: 'text', id: cellId(block.key, lang) },
      markedText(text, block, lang, book, linkToNote),
    ),
  ])
}

/** The text cut where marks and calls of footnotes begin and end; behind the last words of a mark its number. */
function markedText(
  text: string,
  block: Block,
  lang: Lang,
  book: EpubBook,
  linkToNote: LinkToNote,
): (Element | Text)[] {
  const cut = markedSegments(text.length, book.marked(block.key, lang), book.calls(block.key, lang))
  return cut.flatMap(({ start, end, marks, ending, call }) => {
    const words = callOf(text.slice(start, end), call, book)
    return [marks.length === 0 ? words : markOf(marks, words), ...ending.map(linkToNote)]
  })
}

/** Overlapping marks share their words: the ground has the colour of the last highlight, an underline stays one. */
function markOf(marks: readonly ExportedMark[], words: Element | Text): Element {
  const grounds = marks.filter(({ annotation }) => annotation.kind !== 'underline')
  const shown = (grounds.at(-1) ?? marks.at(-1))?.annotation.colour ?? 'amber'
  const line = grounds.length === marks.length ? '' : grounds.length === 0 ? ' underline' : ' underlined'
  const numbers = marks.map(({ number }) => number).join(' ')
  return x('mark', { class: `${shown}${line}`, 'data-notes': numbers }, [words])
}

function callOf(words: string, call: FootnoteMark | null, book: EpubBook): Element | Text {
  const href = call === null ? null : book.linkTo(call.footnote)
  return href === null ? { type: 'text', value: words } : noteReference(href, words, { class: 'call' })
}

/** The report's title and chapters are headings of the first level. */
function headingTag(block: Block, { exported }: EpubBook): 'h1' | 'h2' | 'h3' | null {
  if (block.kind === 'front') {
    return says(block, exported.report.fields.title) ? 'h1' : null
  }
  if (block.kind !== 'heading') return null
  return block.level === 1 ? 'h1' : block.level === 2 ? 'h2' : 'h3'
}
