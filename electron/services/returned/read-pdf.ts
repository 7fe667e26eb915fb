/** Reads a PDF that we exported: the set that it carries, and what its annotations say now. */
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadContext, ReadSet } from '../../../shared/exchange/read-set.ts'
import { AppError } from '../../../shared/result.ts'
import { alignGlyphs } from '../../../shared/returned/align-glyphs.ts'
import type { PdfAnnotation } from '../../../shared/returned/pdf-annotation.ts'
import { returnedOfPdf } from '../../../shared/returned/pdf-returned.ts'
import type { PdfPlace } from '../../../shared/returned/pdf-returned.ts'
import { placeOnPage } from '../../../shared/returned/place-on-page.ts'
import { readReturned } from '../../../shared/returned/read-returned.ts'
import type { ReturnedComment } from '../../../shared/returned/returned-comment.ts'
import { whichReport } from '../../../shared/returned/which-report.ts'
import { parsedJson } from '../exchange-files.ts'
import { checkPdfStreams } from './check-pdf-streams.ts'
import { readPdfObjects } from './pdf-annotations.ts'

/** Throws AppError `file-too-large`, `set-damaged`, `file-not-exported`, `set-newer`, and what its libraries throw. */
export async function readPdf(
  bytes: Buffer,
  details: { readonly file: string },
  context: ReadContext,
): Promise<ReadSet> {
  checkPdfStreams(bytes, details)
  const { set, saved, annotations } = await readPdfObjects(bytes)
  if (set === null) throw new AppError('file-not-exported', details)
  const base = readSet(parsedJson(Buffer.from(set), details), context)
  const read = (placeOf: (parts: readonly PdfAnnotation[]) => PdfPlace) =>
    returnedOfPdf(base, annotations, placeOf)
  const comments = read(() => nowhere)
  // Pages take long to read: only for what is new.
  if (comments.every(({ id }) => id !== null)) return readReturned(base, { comments, saved }, null)
  const { readPdfGlyphs } = await import('./pdf-glyphs.ts')
  const glyphs = await readPdfGlyphs(bytes)
  const report = whichReport(base, glyphs.map(({ text }) => text).join(''), context)
  const blocks = context.reports().find(({ id }) => id === report)?.blocks ?? []
  const places = alignGlyphs(glyphs, blocks)
  const placed: readonly ReturnedComment[] = read((parts) => placeOnPage(parts, glyphs, places, blocks))
  return readReturned(base, { comments: placed, saved }, report)
}

const nowhere: PdfPlace = { anchors: [], quote: '' }
