/** A block's text as Word's runs: cut at every edge of a mark, with bookmarks and the ranges of comments between. */
import {
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  InternalHyperlink,
  TextRun,
} from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Cover } from '../../anchor/segments.ts'
import type { Colour } from '../../model/annotation.ts'
import type { FootnoteMark } from '../../model/block.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { DocxComment } from './docx-comments.ts'
import { markedSegments } from '../text-covers.ts'
import type { MarkedSegment } from '../text-covers.ts'
import type { RangeEdge } from './docx-places.ts'
import { wordText } from './docx-words.ts'
import { blockBookmark, markBookmark } from './para-id.ts'

/** The highlighters' colours on white paper, and lines in them that can be seen. */
const shades: Readonly<Record<Colour, string>> = {
  amber: 'FFE08A',
  mint: 'BFE8CF',
  sky: 'C3DEFA',
  rose: 'FDCCD4',
  violet: 'DFD3F7',
}
const lines: Readonly<Record<Colour, string>> = {
  amber: 'A67C00',
  mint: '2F8F60',
  sky: '2F80BD',
  rose: 'CF5460',
  violet: '7D62CF',
}

export type DocxText = {
  readonly text: string
  readonly lang: Lang
  /** Of the block's address. */
  readonly bookmark: string
  readonly words: readonly Cover<ExportedMark>[]
  readonly edges: readonly RangeEdge[]
  readonly calls: readonly Cover<FootnoteMark>[]
}

/** What a file counts and knows while its text is written. */
export type DocxFile = {
  readonly comments: ReadonlyMap<ExportedMark, readonly DocxComment[]>
  /** `w:id` of the next bookmark, once. */
  readonly nextBookmark: () => number
  /** `w:id` of the bookmarks that are open: a mark may end in another block. */
  readonly open: Map<ExportedMark, number>
}

/** Language and, for Chinese, that quotation marks and the like are wide. */
export function runLanguage(lang: Lang): Pick<IRunOptions, 'language' | 'font'> {
  return lang === 'zh'
    ? { language: { value: 'zh-CN', eastAsia: 'zh-CN' }, font: { hint: 'eastAsia' } }
    : { language: { value: 'en-GB', eastAsia: 'zh-CN' } }
}

/** The runs of the text joined are the text. */
export function markedText(
  { text, lang, bookmark, words, edges, calls }: DocxText,
  file: DocxFile,
): ParagraphChild[] {
  const cut = markedSegments(text.length, words, calls)
  const address = file.nextBookmark()
  const children: ParagraphChild[] = [bookmarkEdge(new BookmarkStart(bookmark, address))]
  const put = (at: number, edge: RangeEdge['edge']) => {
    for (const each of edges)
      if (each.at === at && each.edge === edge)
        children.push(...(edge === 'start' ? rangeStart(each.mark, file) : rangeEnd(each.mark, file)))
  }
  for (const segment of cut) {
    put(segment.start, 'end')
    put(segment.start, 'start')
    children.push(markedRun(text.slice(segment.start, segment.end), lang, segment))
  }
  if (cut.length === 0) put(0, 'start')
  put(text.length, 'end')
  children.push(bookmarkEdge(new BookmarkEnd(address)))
  return children
}

/** Begins the ranges of an annotation's comment and of its replies, and the bookmark with its id. */
export function rangeStart(mark: ExportedMark, file: DocxFile): ParagraphChild[] {
  const starts = commentsOf(mark, file).map(({ number }) => new CommentRangeStart(number))
  const bookmark = file.nextBookmark()
  file.open.set(mark, bookmark)
  return [...starts, bookmarkEdge(new BookmarkStart(markBookmark(mark.annotation.id), bookmark))]
}

export function rangeEnd(mark: ExportedMark, file: DocxFile): ParagraphChild[] {
  const bookmark = file.open.get(mark)
  return [
    ...(bookmark === undefined ? [] : [bookmarkEdge(new BookmarkEnd(bookmark))]),
    ...commentsOf(mark, file).flatMap(({ number }) => [
      new CommentRangeEnd(number),
      new TextRun({ style: 'CommentReference', children: [new CommentReference(number)] }),
    ]),
  ]
}

/** The library's type knows bookmarks only whole, around their children: those of overlapping marks do not nest. */
function bookmarkEdge(edge: BookmarkStart | BookmarkEnd): ParagraphChild {
  return edge as unknown as ParagraphChild
}

function commentsOf(mark: ExportedMark, { comments }: DocxFile): readonly DocxComment[] {
  return comments.get(mark) ?? []
}

/** Of marks that overlap the one that begins last gives the colour. */
function markedRun(text: string, lang: Lang, segment: MarkedSegment): ParagraphChild {
  const { call } = segment
  const marks = segment.marks.map(({ annotation }) => annotation)
  const shaded = marks.findLast(({ kind }) => kind !== 'underline')
  const lined = marks.findLast(({ kind }) => kind === 'underline')
  const run = new TextRun({
    text: wordText(text),
    ...runLanguage(lang),
    ...(shaded === undefined
      ? {}
      : { shading: { type: 'clear' as const, color: 'auto', fill: shades[shaded.colour] } }),
    ...(lined === undefined ? {} : { underline: { type: 'thick' as const, color: lines[lined.colour] } }),
    ...(call === null ? {} : { superScript: true }),
  })
  if (call === null) return run
  return new InternalHyperlink({ anchor: blockBookmark(call.lang, call.footnote), children: [run] })
}
