/** A report with its annotations as a Word document: the text by its structure, what has no place in it at the end. */
import { Document, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'
import type { Lang } from '../../model/report.ts'
import { exportedMarks } from '../exported-mark.ts'
import type { ExportedMark } from '../exported-mark.ts'
import type { ExportedReport, ExportSource } from '../export-source.ts'
import { exportWords } from '../export-words.ts'
import type { ExportWords } from '../export-words.ts'
import { titleText } from '../pdf/pdf-page.ts'
import { layoutOf } from '../pdf/pdf-paper.ts'
import type { PdfLayout } from '../pdf/pdf-paper.ts'
import { xmlText } from '../xml-text.ts'
import { writeAppendix } from './docx-appendix.ts'
import { writeBody } from './docx-body.ts'
import { docxComments } from './docx-comments.ts'
import type { DocxComment } from './docx-comments.ts'
import { docxPlaces } from './docx-places.ts'
import { docxStyles } from './docx-styles.ts'
import { runLanguage } from './docx-text.ts'
import { statusOf, twips } from './docx-words.ts'
import type { DocxFile } from './docx-text.ts'

export type DocxReport = {
  readonly document: Document
  /** In the order of `w:id`. */
  readonly comments: readonly DocxComment[]
  readonly annotations: number
  readonly unplaced: number
}

/** Of the first report of the source: a Word file holds one. */
export function docxReport(source: ExportSource): DocxReport {
  const [exported] = source.reports
  if (exported === undefined) throw new Error('a Word file is made of a report')
  const words = exportWords(source.request.interfaceLang)
  const layout = layoutOf(source.request)
  const marks = exportedMarks(source, words.names)
  const places = docxPlaces(marks, exported.blocks, layout.langs, layout.layout === 'single')
  const comments = docxComments(marks, layout.langs, words, source.now)
  const file = startFile(comments)
  const body = writeBody(exported, places, layout, words, file)
  const title = xmlText(titleText(exported.report, layout.langs))
  const children = [...body, ...writeAppendix(places.unplaced, source.request.interfaceLang, words, file)]
  return {
    document: new Document({
      title,
      creator: 'Duizhao',
      lastModifiedBy: 'Duizhao',
      subject: statusLine(exported, layout.langs, words),
      styles: docxStyles,
      comments: { children: [...comments.values()].flat().map(({ content }) => content) },
      sections: [section(children, title, statusLine(exported, layout.langs, words), layout, words)],
    }),
    comments: [...comments.values()].flat(),
    annotations: marks.length,
    unplaced: places.unplaced.length,
  }
}

function startFile(comments: ReadonlyMap<ExportedMark, readonly DocxComment[]>): DocxFile {
  let bookmark = 0
  return {
    comments,
    nextBookmark: () => {
      bookmark += 1
      return bookmark
    },
    open: new Map(),
  }
}

/** What each edition is, in its own language. */
function statusLine(report: ExportedReport, langs: readonly Lang[], words: ExportWords): string {
  return langs.map((lang) => statusOf(report, lang, words)).join(' · ')
}

function section(
  children: readonly FileChild[],
  title: string,
  status: string,
  { paper }: PdfLayout,
  words: ExportWords,
): ISectionOptions {
  const line = (text: string) => new Paragraph({ style: 'UNRunning', children: [new TextRun(text)] })
  return {
    properties: {
      page: {
        size: pageSize(paper),
        margin: {
          top: twips(paper.top),
          bottom: twips(paper.bottom),
          left: twips(paper.side),
          right: twips(paper.side),
          header: twips(paper.top / 2.5),
          footer: twips(paper.bottom / 2),
        },
      },
    },
    headers: { default: new Header({ children: [line(title), line(status)] }) },
    footers: { default: new Footer({ children: [pageLine(words)] }) },
    children,
  }
}

/** As the library wants it: upright, and whether it lies. */
function pageSize({ width, height }: PdfLayout['paper']) {
  const lying = width > height
  return {
    width: twips(lying ? height : width),
    height: twips(lying ? width : height),
    orientation: lying ? ('landscape' as const) : ('portrait' as const),
  }
}

/** The words for a page of pages, with fields in place of the two numbers. */
function pageLine(words: ExportWords): Paragraph {
  const [page, pages] = [7001, 9001]
  const parts = words.pageOf(page, pages).split(new RegExp(`(${page}|${pages})`))
  const children = parts.map((part) => {
    if (part === String(page)) return PageNumber.CURRENT
    return part === String(pages) ? PageNumber.TOTAL_PAGES : part
  })
  return new Paragraph({
    style: 'UNRunning',
    alignment: 'center',
    children: [new TextRun({ children, ...runLanguage('zh') })],
  })
}
