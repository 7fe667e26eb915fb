/** Parts of a zip file from outside, unpacked within limits: what it declares is checked first, then what comes out. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { AppError } from '../../../shared/result.ts'
import type { ErrorDetails } from '../../../shared/result.ts'

/** Unpacked, of all entries together, in megabytes. */
export const unpackedLimit = 100
const ratioLimit = 200
const entryLimit = 10_000
/** Small entries of nothing but repetition are harmless. */
const ratioCounts = 1_000_000
/** Bytes given to the unpacker at a time: so little that what comes out of them can be looked at in between. */
const step = 16_384

/**
 * By name, those that `isWanted`. Throws `file-too-large`, and `set-damaged` for what is no sound zip file.
 */
export function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  details: ErrorDetails,
): ReadonlyMap<string, Uint8Array> {
  checkDeclared(bytes, details)
  return unpacked(bytes, isWanted, details)
}

function checkDeclared(bytes: Uint8Array, details: ErrorDetails): void {
  let entries = 0
  let total = 0
  const tooLarge = new AppError('file-too-large', { ...details, limit: unpackedLimit })
  try {
    unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        entries += 1
        total += originalSize
        if (total > unpackedLimit * 1_000_000 || entries > entryLimit) throw tooLarge
        if (originalSize > ratioCounts && originalSize > size * ratioLimit) throw tooLarge
        return false
      },
    })
  } catch (error) {
    throw error === tooLarge ? tooLarge : new AppError('set-damaged', details)
  }
}

function unpacked(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  details: ErrorDetails,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  const unzip = new Unzip((entry) => {
    if (!isWanted(entry.name) || parts.has(entry.name)) return
    const chunks: Uint8Array[] = []
    entry.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error instanceof AppError ? error : new AppError('set-damaged', details)
      total += chunk.length
      if (total > unpackedLimit * 1_000_000)
        throw new AppError('file-too-large', { ...details, limit: unpackedLimit })
      chunks.push(chunk)
      if (isLast) parts.set(entry.name, Buffer.concat(chunks))
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('set-damaged', details)
  }
  return parts
}
