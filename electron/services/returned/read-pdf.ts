/** Reads a PDF that we exported. */
import type { ReadContext, ReadSet } from '../../../shared/exchange/read-set.ts'
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'
export function readPdf(_bytes: Buffer, details: ErrorDetails, _context: ReadContext): Promise<ReadSet> {
  throw new AppError('file-not-exported', details)
}
