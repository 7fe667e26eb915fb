/** A Word file of one report, with its annotations as Word's comments. */
import { Packer } from 'docx'
import type { ExportedDocument, ExportSource, ExportTools } from '../export-source.ts'
import { completePackage } from './docx-package.ts'
import { docxReport } from './docx-report.ts'

export async function writeDocx(
  source: ExportSource,
  { onProgress }: Pick<ExportTools, 'onProgress'>,
): Promise<ExportedDocument> {
  onProgress('layout', 0)
  const { document, comments, annotations, unplaced } = docxReport(source)
  onProgress('print', 0)
  const docx = new Uint8Array(await Packer.toArrayBuffer(document))
  onProgress('annotate', 0)
  const bytes = completePackage(docx, { comments, set: source.set, now: source.now })
  return { bytes, annotations, unplaced, pages: null }
}
