/** A report with its annotations -> all that a PDF is made of: pages, headers and footers, marks, properties. */
import type { ExportSource } from '../export-source.ts'
import { pdfFrame, statusRuns } from './pdf-frame.ts'
import { placeAnnotations } from './pdf-marks.ts'
import { headingTitles, langTags, pdfPage, titleText } from './pdf-page.ts'
import { layoutOf } from './pdf-paper.ts'
import { pdfFrameStyle, pdfStyle } from './pdf-style.ts'
import type { PdfInfo, PdfMark, PrintDocument } from './pdf-types.ts'
import { exportWords } from '../export-words.ts'

export type PdfReport = {
  readonly document: PrintDocument
  /** Headers and footers of that many pages. */
  readonly frame: (pages: number) => PrintDocument
  readonly marks: readonly PdfMark[]
  readonly info: PdfInfo
}

/** Of the first report of the source: a PDF holds one. */
export function pdfReport({ request, reports: [exported], layers, now, date }: ExportSource): PdfReport {
  if (exported === undefined) throw new Error('a PDF is made of a report')
  const { report, blocks, annotations } = exported
  const { interfaceLang } = request
  const words = exportWords(interfaceLang)
  const layout = layoutOf(request)
  const { langs } = layout
  const placement = placeAnnotations(
    blocks,
    annotations,
    langs,
    words,
    new Map(layers.map((layer) => [layer.id, layer])),
  )
  const page = { report, blocks, placement, layout, interfaceLang, words }
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
