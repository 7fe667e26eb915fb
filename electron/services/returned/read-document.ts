/** A Word or PDF file that we exported, as a set of annotations: what was exported, with what has changed since. */
import { readSet } from '../../../shared/exchange/read-set.ts'
import type { ReadContext, ReadSet } from '../../../shared/exchange/read-set.ts'
import { AppError } from '../../../shared/result.ts'
import { readReturned } from '../../../shared/returned/read-returned.ts'
import { whichReport } from '../../../shared/returned/which-report.ts'
import { parsedJson } from '../exchange-files.ts'
import { documentKind } from './document-kind.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

type Details = { readonly file: string }

/**
 * Throws `file-too-large`, `set-damaged`, `file-not-exported`, `set-newer`; anything else that it throws is a fault of
 * the program, not of the file.
 */
export async function readDocument(bytes: Buffer, details: Details, context: ReadContext): Promise<ReadSet> {
  try {
    return documentKind(bytes) === 'pdf'
      ? await readPdf(bytes, details, context)
      : readDocxDocument(bytes, details, context)
  } catch (error) {
    if (error instanceof AppError && error.code === 'set-not-a-set')
      throw new AppError('file-not-exported', details)
    throw error
  }
}

function readDocxDocument(bytes: Buffer, details: Details, context: ReadContext): ReadSet {
  const { set, text, saved, commentsBeside } = readDocx(bytes, details)
  const base = readSet(parsedJson(Buffer.from(set), details), context)
  const report = whichReport(base, text.text, context)
  return readReturned(base, { comments: commentsBeside(base), saved }, report)
}
