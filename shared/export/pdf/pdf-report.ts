/** A report with its annotations -> all that a PDF is made of: pages, headers and footers, marks, properties. */
import type { ExportSource } from '../export-source.ts'
import { exportedMarks } from '../exported-mark.ts'
import { exportWords } from '../export-words.ts'
import { langTags } from '../lang-tags.ts'
import { coverSheet } from './pdf-cover.ts'
import { pdfFrame, statusRuns } from './pdf-frame.ts'
import { placeAnnotations } from './pdf-marks.ts'
import { headingTitles, pdfPage, printedBlocks, titleText } from './pdf-page.ts'
import { layoutOf } from './pdf-paper.ts'
import { pdfFrameStyle, pdfStyle } from './pdf-style.ts'
import type { PdfInfo, PdfMark, PrintDocument } from './pdf-types.ts'
import { pdfWords } from './pdf-words.ts'

export type PdfReport = {
  readonly document: PrintDocument
  /** Headers and footers of that many pages. */
  readonly frame: (pages: number) => PrintDocument
  readonly marks: readonly PdfMark[]
  readonly info: PdfInfo
}

/** Of the first report of the source: a PDF holds one. */
export function pdfReport(source: ExportSource): PdfReport {
  const { request, now, date } = source
  const [exported] = source.reports
  if (exported === undefined) throw new Error('a PDF is made of a report')
  const { report } = exported
  const { interfaceLang, options } = request
  const words = exportWords(interfaceLang)
  const layout = layoutOf(request)
  const { langs } = layout
  const blocks = printedBlocks(exported.blocks, langs)
  const marks = exportedMarks({ ...source, reports: [exported] }, words.names)
  const placement = placeAnnotations(marks, blocks, langs, words)
  const page = {
    report,
    blocks,
    marks,
    placement,
    layout,
    options,
    interfaceLang,
    words,
    pdfWords: pdfWords(interfaceLang),
  }
  const coverPages = options.cover ? 1 : 0
  const frame = { report, langs, interfaceLang, date, annotations: marks.length, coverPages, words }
  return {
    document: {
      html: pdfPage(page, options.cover ? coverSheet(page, source) : ''),
      css: pdfStyle(layout),
      tagged: true,
    },
    frame: (pages) => ({ html: pdfFrame(frame, pages), css: pdfFrameStyle(layout), tagged: false }),
    marks: placement.marks,
    info: {
      title: titleText(report, langs),
      subject: statusRuns(frame)
        .map((run) => run.text)
        .join(' · '),
      lang: langTags[langs[0] ?? 'zh'],
      created: now,
      bookmarks: headingTitles(page),
      coverPages,
    },
  }
}
