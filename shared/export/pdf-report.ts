/** A report with its annotations -> all that a PDF is made of: pages, headers and footers, marks, properties. */
import type { ReportText } from '../model/block.ts'
import type { PlacedAnnotation } from '../model/placement.ts'
import type { Report } from '../model/report.ts'
import type { ExportRequest } from '../schemas.ts'
import { pdfFrame, statusRuns } from './pdf-frame.ts'
import { placeAnnotations } from './pdf-marks.ts'
import type { LayerNames } from './pdf-marks.ts'
import { headingTitles, langTags, pdfPage, titleText } from './pdf-page.ts'
import { layoutOf } from './pdf-paper.ts'
import { pdfFrameStyle, pdfStyle } from './pdf-style.ts'
import type { PdfInfo, PdfMark, PrintDocument } from './pdf-types.ts'
import { pdfWords } from './pdf-words.ts'

export type PdfReportSource = {
  readonly report: Report
  readonly text: ReportText
  readonly annotations: readonly PlacedAnnotation[]
  readonly layers: LayerNames
  readonly request: ExportRequest
  /** ISO 8601, UTC. */
  readonly now: string
  /** The same day as the footer prints it. */
  readonly date: string
}

export type PdfReport = {
  readonly document: PrintDocument
  /** Headers and footers of that many pages. */
  readonly frame: (pages: number) => PrintDocument
  readonly marks: readonly PdfMark[]
  readonly info: PdfInfo
}

export function pdfReport({
  report,
  text,
  annotations,
  layers,
  request,
  now,
  date,
}: PdfReportSource): PdfReport {
  const { interfaceLang } = request
  const words = pdfWords(interfaceLang)
  const layout = layoutOf(request)
  const { langs } = layout
  const placement = placeAnnotations(text.blocks, annotations, langs, words, layers)
  const page = { report, blocks: text.blocks, placement, layout, interfaceLang, words }
  const frame = { report, langs, interfaceLang, date, annotations: annotations.length, words }
  return {
    document: { html: pdfPage(page), css: pdfStyle(layout), tagged: true },
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
    },
  }
}
