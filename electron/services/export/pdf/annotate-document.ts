/** A printed report -> the finished PDF: annotations, headers and footers, properties. */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { AnnotateRequest, AnnotatedPdf } from '../../../../shared/export/pdf/pdf-types.ts'
import { attachSet } from './attached-set.ts'
import { layFrame, nameBookmarks, setProperties } from './document-frame.ts'
import { rewriteLinks } from './rewrite-links.ts'

/** Without the pauses that pdf-lib makes for a window: it runs where there is none. `onProgress` gets 0 to 1. */
export async function annotateDocument(
  request: AnnotateRequest,
  onProgress: (fraction: number) => void,
): Promise<AnnotatedPdf> {
  const document = await PDFDocument.load(request.pdf, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  onProgress(0.3)
  const pages = document.getPageCount()
  const frame = request.frame(pages)
  const annotations = rewriteLinks(document, request.marks)
  nameBookmarks(document, request.info.bookmarks)
  setProperties(document, request.info)
  if (request.set !== null) await attachSet(document, request.set, request.info.created)
  onProgress(0.5)
  await layFrame(document, await frame)
  onProgress(0.7)
  const pdf = await document.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    objectsPerTick: Number.MAX_SAFE_INTEGER,
  })
  onProgress(1)
  return { pdf, pages, annotations }
}
