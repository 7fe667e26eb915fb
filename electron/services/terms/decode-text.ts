/** The characters of a file whose encoding nobody names: by its byte order mark, else UTF-8, UTF-16 or GB18030. */
import type { TermEncoding } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'

export type DecodedText = { readonly text: string; readonly encoding: TermEncoding }

/** `declared`: what the file itself says, if it can be known. Throws `terms-encoding` with the line that stands against it. */
export function decodeText(bytes: Uint8Array, file: string, declared: string | null = null): DecodedText {
  for (const encoding of likelyEncodings(bytes, declared)) {
    const text = decoded(bytes, encoding)
    if (text !== null) return { text, encoding }
  }
  throw new AppError('terms-encoding', { file, line: firstBadLine(bytes) })
}

function likelyEncodings(bytes: Uint8Array, declared: string | null): readonly TermEncoding[] {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8']
  // A table in UTF-16 has line ends and marks between its cells, whose other byte is zero.
  const zeros = [0, 0]
  bytes.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd > 0) return even > odd ? ['utf-16be'] : ['utf-16le']
  return /^gb/i.test(declared ?? '') ? ['gb18030', 'utf-8'] : ['utf-8', 'gb18030']
}

/** Null when the bytes are no text in this encoding. */
function decoded(bytes: Uint8Array, encoding: TermEncoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Neither UTF-8 nor GB18030 has the byte of a line end inside a character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    const piece = bytes.subarray(from, end === -1 ? bytes.length : end)
    if (decoded(piece, 'utf-8') === null && decoded(piece, 'gb18030') === null) return line
    from = end === -1 ? bytes.length : end + 1
  }
  return 1
}
