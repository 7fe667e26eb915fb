/** Looks at the packed streams of a PDF before anything is made of them: libraries unpack them without limits. */
import { inflateSync } from 'node:zlib'
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'

/** Unpacked, of all streams together, in megabytes. */
const unpackedLimit = 300
const keyword = Buffer.from('stream')

/** Throws `file-too-large`, and `set-damaged` for streams that are packed twice over or that nobody packs so today. */
export function checkPdfStreams(bytes: Buffer, details: ErrorDetails): void {
  const text = bytes.toString('latin1')
  // A name may spell its letters in hexadecimal: no writer has reason to.
  if (/\/(?:FlateDecode|Fl)\b[\s/[]*\/(?:FlateDecode|Fl|LZWDecode|LZW)\b|\/LZW(?:Decode)?\b/.test(text))
    throw new AppError('set-damaged', details)
  let left = unpackedLimit * 1_000_000
  for (let at = bytes.indexOf(keyword); at !== -1; at = bytes.indexOf(keyword, at + keyword.length)) {
    const start = afterLineEnd(bytes, at + keyword.length)
    // Packed by zlib (RFC 1950): deflate, and a check sum over both bytes.
    const head = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)
    if ((head >> 8) % 16 !== 8 || head % 31 !== 0) continue
    left -= unpackedSize(bytes.subarray(start), left)
    if (left <= 0) throw new AppError('file-too-large', { ...details, limit: unpackedLimit })
  }
}

function afterLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at
}

/** 0 for what is not packed; `limit` for what comes to more. */
function unpackedSize(bytes: Buffer, limit: number): number {
  try {
    return inflateSync(bytes, { maxOutputLength: limit }).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? limit : 0
  }
}
