/** A marked-up PDF of one report: printed by Chromium, then annotated. */
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import type { ExportedDocument, ExportSource, ExportTools } from '../../../shared/export/export-source.ts'
import { exportedMarks } from '../../../shared/export/exported-mark.ts'
import type { annotateDocument } from './pdf/annotate-document.ts'
import { exportWords } from '../../../shared/export/export-words.ts'

/** Reads in the library that the annotations are written with. */
export async function preparePdf(): Promise<{ readonly annotateDocument: typeof annotateDocument }> {
  return await import('./pdf/annotate-document.ts')
}

export async function writePdf(
  source: ExportSource,
  { print, onProgress }: ExportTools,
): Promise<ExportedDocument> {
  onProgress('layout', 0)
  const { document, frame, marks, info } = pdfReport(source)
  onProgress('print', 0)
  // The library is read in while Chromium prints.
  const [pdf, writing] = await Promise.all([print(document), preparePdf()])
  onProgress('annotate', 0)
  const result = await writing.annotateDocument(
    { pdf, marks, info, set: source.set, frame: (pages) => print(frame(pages)) },
    (part) => onProgress('annotate', part),
  )
  const { names } = exportWords(source.request.interfaceLang)
  const unplaced = exportedMarks(source, names).filter((mark) => mark.unplaced)
  return {
    bytes: result.pdf,
    annotations: result.annotations,
    unplaced: unplaced.length,
    pages: result.pages,
  }
}
