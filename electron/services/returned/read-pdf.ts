/** Reads a PDF that we exported: the set that it carries, and what its annotations say now. */
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadContext, ReadSet } from '../../../shared/exchange/read-set.ts'
import { AppError } from '../../../shared/result.ts'
import { alignGlyphs } from '../../../shared/returned/align-glyphs.ts'
import { returnedOfPdf } from '../../../shared/returned/pdf-returned.ts'
import type { PdfPlace, PdfPlaces } from '../../../shared/returned/pdf-returned.ts'
import { isExactIn, placeOnPage } from '../../../shared/returned/place-on-page.ts'
import { readReturned } from '../../../shared/returned/read-returned.ts'
import { whichReport } from '../../../shared/returned/which-report.ts'
import { parsedJson } from '../exchange-files.ts'
import { checkPdfStreams } from './check-pdf-streams.ts'
import { readPdfObjects } from './pdf-annotations.ts'

/** Throws AppError `file-too-large`, `set-damaged`, `file-not-exported`, `set-newer`. */
export async function readPdf(
  bytes: Buffer,
  details: { readonly file: string },
  context: ReadContext,
): Promise<ReadSet> {
  checkPdfStreams(bytes, details)
  const { set, saved, annotations } = await readPdfObjects(bytes, details)
  if (set === null) throw new AppError('file-not-exported', details)
  const base = readSet(parsedJson(Buffer.from(set), details), context)
  let asked = false
  const notYet: PdfPlaces = {
    of: () => ((asked = true), nowhere),
    isExact: () => true,
  }
  const comments = returnedOfPdf(base, annotations, notYet)
  // Pages take long to read: only for what is new or has been moved.
  if (!asked) return readReturned(base, { comments, saved }, null)
  const { readPdfGlyphs } = await import('./pdf-glyphs.ts')
  const glyphs = await readPdfGlyphs(bytes, details)
  const report = whichReport(base, glyphs.map(({ text }) => text).join(''), context)
  const blocks = context.reports().find(({ id }) => id === report)?.blocks ?? []
  const located = alignGlyphs(glyphs, blocks)
  const places: PdfPlaces = {
    of: (parts) => placeOnPage(parts, glyphs, located, blocks),
    isExact: (anchor) => isExactIn(blocks, anchor),
  }
  return readReturned(base, { comments: returnedOfPdf(base, annotations, places), saved }, report)
}

const nowhere: PdfPlace = { anchors: [], quote: '' }
