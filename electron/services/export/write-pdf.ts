/** A marked-up PDF of one report: printed by Chromium, then annotated. */
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import type { ExportedDocument, ExportSource, ExportTools } from '../../../shared/export/export-source.ts'
import { annotateDocument } from './pdf/annotate-document.ts'

export async function writePdf(
  source: ExportSource,
  { print, onProgress }: ExportTools,
): Promise<ExportedDocument> {
  onProgress('layout', 0)
  const { document, frame, marks, info } = pdfReport(source)
  onProgress('print', 0)
  const pdf = await print(document)
  onProgress('annotate', 0)
  const result = await annotateDocument({ pdf, marks, info, frame: (pages) => print(frame(pages)) }, (part) =>
    onProgress('annotate', part),
  )
  return { bytes: result.pdf, annotations: result.annotations, unplaced: 0, pages: result.pages }
}
