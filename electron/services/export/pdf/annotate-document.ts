/** A printed report -> the finished PDF: annotations, headers and footers, properties. */
import type { AnnotateRequest, AnnotatedPdf } from '../../../../shared/export/pdf/pdf-types.ts'
import { attachSet } from './attached-set.ts'
import { layFrame, nameBookmarks, setProperties } from './document-frame.ts'
import { openPrinted } from './printed-file.ts'
import { rewriteLinks } from './rewrite-links.ts'

/** `onProgress` gets 0 to 1. */
export async function annotateDocument(
  request: AnnotateRequest,
  onProgress: (fraction: number) => void,
): Promise<AnnotatedPdf> {
  const { document, write } = await openPrinted(request.pdf)
  onProgress(0.3)
  const pages = document.getPageCount()
  const frame = request.frame(pages)
  const attached = request.set === null ? null : attachSet(document, request.set, request.info.created)
  const annotations = rewriteLinks(document, request.marks)
  nameBookmarks(document, request.info.bookmarks)
  setProperties(document, request.info)
  onProgress(0.5)
  await layFrame(document, await frame)
  onProgress(0.7)
  await attached
  const pdf = await write()
  onProgress(1)
  return { pdf, pages, annotations }
}
