/** The notes of an EPUB: every annotation with its words, author, date, citation and replies, the unplaced last. */
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { blockReference } from '../../cite/reference.ts'
import { commentText } from '../comment-text.ts'
import type { ExportedMark, ExportedReply, MarkedPlace } from '../exported-mark.ts'
import type { NoteTree } from '../notes/note-tree.ts'
import { noteTree } from '../notes/note-tree.ts'
import { langTags, tagOfWords } from '../lang-tags.ts'
import type { EpubBook } from './epub-book.ts'
import { noteId, referenceId } from './epub-book.ts'
import { epubPage, inLanguage } from './epub-page.ts'

/** Where the links behind marked words lead; null without annotations. `links`: where each note is linked from. */
export function epubNotes(book: EpubBook, links: ReadonlyMap<number, string>): string | null {
  if (book.marks.length === 0) return null
  const { epub } = book.words
  const placed = book.marks.filter(({ unplaced }) => !unplaced)
  const unplaced = book.marks.filter((mark) => mark.unplaced)
  return epubPage({ title: epub.annotations, lang: book.interfaceTag, style: 'notes' }, [
    x('section', { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': 'annotations' }, [
      x('h1', { id: 'annotations' }, epub.annotations),
      ...listOf(placed, book, links),
      ...(unplaced.length === 0 ? [] : [x('h2', { id: 'unplaced' }, epub.unplaced)]),
      ...listOf(unplaced, book, links),
    ]),
  ])
}

function listOf(
  marks: readonly ExportedMark[],
  book: EpubBook,
  links: ReadonlyMap<number, string>,
): readonly Element[] {
  const [first] = marks
  if (first === undefined) return []
  const items = marks.map((mark) => noteItem(mark, book, links.get(mark.number)))
  return [x('ol', { start: String(first.number) }, items)]
}

function noteItem(mark: ExportedMark, book: EpubBook, link: string | undefined): Element {
  const { annotation } = mark
  const { epub } = book.words
  const { more } = commentText(mark, book.langs, book.words)
  const back =
    link === undefined
      ? []
      : [x('p', [x('a', { role: 'doc-backlink', href: `${link}#${referenceId(mark)}` }, epub.back)])]
  const resolved = annotation.status === 'resolved' ? [epub.resolved] : []
  const replies =
    mark.replies.length === 0
      ? []
      : [
          x(
            'ul',
            { class: 'replies' },
            mark.replies.map((reply) => replyItem(reply, book)),
          ),
        ]
  return x('li', { id: noteId(mark), class: `note ${annotation.colour}`, 'data-id': annotation.id }, [
    saidBy(mark.author, annotation, [epub.layer(mark.layer), ...resolved]),
    x('p', { class: 'citation' }, mark.citation(book.source.request.interfaceLang)),
    ...mark.places.map((place) => quoteOf(place, book)),
    ...saidIn(annotation.note),
    ...(more === ''
      ? []
      : [
          x(
            'div',
            { class: 'more' },
            more.split('\n').map((line) => x('p', line)),
          ),
        ]),
    ...replies,
    ...back,
  ])
}

function replyItem(reply: ExportedReply, book: EpubBook): Element {
  return x('li', { class: 'reply', 'data-id': reply.id }, [
    saidBy(reply.author, reply, [book.words.epub.reply]),
    ...saidIn(reply.note),
  ])
}

/** The day is that of the last change, as UTC has it; the attribute says when exactly. */
function saidBy(
  author: string,
  { modified }: { readonly modified: string },
  more: readonly string[],
): Element {
  const facts = [
    ...(author === '' ? [] : [x('span', { class: 'author' }, author)]),
    x('time', { datetime: modified }, modified.slice(0, 10)),
    ...more.map((fact) => x('span', fact)),
  ]
  return x(
    'p',
    { class: 'said' },
    facts.flatMap((fact, at) => (at === 0 ? [fact] : [' · ', fact])),
  )
}

function saidIn(note: string): readonly Element[] {
  return note === ''
    ? []
    : [x('div', { class: 'words', ...inLanguage(tagOfWords(note)) }, htmlChildren(noteTree(note)))]
}

/** The words as the text has them now, or as they were marked; with a link to their address while the file holds it. */
function quoteOf(place: MarkedPlace, book: EpubBook): Element {
  const { anchor, block, quote } = place
  const href = book.linkTo(anchor.key, anchor.lang ?? undefined)
  const lang = book.source.request.interfaceLang
  const named =
    block === null
      ? ''
      : blockReference(block, (key) => book.exported.text.find((other) => other.key === key), lang)
  const name = named === '' ? anchor.key : named
  const words =
    anchor.lang === null
      ? x('p', { class: 'whole' }, book.words.epub.wholePassage)
      : x('p', { class: 'quote', ...inLanguage(langTags[anchor.lang]) }, quote)
  return x('blockquote', { 'data-address': anchor.key, 'data-lang': anchor.lang ?? '' }, [
    words,
    x('footer', [href === null ? name : x('a', { href }, name)]),
  ])
}

/** The note's HTML as XML. */
function htmlChildren(tree: NoteTree): ElementContent[] {
  if (!('children' in tree)) return []
  return tree.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: child.value }]
    if (child.type !== 'element') return []
    const start = child.properties['start']
    const attributes = start === undefined || start === null ? {} : { start: String(start) }
    return [x(child.tagName, attributes, htmlChildren(child as NoteTree))]
  })
}
