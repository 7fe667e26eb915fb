/** Who writes which format. Each is loaded when it is first asked for: some bring large libraries. */
import type { ExportedDocument, ExportSource, ExportTools } from '../../../shared/export/export-source.ts'
import type { ExportFormat } from '../../../shared/model/export.ts'

export type WriteFormat = (source: ExportSource, tools: ExportTools) => Promise<ExportedDocument>

export const formats: Readonly<Record<ExportFormat, WriteFormat>> = {
  pdf: async (source, tools) => (await import('./write-pdf.ts')).writePdf(source, tools),
  docx: async (source, tools) =>
    (await import('../../../shared/export/docx/write-docx.ts')).writeDocx(source, tools),
  epub: async (source) => (await import('../../../shared/export/epub/write-epub.ts')).writeEpub(source),
  html: async (source) =>
    (await import('../../../shared/export/handout/write-handout.ts')).writeHandout(source, 'html'),
  md: async (source) =>
    (await import('../../../shared/export/handout/write-handout.ts')).writeHandout(source, 'md'),
  xlsx: async (source) => (await import('./matrix/write-xlsx.ts')).writeXlsx(source),
  csv: async (source) => (await import('../../../shared/export/matrix/matrix-csv.ts')).writeMatrixCsv(source),
  tmx: async (source) => (await import('../../../shared/export/data/tmx.ts')).writeTmx(source),
  xliff: async (source) => (await import('../../../shared/export/data/xliff.ts')).writeXliff(source),
  tbx: async (source) => (await import('../../../shared/export/data/tbx.ts')).writeTbx(source),
  akn: async (source) => (await import('../../../shared/export/data/akn.ts')).writeAkn(source),
  jsonld: async (source) => (await import('../../../shared/export/data/sidecar.ts')).writeSidecar(source),
}
